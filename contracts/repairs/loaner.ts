import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow } from "../kernel/flow.ts";
import { several, yesNo } from "../kernel/list.ts";

/** A device of ours lent to a customer while theirs is with us. */
export const LoanerDraft = z.strictObject({
  branchId: z.uuid(),
  intakeId: z.uuid(),
  /** One of the devices we lend. */
  deviceId: z.uuid(),
  expectedBackOn: Day,
  /** Scratches, charge, what is in the box: as it left. */
  condition: z.string().trim().max(1_000).default(""),
});
export type LoanerDraft = z.infer<typeof LoanerDraft>;

export const Loaner = Head.extend(LoanerDraft.shape).extend({
  status: z.enum(["lent", "returned", "cancelled"]),
  /** Whoever brought the device of the intake. */
  customerId: z.uuid(),
  lentOn: Day,
  returnedOn: Day.nullable(),
  /** As it came back. */
  conditionBack: z.string(),
});
export type Loaner = z.infer<typeof Loaner>;

export const LoanerRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Loaner.shape.status,
  createdAt: z.iso.datetime(),
  version: z.int(),
  intakeId: z.uuid(),
  intakeNumber: z.string(),
  deviceId: z.uuid(),
  deviceName: z.string(),
  serial: z.string(),
  customerId: z.uuid(),
  customerName: z.string(),
  lentOn: Day,
  expectedBackOn: Day,
  returnedOn: Day.nullable(),
  condition: z.string(),
  conditionBack: z.string(),
});
export type LoanerRow = z.infer<typeof LoanerRow>;

export const loanerFlow = defineFlow({
  document: "repairs.loaner",
  plural: "loaners",
  of: Loaner,
  initial: "lent",
  statuses: { lent: { tone: "waiting" }, returned: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    "take-back": { from: ["lent"], to: "returned", input: z.object({ conditionBack: z.string().trim().max(1_000).default("") }) },
    extend: { from: ["lent"], to: "lent", input: z.object({ expectedBackOn: Day }) },
    cancel: { from: ["lent"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const loanerEndpoints = documentEndpoints({
  flow: loanerFlow,
  draft: LoanerDraft,
  row: LoanerRow,
  filters: {
    status: several(Loaner.shape.status),
    intakeId: z.uuid().optional(),
    customerId: z.uuid().optional(),
    deviceId: z.uuid().optional(),
    late: yesNo,
  },
});
