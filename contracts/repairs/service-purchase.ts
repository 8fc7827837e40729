import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { Bps, MINOR_MAX, Minor } from "../kernel/measure.ts";
import { Charge } from "./charge.ts";

export const ServiceLineDraft = z.strictObject({
  line: z.int().min(1).max(100),
  /** What was done for us: the repair at a centre, the courier's way. */
  name: z.string().trim().min(1).max(300),
  /** The repair it was done for; its cost is that order's. */
  orderId: z.uuid(),
  /** Without VAT, as the paper says it. */
  amount: Minor.min(1).max(MINOR_MAX),
  vatRate: Bps,
});

/** A paper of somebody who worked for us: a service centre, a courier. Every row names the repair it belongs to (C.8.3 of the domain). */
export const ServicePurchaseDraft = z.strictObject({
  branchId: z.uuid(),
  supplierId: z.uuid(),
  /** The number and the day on the supplier's paper. */
  supplierNumber: z.string().trim().max(50).default(""),
  supplierOn: Day.nullable().default(null),
  comment: z.string().trim().max(500).default(""),
  lines: z.array(ServiceLineDraft).max(100),
});
export type ServicePurchaseDraft = z.infer<typeof ServicePurchaseDraft>;

export const ServiceLine = ServiceLineDraft.extend({
  /** Who bears it: what the order was charged to when the paper came. `null` until then. */
  charge: Charge.nullable(),
  /** The order was over already: where its cost goes from 23 at once, and what it can be asked about there. `null`: it waits for the completion. */
  closed: z
    .object({
      account: z.enum(["costOfWorks", "warrantyExpenses", "resaleDevices"]),
      deviceId: z.uuid().nullable(),
      contractId: z.uuid().nullable(),
      article: z.string().nullable(),
    })
    .nullable(),
});
export type ServiceLine = z.infer<typeof ServiceLine>;

export const ServicePurchase = Head.extend(ServicePurchaseDraft.shape).extend({
  status: z.enum(["draft", "received", "cancelled"]),
  lines: z.array(ServiceLine),
  receivedOn: Day.nullable(),
});
export type ServicePurchase = z.infer<typeof ServicePurchase>;

export const ServicePurchaseRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: ServicePurchase.shape.status,
  createdAt: z.iso.datetime(),
  receivedOn: Day.nullable(),
  supplierId: z.uuid(),
  supplierName: z.string(),
  supplierNumber: z.string(),
  /** The numbers of the repairs it belongs to. */
  orders: z.array(z.string()),
  /** With VAT; absent for those who may not see costs. */
  total: Minor.optional(),
});
export type ServicePurchaseRow = z.infer<typeof ServicePurchaseRow>;

const hasLines: Need<ServicePurchase> = { code: "repairs.service-purchase-is-empty", met: ({ lines }) => lines.length > 0 };

export const servicePurchaseFlow = defineFlow({
  document: "repairs.service-purchase",
  plural: "service-purchases",
  of: ServicePurchase,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, received: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    receive: { from: ["draft"], to: "received", needs: [hasLines] },
    cancel: { from: ["draft", "received"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const servicePurchaseEndpoints = documentEndpoints({
  flow: servicePurchaseFlow,
  draft: ServicePurchaseDraft,
  row: ServicePurchaseRow,
  filters: { status: several(ServicePurchase.shape.status), supplierId: z.uuid().optional(), orderId: z.uuid().optional() },
});
