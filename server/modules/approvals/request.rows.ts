import type { Page } from "#contracts/kernel/list.ts";
import { type ApprovalRequest, ApprovalRequestRow, type requestEndpoints } from "#contracts/approvals/request.ts";
import { documentRows, docFrom } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import type { z } from "zod";

export const requestRows = documentRows<ApprovalRequest>({ head: "approval_request" });

type Query = z.output<typeof requestEndpoints.list.query>;

/** The newest first. */
export async function listRequests({ tx }: Call, query: Query, scope: Scope): Promise<Page<ApprovalRequestRow>> {
  let asked = within(tx.selectFrom("approval_request").selectAll(), scope);
  if (query.status !== undefined) asked = asked.where("status", "in", query.status);
  if (query.subjectId !== undefined) asked = asked.where("subject_id", "=", query.subjectId);
  if (query.q !== undefined && query.q !== "") {
    const pattern = containing(query.q);
    asked = asked.where((eb) =>
      eb.or([
        eb("number", "ilike", pattern),
        eb("subject_number", "ilike", pattern),
        eb("asked_by_name", "ilike", pattern),
        eb("reason", "ilike", pattern),
      ]),
    );
  }
  const { rows, next } = await pageOf(asked as never, query, [{ column: "id", down: true }]);
  return { rows: rows.map((row) => ApprovalRequestRow.parse(docFrom(row as never, {}))), next };
}
