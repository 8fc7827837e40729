import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MINOR_MAX, Minor } from "../kernel/measure.ts";
import { PaymentMethod } from "./payment.ts";

/** Money given back to a customer: an advance that no repair has used. */
export const RefundDraft = z.strictObject({
  branchId: z.uuid(),
  placeId: z.uuid(),
  method: PaymentMethod,
  partyId: z.uuid(),
  orderId: z.uuid().nullable().default(null),
  amount: Minor.min(1).max(MINOR_MAX),
  article: z.string().trim().min(1).max(50).default("customers"),
  comment: z.string().trim().max(500).default(""),
});

export const Refund = Head.extend(RefundDraft.shape).extend({
  status: z.enum(["draft", "approved", "paid", "cancelled"]),
  by: z.enum(["cash", "bank"]),
  /** Whoever asked for it: another person approves, and a third may pay (four eyes). */
  requestedById: z.string(),
  approvedById: z.string().nullable(),
  paidOn: Day.nullable(),
});
export type Refund = z.infer<typeof Refund>;

export const RefundRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Refund.shape.status,
  createdAt: z.iso.datetime(),
  paidOn: Day.nullable(),
  partyId: z.uuid(),
  partyName: z.string(),
  placeId: z.uuid(),
  placeName: z.string(),
  method: PaymentMethod,
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  amount: Minor,
});

export const refundFlow = defineFlow({
  document: "money.refund",
  plural: "refunds",
  of: Refund,
  initial: "draft",
  statuses: {
    draft: { tone: "waiting", editable: true },
    approved: { tone: "busy" },
    paid: { tone: "good" },
    cancelled: { tone: "bad" },
  },
  steps: {
    approve: { from: ["draft"], to: "approved" },
    pay: { from: ["approved"], to: "paid" },
    cancel: { from: ["draft", "approved", "paid"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const refundEndpoints = documentEndpoints({
  flow: refundFlow,
  draft: RefundDraft,
  row: RefundRow,
  filters: { status: several(Refund.shape.status), partyId: z.uuid().optional(), orderId: z.uuid().optional(), placeId: z.uuid().optional() },
});
