import { clock, dayOf, daysBetween } from "./format.ts";

const MINUTE_MS = 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The instant at which clocks where the company is show this day and time: "2026-03-05", "18:00". */
export function instantOf(day: string, time: string): string {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  const ahead = (instant: Date) => daysBetween(day, dayOf(instant)) * 24 * 60 + minutesOf(clock(instant)) - minutesOf(time);
  const once = new Date(asIfUtc.getTime() - ahead(asIfUtc) * MINUTE_MS);
  // Near a change of the clocks the first guess is an hour off.
  return new Date(once.getTime() - ahead(once) * MINUTE_MS).toISOString();
}
