import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MINOR_MAX, Minor } from "../kernel/measure.ts";
import { PaymentMethod } from "./payment.ts";

/** Money to those we buy from: goods, repairs done for us, a courier. */
export const SupplierPaymentDraft = z.strictObject({
  branchId: z.uuid(),
  /** The desk or the bank account the money goes from. */
  placeId: z.uuid(),
  method: PaymentMethod,
  supplierId: z.uuid(),
  amount: Minor.min(1).max(MINOR_MAX),
  article: z.string().trim().min(1).max(50).default("suppliers"),
  comment: z.string().trim().max(500).default(""),
});
export type SupplierPaymentDraft = z.infer<typeof SupplierPaymentDraft>;

export const SupplierPayment = Head.extend(SupplierPaymentDraft.shape).extend({
  status: z.enum(["draft", "approved", "paid", "cancelled"]),
  by: z.enum(["cash", "bank"]),
  /** Whoever asked for the money: another person allows it (four eyes). */
  requestedById: z.string(),
  approvedById: z.string().nullable(),
  paidOn: Day.nullable(),
});
export type SupplierPayment = z.infer<typeof SupplierPayment>;

export const SupplierPaymentRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: SupplierPayment.shape.status,
  createdAt: z.iso.datetime(),
  paidOn: Day.nullable(),
  supplierId: z.uuid(),
  supplierName: z.string(),
  placeId: z.uuid(),
  placeName: z.string(),
  method: PaymentMethod,
  amount: Minor,
});
export type SupplierPaymentRow = z.infer<typeof SupplierPaymentRow>;

export const supplierPaymentFlow = defineFlow({
  document: "money.supplier-payment",
  plural: "supplier-payments",
  of: SupplierPayment,
  initial: "draft",
  statuses: { draft: { tone: "waiting", editable: true }, approved: { tone: "busy" }, paid: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    approve: { from: ["draft"], to: "approved" },
    pay: { from: ["draft", "approved"], to: "paid" },
    cancel: { from: ["draft", "approved", "paid"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const supplierPaymentEndpoints = documentEndpoints({
  flow: supplierPaymentFlow,
  draft: SupplierPaymentDraft,
  row: SupplierPaymentRow,
  filters: { status: several(SupplierPayment.shape.status), supplierId: z.uuid().optional(), placeId: z.uuid().optional() },
});
