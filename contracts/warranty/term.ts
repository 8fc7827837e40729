import { z } from "zod";
import { Day } from "#contracts/kernel/document.ts";

/** manufacturer: whoever made it · works: what we did · part: what we put in · goods: what we sold. */
export const TERM_KINDS = ["manufacturer", "works", "part", "goods"] as const;
export const TermKind = z.enum(TERM_KINDS);
export type TermKind = z.infer<typeof TermKind>;

/** How long something is warranted: months and days together, or up to a reading of the meter; what comes first ends it. */
export const Length = {
  months: z.int().min(0).max(600).default(0),
  days: z.int().min(0).max(36_500).default(0),
  /** Units of the device's meter after the reading it began with; `null`: the meter does not matter. */
  counter: z.int().min(1).max(100_000_000).nullable().default(null),
};

/** The days a device spent with us under warranty: the term grows by them (C.8.8 of the domain). */
export const Stay = z.object({ intakeId: z.uuid(), inOn: Day, outOn: Day });
export type Stay = z.infer<typeof Stay>;

/** One running or past warranty, as it stands on a day. */
export type Term = {
  readonly kind: TermKind;
  /** The stay with us in which it was given; that one does not make it longer. */
  readonly intakeId: string | null;
  readonly beginsOn: string;
  /** The last day before any extension, inclusive; `null` where only the meter ends it. */
  readonly endsOn: string | null;
  /** The reading at which it ends; `null`: never by the meter. */
  readonly counterEnd: number | null;
};

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (day: string, days: number): string => dayOf(at(day) + days * DAY_MS);

/** Calendar days between two days; the first is not counted. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);

/** The same day so many months later; where the month has no such day, its last one: 31.01 and a month is 28.02 or 29.02. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** The last day of a term, inclusive; `null` where neither days nor months end it. */
export const endOf = (from: string, { months = 0, days = 0 }: { readonly months?: number; readonly days?: number }): string | null =>
  months === 0 && days === 0 ? null : plusDays(plusMonths(from, months), days);

/** Days by which stays under warranty have moved the end: each one that began while the term was running. */
export function extensionOf({ beginsOn, endsOn, intakeId }: Omit<Term, "kind" | "counterEnd">, stays: readonly Stay[]): number {
  if (endsOn === null) return 0;
  let extended = 0;
  for (const stay of [...stays].sort((a, b) => (a.inOn < b.inOn ? -1 : 1))) {
    const began = stay.inOn >= beginsOn && stay.inOn <= plusDays(endsOn, extended);
    if (began && stay.intakeId !== intakeId) extended += daysBetween(stay.inOn, stay.outOn);
  }
  return extended;
}

/** active: runs · extended: runs longer by a stay in repair · expired: is over · void: taken back by hand. */
export const TermState = z.enum(["active", "extended", "expired", "void"]);
export type TermState = z.infer<typeof TermState>;

export type Standing = { readonly endsOn: string | null; readonly extendedDays: number; readonly daysLeft: number | null; readonly state: TermState };

/** How a term stands on a day with a meter at a reading: the last day counts in full, and so does the last unit of the meter. */
export function standingOf(
  { voided, ...term }: Term & { readonly voided: boolean },
  stays: readonly Stay[],
  { today, meter }: { readonly today: string; readonly meter: number | null },
): Standing {
  const extendedDays = extensionOf(term, stays);
  const endsOn = term.endsOn === null ? null : plusDays(term.endsOn, extendedDays);
  const daysLeft = endsOn === null ? null : daysBetween(today, endsOn);
  const worn = term.counterEnd !== null && meter !== null && meter > term.counterEnd;
  const over = worn || term.beginsOn > today || (daysLeft !== null && daysLeft < 0);
  return { endsOn, extendedDays, daysLeft, state: voided ? "void" : over ? "expired" : extendedDays > 0 ? "extended" : "active" };
}
