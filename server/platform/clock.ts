/** The only place that asks the machine for the time; everything else is told by its call. */
export type Clock = () => { readonly now: Date; readonly today: string };

/** `today` is the calendar day in that time zone: "2026-06-10". */
export function clockIn(timeZone: string): Clock {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return () => {
    const now = instant();
    return { now, today: day.format(now) };
  };
}

export const instant = (): Date => new Date();
