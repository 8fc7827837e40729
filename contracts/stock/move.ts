import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, Milli } from "../kernel/measure.ts";
import { Serials } from "./goods.ts";

export const MoveLine = z.strictObject({ line: z.int().min(1).max(500), itemId: z.uuid(), quantity: Milli.min(1).max(MILLI_MAX), serials: Serials });

/** Goods carried from one warehouse to another. Their cost does not move: it is one over the whole company. */
export const MoveDraft = z.strictObject({
  branchId: z.uuid(),
  fromPlaceId: z.uuid(),
  toPlaceId: z.uuid(),
  comment: z.string().trim().max(500).default(""),
  lines: z.array(MoveLine).max(500),
});

export const Move = Head.extend(MoveDraft.shape).extend({ status: z.enum(["draft", "moved", "cancelled"]), movedOn: Day.nullable() });
export type Move = z.infer<typeof Move>;

export const MoveRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Move.shape.status,
  createdAt: z.iso.datetime(),
  movedOn: Day.nullable(),
  fromPlaceId: z.uuid(),
  fromPlaceName: z.string(),
  toPlaceId: z.uuid(),
  toPlaceName: z.string(),
  lines: z.int(),
});

const hasLines: Need<Move> = { code: "stock.move-is-empty", met: ({ lines }) => lines.length > 0 };
const leadsElsewhere: Need<Move> = { code: "stock.same-place", met: ({ fromPlaceId, toPlaceId }) => fromPlaceId !== toPlaceId };

export const moveFlow = defineFlow({
  document: "stock.move",
  plural: "moves",
  of: Move,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, moved: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    move: { from: ["draft"], to: "moved", needs: [hasLines, leadsElsewhere] },
    cancel: { from: ["draft", "moved"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const moveEndpoints = documentEndpoints({
  flow: moveFlow,
  draft: MoveDraft,
  row: MoveRow,
  filters: { status: several(Move.shape.status), placeId: z.uuid().optional() },
});
