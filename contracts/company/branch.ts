import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Day } from "#contracts/kernel/document.ts";
import { line, Name } from "#contracts/kernel/wording.ts";

/** A moment of any day on the branch's wall clock: "09:30". */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a branch is open on one day of the week: 1 is Monday, 7 Sunday. A weekday that is not listed is closed. */
export const OpenHours = z
  .strictObject({ weekday: z.int().min(1).max(7), opens: TimeOfDay, closes: TimeOfDay })
  .refine(({ opens, closes }) => opens < closes, { message: "closes before it opens", path: ["closes"] });
export type OpenHours = z.infer<typeof OpenHours>;

/** One day on which the branch is closed whatever the week says. */
export const DayOff = z.strictObject({ on: Day, name: Name });

/** A place where customers come: numbering, stock and rights are per branch. */
export const BranchDraft = z.strictObject({
  name: Name,
  /** Stands in front of numbers where a company has several branches: "K". */
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{0,6}$/)
    .default(""),
  address: line(300),
  phone: line(40),
  schedule: z.array(OpenHours).max(21).default([]),
  daysOff: z.array(DayOff).max(400).default([]),
});
export type BranchDraft = z.infer<typeof BranchDraft>;

export const Branch = z.object({ ...CardHead.shape, ...BranchDraft.shape });
export type Branch = z.infer<typeof Branch>;

export const BranchRow = Branch.pick({ id: true, name: true, code: true, address: true, phone: true, archived: true });

export const branchEndpoints = cardEndpoints({
  name: "company.branch",
  plural: "branches",
  card: Branch,
  draft: BranchDraft,
  row: BranchRow,
  filters: {},
  refusals: ["company.code-taken"],
});

/** The hours of one calendar day, whole shifts in order; empty when the branch is closed. */
export function hoursOn({ schedule, daysOff }: Pick<Branch, "schedule" | "daysOff">, day: string): OpenHours[] {
  if (daysOff.some(({ on }) => on === day)) return [];
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return schedule.filter((hours) => hours.weekday === weekday).sort((a, b) => (a.opens < b.opens ? -1 : 1));
}
