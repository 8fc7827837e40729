import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { Bps, Milli, Minor } from "../kernel/measure.ts";

/** One sum somebody earned, and how it came about: the order, the work, what it was counted from, the rule, the part in it. */
export const Earning = z.object({
  on: Day,
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  work: z.string(),
  rule: z.enum(["share", "norm-hours", "other"]),
  /** What the rule is applied to: the net price of the work; nothing where hours count. */
  base: Minor.nullable(),
  share: Bps.nullable(),
  normHours: Milli.nullable(),
  rate: Minor.nullable(),
  /** Their part among all who did the work, basis points. */
  part: Bps.nullable(),
  amount: Minor,
});
export type Earning = z.infer<typeof Earning>;

/** What one employee earned in the days from `from` to `to`, both inclusive; without a name, whoever asks. */
export const earnings = endpoint({
  name: "payroll.earnings.read",
  method: "GET",
  path: "/api/payroll/earnings",
  query: z.strictObject({ employeeId: z.uuid().optional(), from: Day, to: Day }),
  reply: z.object({ currency: z.string(), employeeId: z.uuid(), name: z.string(), total: Minor, lines: z.array(Earning) }),
  refusals: ["ledger.not-found", "platform.not-permitted"],
});
