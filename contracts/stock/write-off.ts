import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, Milli, Minor } from "../kernel/measure.ts";
import { Serials, StockKind } from "./goods.ts";

const WriteOffLineDraft = z.strictObject({
  line: z.int().min(1).max(500),
  itemId: z.uuid(),
  quantity: Milli.min(1).max(MILLI_MAX),
  serials: Serials,
});

export const WRITE_OFF_CAUSES = ["defect", "dead-on-arrival", "damage", "shortage", "own-use"] as const;

/** Goods that are gone and that no order used: always with a cause, and with somebody's yes above the company's limit (B.12, D.2 of the domain). */
export const WriteOffDraft = z.strictObject({
  branchId: z.uuid(),
  placeId: z.uuid(),
  cause: z.enum(WRITE_OFF_CAUSES),
  /** What happened, in words. */
  story: Reason,
  /** Who pays for it: the sum is taken off what we owe them. `null`: the shop. */
  guiltyId: z.uuid().nullable().default(null),
  lines: z.array(WriteOffLineDraft).max(500),
});

const WriteOffLine = WriteOffLineDraft.extend({
  kind: StockKind,
  /** What the pieces cost us, decided when they go. Absent for those who may not see costs. */
  cost: Minor.nullable().optional(),
});

const WriteOffStatus = z.enum(["draft", "approved", "gone", "cancelled"]);
export const WriteOff = Head.extend(WriteOffDraft.shape).extend({
  status: WriteOffStatus,
  lines: z.array(WriteOffLine),
  requestedById: z.string(),
  approvedById: z.string().nullable(),
  goneOn: Day.nullable(),
});
export type WriteOff = z.infer<typeof WriteOff>;

export const WriteOffRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: WriteOffStatus,
  createdAt: z.iso.datetime(),
  goneOn: Day.nullable(),
  placeId: z.uuid(),
  placeName: z.string(),
  cause: z.enum(WRITE_OFF_CAUSES),
  story: z.string(),
  lines: z.int(),
});

const hasLines: Need<WriteOff> = { code: "stock.write-off-is-empty", met: ({ lines }) => lines.length > 0 };

export const writeOffFlow = defineFlow({
  document: "stock.write-off",
  plural: "write-offs",
  of: WriteOff,
  initial: "draft",
  statuses: {
    draft: { tone: "waiting", editable: true },
    approved: { tone: "busy" },
    gone: { tone: "good" },
    cancelled: { tone: "bad" },
  },
  steps: {
    approve: { from: ["draft"], to: "approved", needs: [hasLines] },
    "write-off": { from: ["draft", "approved"], to: "gone", needs: [hasLines] },
    cancel: { from: ["draft", "approved", "gone"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const writeOffEndpoints = documentEndpoints({
  flow: writeOffFlow,
  draft: WriteOffDraft,
  row: WriteOffRow,
  filters: { status: several(WriteOffStatus), placeId: z.uuid().optional() },
});
