import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { type claimEndpoints, ClaimRow } from "#contracts/warranty/claim.flow.ts";
import type { Claim } from "#contracts/warranty/claim.ts";
import { documentRows } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import { docOf } from "#platform/rows.ts";

export const claimRows = documentRows<Claim>({
  head: "warranty_claim",
  lines: { lines: { table: "warranty_claim_line", owner: "claim_id", json: ["lines"] } },
});

type Query = z.output<typeof claimEndpoints.list.query>;

const lineSum = (what: string) =>
  sql<number>`(select coalesce(sum(${sql.raw(what)}), 0)::bigint from warranty_claim_line line where line.claim_id = warranty_claim.id)`;

/** The newest first. */
export async function listClaims({ tx, today }: Call, query: Query, scope: Scope): Promise<Page<ClaimRow>> {
  const ended = sql<string>`coalesce(warranty_claim.paid_on, case when warranty_claim.status in ('rejected', 'cancelled')
    then coalesce(warranty_claim.answered_on, warranty_claim.created_at::date) end, ${today}::date)`;
  const begun = sql<string>`coalesce(warranty_claim.sent_on, warranty_claim.created_at::date)`;
  let found = tx
    .selectFrom(within(tx.selectFrom("warranty_claim").selectAll(), scope).as("warranty_claim"))
    .innerJoin("party", "party.id", "warranty_claim.party_id")
    .select([
      "warranty_claim.id",
      "warranty_claim.number",
      "warranty_claim.status",
      "warranty_claim.created_at",
      "warranty_claim.party_id",
      "party.name as party_name",
      "warranty_claim.through",
      "warranty_claim.return_by",
      "warranty_claim.sent_on",
      "warranty_claim.answered_on",
      "warranty_claim.paid_on",
      sql<number>`(select count(*)::int from warranty_claim_line line where line.claim_id = warranty_claim.id)`.as("orders"),
      lineSum("gross").as("claimed"),
      lineSum("coalesce(accepted, 0)").as("accepted"),
      lineSum("gross - coalesce(accepted, gross)").as("rejected"),
      sql<number>`greatest(${ended} - ${begun}, 0)`.as("days"),
    ]);
  const { status, partyId, olderThan, from, to, q } = query;
  if (status !== undefined) found = found.where("warranty_claim.status", "in", status);
  if (partyId !== undefined) found = found.where("warranty_claim.party_id", "=", partyId);
  if (from !== undefined) found = found.where(sql<boolean>`${begun} >= ${from}::date`);
  if (to !== undefined) found = found.where(sql<boolean>`${begun} <= ${to}::date`);
  if (olderThan !== undefined)
    found = found
      .where("warranty_claim.status", "in", ["sent", "accepted", "partly"])
      .where(sql<boolean>`${today}::date - warranty_claim.sent_on >= ${olderThan}::int`);
  if (q !== undefined && q !== "") {
    const like = containing(q);
    found = found.where(
      sql<boolean>`(warranty_claim.number ilike ${like} or party.name ilike ${like} or exists (select from warranty_claim_line line
        where line.claim_id = warranty_claim.id and (line.order_number ilike ${like} or line.serial ilike ${like})))`,
    );
  }
  const { rows, next } = await pageOf(found as never, query, [{ column: "warranty_claim.id", down: true }]);
  return {
    next,
    rows: (rows as (object & { created_at: Date })[]).map((row) => ClaimRow.parse({ ...docOf(row), createdAt: row.created_at.toISOString() })),
  };
}
