import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, Milli, Minor } from "../kernel/measure.ts";
import { Serials, StockKind } from "../stock/goods.ts";

/** What was counted of one item. Nothing found is said as 0, or left out. */
const CountedItem = z.strictObject({
  line: z.int().min(1).max(2_000),
  itemId: z.uuid(),
  quantity: Milli.min(0).max(MILLI_MAX),
  serials: Serials,
});
export type CountedItem = z.infer<typeof CountedItem>;

/** A stock-take of one warehouse, or of what one engineer holds (B.13 of the domain). Writes no books itself. */
export const StockCountDraft = z.strictObject({
  branchId: z.uuid(),
  placeId: z.uuid(),
  /** The commission, as it signs the list. */
  counters: z.string().trim().max(300).default(""),
  comment: z.string().trim().max(500).default(""),
  found: z.array(CountedItem).max(2_000).default([]),
});

/** One item of the list: what the books say, what was found, and what is between them. */
const StockCountLine = z.object({
  line: z.int(),
  itemId: z.uuid(),
  kind: StockKind,
  book: Milli,
  bookSerials: z.array(z.string()),
  /** How many papers had moved the item here when the book was read: whoever sees another number knows that it moved meanwhile. */
  papers: z.int(),
  /** `null` while counting goes on. */
  counted: Milli.nullable(),
  short: Milli,
  over: Milli,
  shortSerials: z.array(z.string()),
  overSerials: z.array(z.string()),
  /** What the difference is worth at the average of that day: below zero what is missing. Absent for those who may not see costs. */
  cost: Minor.nullable().optional(),
});
export type StockCountLine = z.infer<typeof StockCountLine>;

const Status = z.enum(["counting", "reconciled", "approved", "closed", "cancelled"]);

export const StockCount = Head.extend(StockCountDraft.shape).extend({
  status: Status,
  lines: z.array(StockCountLine),
  /** Whose place it is; `null`: a warehouse. */
  employeeId: z.uuid().nullable(),
  countedById: z.string(),
  approvedById: z.string().nullable(),
  countedOn: Day.nullable(),
  closedOn: Day.nullable(),
  /** The papers that set the books right. */
  writeOffId: z.uuid().nullable(),
  surplusId: z.uuid().nullable(),
});
export type StockCount = z.infer<typeof StockCount>;

export const StockCountRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Status,
  createdAt: z.iso.datetime(),
  countedOn: Day.nullable(),
  placeId: z.uuid(),
  placeName: z.string(),
  counters: z.string(),
  lines: z.int(),
  differences: z.int(),
});
export type StockCountRow = z.infer<typeof StockCountRow>;

export const differsFrom = ({ short, over }: Pick<StockCountLine, "short" | "over">): boolean => short > 0 || over > 0;

const hasLines: Need<StockCount> = { code: "repairs.nothing-to-count", met: ({ lines, found }) => lines.length + found.length > 0 };

export const stockCountFlow = defineFlow({
  document: "repairs.stock-count",
  plural: "stock-counts",
  of: StockCount,
  initial: "counting",
  statuses: {
    counting: { tone: "busy", editable: true },
    reconciled: { tone: "waiting" },
    approved: { tone: "busy" },
    closed: { tone: "good" },
    cancelled: { tone: "bad" },
  },
  steps: {
    // Reads the books anew for what moved since; what was counted of it is counted once more.
    refresh: { from: ["counting"], to: "counting" },
    reconcile: { from: ["counting"], to: "reconciled", needs: [hasLines] },
    recount: { from: ["reconciled"], to: "counting" },
    approve: { from: ["reconciled"], to: "approved" },
    // What is missing becomes a write-off, what is there beyond the books a surplus; whoever is named bears what is missing.
    close: { from: ["approved"], to: "closed", input: z.object({ guiltyId: z.uuid().nullable().default(null) }) },
    cancel: { from: ["counting", "reconciled", "approved"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const stockCountEndpoints = documentEndpoints({
  flow: stockCountFlow,
  draft: StockCountDraft,
  row: StockCountRow,
  filters: { status: several(Status), placeId: z.uuid().optional() },
});
