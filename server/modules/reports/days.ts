const DAY_MS = 86_400_000;
const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(new Date(instantOf(day).getTime() + days * DAY_MS));

/** The Monday of the day's week. */
export const mondayOf = (day: string): string => addDays(day, 0 - ((instantOf(day).getUTCDay() + 6) % 7));

export const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

/** The same day of the month before; its last where it has no such day. */
export function monthBefore(day: string): string {
  const last = addDays(firstOfMonth(day), -1);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}
