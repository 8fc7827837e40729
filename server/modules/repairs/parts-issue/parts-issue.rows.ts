import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { PartsIssue, PartsIssueRow, partsIssueEndpoints } from "#contracts/repairs/parts-issue.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const partsIssueRows = documentRows<PartsIssue>({
  head: "parts_issue",
  lines: { lines: { table: "parts_issue_line", owner: "parts_issue_id" } },
});

type Query = z.output<typeof partsIssueEndpoints.list.query>;
type Row = z.output<typeof PartsIssueRow>;

export async function listPartsIssues({ tx }: Call, query: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("parts_issue").selectAll(), scope).as("issue"))
    .innerJoin("work_order", "work_order.id", "issue.order_id")
    .innerJoin("employee", "employee.id", "issue.employee_id")
    .innerJoin("place", "place.id", "issue.place_id")
    .select([
      "issue.id",
      "issue.number",
      "issue.status",
      "issue.created_at",
      "issue.confirmed_on",
      "issue.direction",
      "issue.order_id",
      "work_order.number as order_number",
      "issue.employee_id",
      "employee.name as employee_name",
      "place.name as place_name",
      sql<number>`(select count(*)::int from parts_issue_line line where line.parts_issue_id = issue.id)`.as("lines"),
    ]);
  if (query.status !== undefined) found = found.where("issue.status", "in", query.status);
  if (query.orderId !== undefined) found = found.where("issue.order_id", "=", query.orderId);
  if (query.employeeId !== undefined) found = found.where("issue.employee_id", "=", query.employeeId);
  if (query.q !== undefined && query.q !== "")
    found = found.where((eb) =>
      eb.or([eb("issue.number", "ilike", containing(query.q ?? "")), eb("work_order.number", "ilike", containing(query.q ?? ""))]),
    );
  return newestOf(found, query, "issue.id");
}
