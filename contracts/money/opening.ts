import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MINOR_MAX, Minor } from "../kernel/measure.ts";

/** What the desks and the bank accounts held on the day the shop began to keep its books here. */
export const OpeningDraft = z.strictObject({
  branchId: z.uuid(),
  onDay: Day,
  lines: z.array(z.strictObject({ placeId: z.uuid(), amount: Minor.min(1).max(MINOR_MAX) })).max(50),
});

export const Opening = Head.extend(OpeningDraft.shape).extend({
  status: z.enum(["draft", "entered", "cancelled"]),
  /** How each line's place holds money, in the order of the lines. */
  by: z.array(z.enum(["cash", "bank"])),
});
export type Opening = z.infer<typeof Opening>;

export const OpeningRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: Opening.shape.status,
  createdAt: z.iso.datetime(),
  onDay: Day,
  total: Minor,
});

const hasLines: Need<Opening> = { code: "money.opening-is-empty", met: ({ lines }) => lines.length > 0 };

export const openingFlow = defineFlow({
  document: "money.opening",
  plural: "money-openings",
  of: Opening,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, entered: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    enter: { from: ["draft"], to: "entered", needs: [hasLines] },
    cancel: { from: ["draft", "entered"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const openingEndpoints = documentEndpoints({
  flow: openingFlow,
  draft: OpeningDraft,
  row: OpeningRow,
  filters: { status: several(Opening.shape.status) },
});
