import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MINOR_MAX, Minor } from "../kernel/measure.ts";

export const PaymentMethod = z.enum(["cash", "card", "transfer", "online"]);

export const PaymentDraft = z.strictObject({
  branchId: z.uuid(),
  /** The desk or the bank account the money goes to. */
  placeId: z.uuid(),
  method: PaymentMethod,
  /** Who pays. */
  partyId: z.uuid(),
  /** Whose debt it closes. Money without an order waits as an advance and no order takes it silently. */
  orderId: z.uuid().nullable().default(null),
  amount: Minor.min(1).max(MINOR_MAX),
  /** Article of the cash-flow report. */
  article: z.string().trim().min(1).max(50).default("customers"),
  comment: z.string().trim().max(500).default(""),
});

export const Payment = Head.extend(PaymentDraft.shape).extend({
  status: z.enum(["draft", "received", "cancelled"]),
  /** Where the money is: a desk holds cash, an account lies at a bank. Follows from the place. */
  by: z.enum(["cash", "bank"]),
  receivedOn: Day.nullable(),
  /** The part that closed a debt; the rest is an advance. Decided when the money is received. */
  closesDebt: Minor.nullable(),
});
export type Payment = z.infer<typeof Payment>;

export const PaymentRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Payment.shape.status,
  createdAt: z.iso.datetime(),
  receivedOn: Day.nullable(),
  partyId: z.uuid(),
  partyName: z.string(),
  placeId: z.uuid(),
  placeName: z.string(),
  method: PaymentMethod,
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  amount: Minor,
});
export type PaymentRow = z.infer<typeof PaymentRow>;

export const paymentFlow = defineFlow({
  document: "money.payment",
  plural: "payments",
  of: Payment,
  initial: "draft",
  statuses: {
    draft: { tone: "quiet", editable: true },
    received: { tone: "good" },
    cancelled: { tone: "bad" },
  },
  steps: {
    receive: { from: ["draft"], to: "received" },
    cancel: { from: ["draft", "received"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const paymentEndpoints = documentEndpoints({
  flow: paymentFlow,
  draft: PaymentDraft,
  row: PaymentRow,
  filters: {
    status: several(Payment.shape.status),
    partyId: z.uuid().optional(),
    orderId: z.uuid().optional(),
    placeId: z.uuid().optional(),
    from: Day.optional(),
    to: Day.optional(),
  },
});
