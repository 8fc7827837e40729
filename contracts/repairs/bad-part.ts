import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, MINOR_MAX, Milli, Minor } from "../kernel/measure.ts";
import { Serials, StockKind } from "../stock/goods.ts";

/** Only what came defective is the supplier's to answer for. */
export const BAD_PART_CAUSES = ["dead-on-arrival", "defect", "damage", "lost"] as const;

/** A part of ours that is no good, on a shelf or in an engineer's hands (D.2 of the domain, rule 8). */
export const BadPartDraft = z.strictObject({
  branchId: z.uuid(),
  /** Where it is now: a warehouse, or the place of the engineer who holds it. */
  placeId: z.uuid(),
  /** The repair it was for; needed where an engineer holds it. */
  orderId: z.uuid().nullable().default(null),
  itemId: z.uuid(),
  quantity: Milli.min(1).max(MILLI_MAX),
  serials: Serials,
  cause: z.enum(BAD_PART_CAUSES),
  /** Whose claim it will be; `null`: the one it was bought from last. */
  supplierId: z.uuid().nullable().default(null),
  story: Reason,
});

const Status = z.enum(["asked", "aside", "sent", "credited", "gone", "cancelled"]);

export const BadPart = Head.extend(BadPartDraft.shape).extend({
  status: Status,
  kind: StockKind,
  /** The engineer who held it. */
  employeeId: z.uuid().nullable(),
  /** The warehouse it left, and where it lies until somebody decides. */
  fromPlaceId: z.uuid().nullable(),
  defectivePlaceId: z.uuid().nullable(),
  requestedById: z.string(),
  approvedById: z.string().nullable(),
  guiltyId: z.uuid().nullable(),
  asideOn: Day.nullable(),
  sentOn: Day.nullable(),
  decidedOn: Day.nullable(),
  /** What it cost us, known once it is decided. Absent for those who may not see costs. */
  cost: Minor.nullable().optional(),
  /** What the supplier gives back, without VAT, and the VAT with it. */
  credit: Minor.nullable().optional(),
  creditVat: Minor.nullable().optional(),
});
export type BadPart = z.infer<typeof BadPart>;

export const BadPartRow = BadPart.pick({ id: true, number: true, status: true, createdAt: true, cause: true, story: true, quantity: true }).extend({
  itemId: z.uuid(),
  itemName: z.string(),
  unit: z.string(),
  placeName: z.string(),
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  supplierName: z.string().nullable(),
});
export type BadPartRow = z.infer<typeof BadPartRow>;

const hasSupplier: Need<BadPart> = { code: "repairs.no-supplier-to-ask", met: ({ supplierId }) => supplierId !== null };
const forSupplier: Need<BadPart> = {
  code: "repairs.not-for-supplier",
  met: ({ cause }) => cause === "dead-on-arrival" || cause === "defect",
};
const notApproved: Need<BadPart> = { code: "repairs.bad-part-approved", met: ({ approvedById }) => approvedById === null };
const reason = z.object({ reason: Reason });

/** The supplier's credit note: what comes back without VAT, and the VAT with it. */
export const CreditNote = z.object({ credit: Minor.min(0).max(MINOR_MAX), vat: Minor.min(0).max(MINOR_MAX).default(Minor.parse(0)) });
export type CreditNote = z.infer<typeof CreditNote>;

export const badPartFlow = defineFlow({
  document: "repairs.bad-part",
  plural: "bad-parts",
  of: BadPart,
  initial: "asked",
  statuses: {
    asked: { tone: "waiting", editable: true },
    aside: { tone: "busy" },
    sent: { tone: "waiting" },
    credited: { tone: "good" },
    gone: { tone: "quiet" },
    cancelled: { tone: "bad" },
  },
  steps: {
    // Out of the engineer's hands or off the shelf, to the place of defective parts; the repair needs another one.
    "set-aside": { from: ["asked"], to: "aside" },
    send: { from: ["aside"], to: "sent", needs: [forSupplier, hasSupplier] },
    credit: { from: ["sent"], to: "credited", input: CreditNote },
    approve: { from: ["aside", "sent"], to: ({ status }) => status, leadsTo: ["aside", "sent"], needs: [notApproved] },
    "write-off": { from: ["aside", "sent"], to: "gone", input: z.object({ guiltyId: z.uuid().nullable().default(null) }) },
    reconsider: { from: ["credited", "gone"], to: "aside", input: reason },
    cancel: { from: ["asked", "aside"], to: "cancelled", input: reason },
  },
});

export const badPartEndpoints = documentEndpoints({
  flow: badPartFlow,
  draft: BadPartDraft,
  row: BadPartRow,
  filters: { status: several(Status), orderId: z.uuid().optional(), supplierId: z.uuid().optional() },
});

/** Parts that engineers hold for repairs, each with its repair: what a request is about. */
export const partsInHands = endpoint({
  name: "repairs.parts-in-hands.read",
  method: "GET",
  path: "/api/parts-in-hands",
  guard: "repairs.bad-part.create",
  reply: z.array(
    z.object({
      placeId: z.uuid(),
      branchId: z.uuid(),
      employeeName: z.string(),
      orderId: z.uuid(),
      orderNumber: z.string(),
      itemId: z.uuid(),
      itemName: z.string(),
      unit: z.string(),
      quantity: Milli,
    }),
  ),
});
