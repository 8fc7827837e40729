import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, MINOR_MAX, Milli, Minor } from "../kernel/measure.ts";
import { Serials, StockKind } from "./goods.ts";

const LineDraft = z.strictObject({
  line: z.int().min(1).max(500),
  itemId: z.uuid(),
  quantity: Milli.min(1).max(MILLI_MAX),
  cost: Minor.min(0).max(MINOR_MAX),
  serials: Serials,
});

/** What lay on a warehouse's shelves, and what it had cost, on the day the shop began to keep its books here. */
export const StockOpeningDraft = z.strictObject({ branchId: z.uuid(), placeId: z.uuid(), onDay: Day, lines: z.array(LineDraft).max(500) });

export const StockOpening = Head.extend(StockOpeningDraft.shape).extend({
  status: z.enum(["draft", "entered", "cancelled"]),
  lines: z.array(LineDraft.extend({ kind: StockKind })),
});
export type StockOpening = z.infer<typeof StockOpening>;

export const StockOpeningRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: StockOpening.shape.status,
  createdAt: z.iso.datetime(),
  onDay: Day,
  placeName: z.string(),
  lines: z.int(),
});

const hasLines: Need<StockOpening> = { code: "stock.opening-is-empty", met: ({ lines }) => lines.length > 0 };

export const stockOpeningFlow = defineFlow({
  document: "stock.opening",
  plural: "stock-openings",
  of: StockOpening,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, entered: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    enter: { from: ["draft"], to: "entered", needs: [hasLines] },
    cancel: { from: ["draft", "entered"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const stockOpeningEndpoints = documentEndpoints({
  flow: stockOpeningFlow,
  draft: StockOpeningDraft,
  row: StockOpeningRow,
  filters: { status: several(StockOpening.shape.status) },
});
