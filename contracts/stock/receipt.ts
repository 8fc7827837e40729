import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { Bps, MILLI_MAX, MINOR_MAX, Milli, Minor } from "../kernel/measure.ts";
import { Serials, StockKind } from "./goods.ts";

export const ReceiptLineDraft = z.strictObject({
  line: z.int().min(1).max(500),
  itemId: z.uuid(),
  quantity: Milli.min(1).max(MILLI_MAX),
  /**
   * What the whole line costs, without VAT: the supplier's invoice says it to the cent. Left out in a change by those who may not
   * see costs: the price of a piece stays as it was. `null` or left out of a new line: the paper is not here yet, the price comes later.
   */
  cost: Minor.min(0).max(MINOR_MAX).nullish(),
  vatRate: Bps,
  serials: Serials,
});

export const ReceiptDraft = z.strictObject({
  branchId: z.uuid(),
  /** The warehouse that takes the goods in. */
  placeId: z.uuid(),
  supplierId: z.uuid(),
  /** The number on the supplier's paper. */
  supplierNumber: z.string().trim().max(50).default(""),
  comment: z.string().trim().max(500).default(""),
  lines: z.array(ReceiptLineDraft).max(500),
});

export const ReceiptLine = ReceiptLineDraft.extend({
  kind: StockKind,
  /** `null`: not known yet. */
  cost: Minor.min(0).max(MINOR_MAX).nullable(),
  /** Pieces that were used up before their price was known: what they cost goes straight into the cost of what was sold. */
  usedBefore: Milli.default(Milli.parse(0)),
});

export const Receipt = Head.extend(ReceiptDraft.shape).extend({
  /** counted: the pieces lie on the shelf, their prices are still to come. */
  status: z.enum(["draft", "counted", "received", "cancelled"]),
  lines: z.array(ReceiptLine),
  receivedOn: Day.nullable(),
  /** The day the books learned what it costs. */
  pricedOn: Day.nullable(),
  /** Whoever began it, and whoever allowed it where it is dear. */
  requestedById: z.string(),
  approvedById: z.string().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const ReceiptRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Receipt.shape.status,
  createdAt: z.iso.datetime(),
  receivedOn: Day.nullable(),
  supplierId: z.uuid(),
  supplierName: z.string(),
  supplierNumber: z.string(),
  placeId: z.uuid(),
  placeName: z.string(),
  lines: z.int(),
  /** With VAT; absent for those who may not see costs. */
  total: Minor.optional(),
});

/** What a line costs, without VAT, as the supplier's paper says. */
export const LinePrice = z.strictObject({ line: z.int().min(1).max(500), cost: Minor.min(0).max(MINOR_MAX), vatRate: Bps.optional() });
export type LinePrice = z.infer<typeof LinePrice>;

const notApproved: Need<Receipt> = { code: "stock.approved-already", met: ({ approvedById }) => approvedById === null };
const hasLines: Need<Receipt> = { code: "stock.receipt-is-empty", met: ({ lines }) => lines.length > 0 };

export const receiptFlow = defineFlow({
  document: "stock.receipt",
  plural: "receipts",
  of: Receipt,
  initial: "draft",
  statuses: {
    draft: { tone: "quiet", editable: true },
    counted: { tone: "waiting" },
    received: { tone: "good" },
    cancelled: { tone: "bad" },
  },
  steps: {
    // Above the company's limit somebody says yes first.
    approve: {
      from: ["draft", "counted"],
      to: ({ status }) => status,
      leadsTo: ["draft", "counted"],
      needs: [hasLines, notApproved],
    },
    receive: {
      from: ["draft"],
      to: ({ lines }) => (lines.every(({ cost }) => cost !== null) ? "received" : "counted"),
      leadsTo: ["received", "counted"],
      needs: [hasLines],
    },
    price: { from: ["counted"], to: "received", input: z.object({ prices: z.array(LinePrice).min(1).max(500) }) },
    cancel: { from: ["draft", "counted", "received"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

const doors = documentEndpoints({
  flow: receiptFlow,
  draft: ReceiptDraft,
  row: ReceiptRow,
  filters: { status: several(Receipt.shape.status), supplierId: z.uuid().optional(), placeId: z.uuid().optional(), itemId: z.uuid().optional() },
});

/** As a reader gets it: for those who may not see costs, lines come without them. */
const seen = Receipt.extend({ lines: z.array(ReceiptLine.partial({ cost: true })) }) as unknown as typeof Receipt;

export const receiptEndpoints = {
  ...doors,
  read: { ...doors.read, reply: seen },
  create: { ...doors.create, reply: seen },
  change: { ...doors.change, reply: seen },
  steps: doors.steps.map((step) => ({ ...step, reply: seen })),
};
