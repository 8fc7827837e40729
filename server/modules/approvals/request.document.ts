import { type ApprovalRequest, RequestDraft, requestEndpoints, requestFlow } from "#contracts/approvals/request.ts";
import { defineDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { approvalsRefusals } from "./refusals.ts";
import { listRequests, requestRows } from "./request.rows.ts";

export const requestDocument = defineDocument({
  flow: requestFlow,
  endpoints: requestEndpoints,
  draft: RequestDraft,
  numberPrefix: "AR",
  scope: branchScope("approvals.request"),
  begin: async (call, draft) => ({
    subjectNumber: await numberOf(call, draft),
    itemName: await itemNameOf(call, draft),
    askedById: call.actor.userId,
    askedByName: call.actor.name,
    decidedByName: "",
  }),
  ...requestRows,
  list: listRequests,
  decide: { allow: decide, refuse: decide, withdraw },
  post: () => [],
});

/** The work order, if it is of the branch; what the caller may not see does not exist. */
async function numberOf({ tx, actor }: Call, { subjectId, branchId }: RequestDraft): Promise<string> {
  const subject = await tx
    .selectFrom("ledger_document")
    .where("id", "=", subjectId)
    .where("kind", "=", "repairs.work-order")
    .where("branch_id", "=", branchId)
    .select("number")
    .executeTakeFirst();
  if (subject === undefined || !actor.may("repairs.work-order.read")) throw ledgerRefusals["not-found"]({ id: subjectId });
  return subject.number;
}

/** More parts are asked for by the piece, a discount by its share. */
async function itemNameOf({ tx }: Call, { matter, itemId, quantity }: RequestDraft): Promise<string> {
  if ((matter === "over-issue") !== (itemId !== null && quantity !== null)) throw approvalsRefusals["of-what"]();
  if (itemId === null) return "";
  const item = await tx.selectFrom("item").where("id", "=", itemId).select("name").executeTakeFirst();
  if (item === undefined) throw ledgerRefusals["not-found"]({ id: itemId });
  return item.name;
}

/** Whoever asks does not answer. */
function decide({ actor }: Call, request: ApprovalRequest): ApprovalRequest {
  if (request.askedById === actor.userId) throw approvalsRefusals["four-eyes"]();
  return { ...request, decidedByName: actor.name };
}

function withdraw({ actor }: Call, request: ApprovalRequest): ApprovalRequest {
  if (request.askedById !== actor.userId) throw approvalsRefusals["not-yours"]({ name: request.askedByName });
  return request;
}
