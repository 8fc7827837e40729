import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, Milli } from "../kernel/measure.ts";
import { Serials } from "../stock/goods.ts";

export const PartsIssueLineDraft = z.strictObject({
  line: z.int().min(1).max(300),
  itemId: z.uuid(),
  quantity: Milli.min(1).max(MILLI_MAX),
  serials: Serials,
  /** The item of the order in whose place this one goes out: an analogue of it. */
  insteadOf: z.uuid().nullish(),
});

/** Parts carried between a warehouse and an engineer for one order: given out, or brought back unused. */
export const PartsIssueDraft = z.strictObject({
  branchId: z.uuid(),
  orderId: z.uuid(),
  direction: z.enum(["issue", "return"]),
  /** The warehouse. */
  placeId: z.uuid(),
  /** The engineer. */
  employeeId: z.uuid(),
  /** Why more is given out than the order plans. Beyond what the company tolerates somebody else allows it first (approvals). */
  overIssueReason: z.string().trim().max(500).default(""),
  comment: z.string().trim().max(500).default(""),
  lines: z.array(PartsIssueLineDraft).max(300),
});

export const PartsIssueLine = PartsIssueLineDraft.extend({
  /** The part that had been put aside for the order (or goes back to what is put aside); the rest is free stock. */
  reserved: Milli,
});

export const PartsIssue = Head.extend(PartsIssueDraft.shape).extend({
  status: z.enum(["draft", "confirmed", "cancelled"]),
  lines: z.array(PartsIssueLine),
  /** The engineer's own place. */
  engineerPlaceId: z.uuid(),
  confirmedOn: Day.nullable(),
  /** When the engineer said that the parts are in their hands, and who that was. */
  acceptedAt: z.iso.datetime().nullable(),
  acceptedBy: z.string(),
});
export type PartsIssue = z.infer<typeof PartsIssue>;

export const PartsIssueRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: PartsIssue.shape.status,
  createdAt: z.iso.datetime(),
  confirmedOn: Day.nullable(),
  direction: PartsIssue.shape.direction,
  orderId: z.uuid(),
  orderNumber: z.string(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  placeName: z.string(),
  lines: z.int(),
});

const notAccepted: Need<PartsIssue> = { code: "repairs.accepted-already", met: ({ acceptedAt }) => acceptedAt === null };
const hasLines: Need<PartsIssue> = { code: "repairs.parts-issue-is-empty", met: ({ lines }) => lines.length > 0 };

export const partsIssueFlow = defineFlow({
  document: "repairs.parts-issue",
  plural: "parts-issues",
  of: PartsIssue,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, confirmed: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    confirm: { from: ["draft"], to: "confirmed", needs: [hasLines] },
    // The engineer has counted what came, or what the storekeeper took back (D.2 of the domain).
    accept: { from: ["confirmed"], to: "confirmed", needs: [notAccepted] },
    cancel: { from: ["draft", "confirmed"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const partsIssueEndpoints = documentEndpoints({
  flow: partsIssueFlow,
  draft: PartsIssueDraft,
  row: PartsIssueRow,
  filters: { status: several(PartsIssue.shape.status), orderId: z.uuid().optional(), employeeId: z.uuid().optional() },
});
