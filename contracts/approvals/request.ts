import { z } from "zod";
import { documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { Bps, MILLI_MAX, Milli } from "../kernel/measure.ts";

/** What somebody may ask for beyond their own limit (D.4 of the domain). */
export const MATTERS = ["discount", "over-issue"] as const;

/** Somebody wants more on one document than their role allows; somebody else says yes or no. */
export const RequestDraft = z.strictObject({
  branchId: z.uuid(),
  /** The work order it is about. */
  subjectId: z.uuid(),
  matter: z.enum(MATTERS).default("discount"),
  /** A discount, in basis points: lines of the order may be cheaper by so much than their list price. */
  upTo: Bps.default(0 as Bps),
  /** More than planned: of this item so much in all may be given out for the order. */
  itemId: z.uuid().nullable().default(null),
  quantity: Milli.min(1).max(MILLI_MAX).nullable().default(null),
  reason: Reason,
});
export type RequestDraft = z.infer<typeof RequestDraft>;

const RequestStatus = z.enum(["asked", "allowed", "refused", "withdrawn"]);

export const ApprovalRequest = Head.extend(RequestDraft.shape).extend({
  status: RequestStatus,
  subjectNumber: z.string(),
  /** Of the item, empty where it is about none. */
  itemName: z.string(),
  askedById: z.string(),
  askedByName: z.string(),
  /** Who said yes or no; empty until then. */
  decidedByName: z.string(),
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

export const ApprovalRequestRow = ApprovalRequest.omit({ version: true });
export type ApprovalRequestRow = z.infer<typeof ApprovalRequestRow>;

export const requestFlow = defineFlow({
  document: "approvals.request",
  plural: "approval-requests",
  of: ApprovalRequest,
  initial: "asked",
  statuses: {
    asked: { tone: "waiting" },
    allowed: { tone: "good" },
    refused: { tone: "bad" },
    withdrawn: { tone: "quiet" },
  },
  steps: {
    allow: { from: ["asked"], to: "allowed" },
    refuse: { from: ["asked"], to: "refused", input: z.object({ reason: Reason }) },
    withdraw: { from: ["asked"], to: "withdrawn" },
  },
});

export const requestEndpoints = documentEndpoints({
  flow: requestFlow,
  draft: RequestDraft,
  row: ApprovalRequestRow,
  filters: { status: several(RequestStatus), subjectId: z.uuid().optional() },
});
