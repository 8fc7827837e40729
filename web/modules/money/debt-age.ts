import { daysBetween, today } from "#web/platform/format.ts";

export const AGES = ["to-30", "to-60", "to-90", "older"] as const;
export type Age = (typeof AGES)[number];

/** How old the oldest open debt of somebody is, in the steps that people speak of. */
export function ageOf(oldestOn: string | null): Age {
  const days = oldestOn === null ? 0 : daysBetween(oldestOn, today());
  return days <= 30 ? "to-30" : days <= 60 ? "to-60" : days <= 90 ? "to-90" : "older";
}

type Owed = { readonly debt: number; readonly oldestOn: string | null };

/** Debts by the age of their oldest part. */
export function byAge(rows: readonly Owed[]): Readonly<Record<Age, number>> {
  const sums: Record<Age, number> = { "to-30": 0, "to-60": 0, "to-90": 0, older: 0 };
  for (const { debt, oldestOn } of rows) sums[ageOf(oldestOn)] += debt;
  return sums;
}
