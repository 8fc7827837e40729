/**
 * The demo's time runs in working minutes: minute 0 is the first opening, and the shop's door is never closed in between.
 * Monday to Friday from nine to six, Saturday from ten to three.
 */
export type Calendar = {
  /** The last working minute that is not after the clock. */
  readonly present: number;
  /** The first and the last day of the story. */
  readonly from: string;
  readonly today: string;
  /** The instant and the calendar day of a working minute; also of one to come. */
  readonly at: (minute: number) => { readonly now: Date; readonly today: string };
};

type Open = { readonly day: string; readonly opens: Date; readonly first: number; readonly minutes: number };

export const WORKING_DAY = 540;
const WEEKDAY = { opens: "09:00", minutes: WORKING_DAY };
const SATURDAY = { opens: "10:00", minutes: 300 };
const DAY_MS = 86_400_000;
const AHEAD_DAYS = 40;

type Clock = { readonly now: Date; readonly today: string };

export function calendarOf({ now, today }: Clock, { days, timeZone }: { readonly days: number; readonly timeZone: string }): Calendar {
  const open: Open[] = [];
  let first = 0;
  for (let ago = days; ago >= -AHEAD_DAYS; ago -= 1) {
    const day = new Date(Date.parse(today) - ago * DAY_MS).toISOString().slice(0, 10);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday === 0) continue;
    const hours = weekday === 6 ? SATURDAY : WEEKDAY;
    open.push({ day, opens: instantOf(day, hours.opens, timeZone), first, minutes: hours.minutes });
    first += hours.minutes;
  }
  const dayOf = (minute: number): Open => open.findLast((it) => it.first <= minute) ?? open[0]!;
  const begun = open.findLast(({ opens }) => opens <= now) ?? open[0]!;
  return {
    from: open[0]!.day,
    today,
    present: begun.first + Math.max(0, Math.min(begun.minutes - 1, Math.floor((now.getTime() - begun.opens.getTime()) / 60_000))),
    at: (minute) => {
      const { day, opens, first: begins } = dayOf(minute);
      return { now: new Date(opens.getTime() + (minute - begins) * 60_000), today: day };
    },
  };
}

/** The instant when clocks in the zone show that time of that day. */
function instantOf(day: string, time: string, timeZone: string): Date {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const guess = new Date(`${day}T${time}:00Z`);
  const offset = Date.parse(`${shown.format(guess).replace(" ", "T")}Z`) - guess.getTime();
  return new Date(guess.getTime() - offset);
}
