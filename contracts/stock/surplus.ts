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
  /** What the whole line is taken in at; left out by those who may not see costs: the average of that day. */
  cost: Minor.min(0).max(MINOR_MAX).nullish(),
  serials: Serials,
});

/** Goods that are there and that the books did not know of: taken in at a stated cost (B.13 of the domain). */
export const SurplusDraft = z.strictObject({
  branchId: z.uuid(),
  placeId: z.uuid(),
  /** Where they come from, in words. */
  story: Reason,
  lines: z.array(LineDraft).max(500),
});

const Status = z.enum(["draft", "received", "cancelled"]);

export const Surplus = Head.extend(SurplusDraft.shape).extend({
  status: Status,
  lines: z.array(LineDraft.extend({ kind: StockKind })),
  receivedOn: Day.nullable(),
});
export type Surplus = z.infer<typeof Surplus>;

export const SurplusRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Status,
  createdAt: z.iso.datetime(),
  receivedOn: Day.nullable(),
  placeId: z.uuid(),
  placeName: z.string(),
  story: z.string(),
  lines: z.int(),
});

const hasLines: Need<Surplus> = { code: "stock.surplus-is-empty", met: ({ lines }) => lines.length > 0 };

export const surplusFlow = defineFlow({
  document: "stock.surplus",
  plural: "surpluses",
  of: Surplus,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, received: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    receive: { from: ["draft"], to: "received", needs: [hasLines] },
    cancel: { from: ["draft", "received"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const surplusEndpoints = documentEndpoints({
  flow: surplusFlow,
  draft: SurplusDraft,
  row: SurplusRow,
  filters: { status: several(Status), placeId: z.uuid().optional() },
});
