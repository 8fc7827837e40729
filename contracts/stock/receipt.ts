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
   * see costs: the price of a piece stays as it was.
   */
  cost: Minor.min(0).max(MINOR_MAX).optional(),
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

export const ReceiptLine = ReceiptLineDraft.extend({ kind: StockKind, cost: Minor.min(0).max(MINOR_MAX) });

export const Receipt = Head.extend(ReceiptDraft.shape).extend({
  status: z.enum(["draft", "received", "cancelled"]),
  lines: z.array(ReceiptLine),
  receivedOn: Day.nullable(),
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

const hasLines: Need<Receipt> = { code: "stock.receipt-is-empty", met: ({ lines }) => lines.length > 0 };

export const receiptFlow = defineFlow({
  document: "stock.receipt",
  plural: "receipts",
  of: Receipt,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, received: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    receive: { from: ["draft"], to: "received", needs: [hasLines] },
    cancel: { from: ["draft", "received"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

const doors = documentEndpoints({
  flow: receiptFlow,
  draft: ReceiptDraft,
  row: ReceiptRow,
  filters: { status: several(Receipt.shape.status), supplierId: z.uuid().optional(), placeId: z.uuid().optional(), itemId: z.uuid().optional() },
});

const REFUSALS = ["stock.price-needed"];

/** As a reader gets it: for those who may not see costs, lines come without them. */
const seen = Receipt.extend({ lines: z.array(ReceiptLine.partial({ cost: true })) }) as unknown as typeof Receipt;

export const receiptEndpoints = {
  ...doors,
  read: { ...doors.read, reply: seen },
  create: { ...doors.create, reply: seen, refusals: [...doors.create.refusals, ...REFUSALS] },
  change: { ...doors.change, reply: seen, refusals: [...doors.change.refusals, ...REFUSALS] },
  steps: doors.steps.map((step) => ({ ...step, reply: seen })),
};
