import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Bps, MINOR_MAX, Minor } from "#contracts/kernel/measure.ts";
import { line, Name } from "#contracts/kernel/wording.ts";

/** Somebody who works here. Has a place of their own, where parts wait between issue and use. */
export const EmployeeDraft = z.strictObject({
  name: Name,
  position: line(),
  /** Where they work; the first is home. */
  branchIds: z.array(z.uuid()).min(1).max(100),
  phone: line(40),
  /** Their share of net works that customers pay for; nothing: they have no share. */
  wageShare: Bps.nullable().default(null),
  /** What a norm-hour of warranty and own work is worth to them. */
  wageRate: Minor.min(0).max(MINOR_MAX).nullable().default(null),
  /** The account they sign in with. */
  userId: z.uuid().nullable().default(null),
});
export type EmployeeDraft = z.infer<typeof EmployeeDraft>;

export const Employee = z.object({
  ...CardHead.shape,
  ...EmployeeDraft.shape,
  /** Their own place, of kind "engineer"; made with the card. */
  placeId: z.uuid(),
});
export type Employee = z.infer<typeof Employee>;

export const EmployeeRow = Employee.pick({
  id: true,
  name: true,
  position: true,
  branchIds: true,
  phone: true,
  placeId: true,
  userId: true,
  archived: true,
});

/** Who may see and change wages; for others both fields are absent. */
export const SEE_WAGES = "company.wage.see";

export const employeeEndpoints = cardEndpoints({
  name: "company.employee",
  plural: "employees",
  card: Employee,
  draft: EmployeeDraft,
  row: EmployeeRow,
  filters: { branchId: z.uuid().optional() },
  refusals: ["company.no-such-branch", "company.user-taken"],
});
