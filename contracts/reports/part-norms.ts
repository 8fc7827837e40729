import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { Milli } from "../kernel/measure.ts";

/** One item of one completed repair: what the cards of its works say, what was used, and why it differs. */
export const PartNormRow = z.object({
  /** The engineer who answers for the repair. */
  employeeId: z.uuid().nullable(),
  employeeName: z.string(),
  orderId: z.uuid(),
  orderNumber: z.string(),
  on: Day,
  itemId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  norm: Milli,
  fact: Milli,
  /** Fact less norm, in thousandths of the unit; below zero where less was used. */
  deviation: z.int(),
  reason: z.string(),
});
export type PartNormRow = z.infer<typeof PartNormRow>;

/** Norm and fact of parts and materials by engineer, of repairs completed between two days. */
export const partNorms = endpoint({
  name: "reports.part-norms.read",
  method: "GET",
  path: "/api/reports/part-norms",
  query: z.strictObject({ from: Day, to: Day, employeeId: z.uuid().optional() }),
  reply: z.object({
    rows: z.array(PartNormRow),
    /** There are more than the answer holds; ask for fewer days. */
    more: z.boolean(),
  }),
});
