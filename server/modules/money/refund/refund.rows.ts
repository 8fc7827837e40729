import type { Page } from "#contracts/kernel/list.ts";
import type { Refund, RefundRow, refundEndpoints } from "#contracts/money/refund.ts";
import { newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { containing } from "#platform/like.ts";
import { docOf, rowOf } from "#platform/rows.ts";
import { tableWriter, type Write } from "#platform/write.ts";
import type { z } from "zod";

const table = tableWriter("refund", { key: ["id"] });

export async function loadRefund(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<Refund | undefined> {
  const query = within(tx.selectFrom("refund").where("id", "=", id).selectAll(), scope);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && ({ ...docOf(row), createdAt: row.created_at.toISOString() } as unknown as Refund);
}

export const saveRefund = (before: Refund | undefined, after: Refund): Write[] =>
  before === undefined ? [table.insert(rowOf(after))] : table.update(rowOf(before), rowOf(after));

type Row = z.output<typeof RefundRow>;
type Query = z.output<typeof refundEndpoints.list.query>;

export async function listRefunds({ tx }: Call, query: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("refund").selectAll(), scope).as("refund"))
    .innerJoin("party", "party.id", "refund.party_id")
    .innerJoin("place", "place.id", "refund.place_id")
    .leftJoin("ledger_document as ordered", "ordered.id", "refund.order_id")
    .select([
      "refund.id",
      "refund.number",
      "refund.status",
      "refund.created_at",
      "refund.paid_on",
      "refund.party_id",
      "party.name as party_name",
      "refund.place_id",
      "place.name as place_name",
      "refund.method",
      "refund.order_id",
      "refund.amount",
      "ordered.number as order_number",
    ]);
  if (query.status !== undefined) found = found.where("refund.status", "in", query.status);
  if (query.partyId !== undefined) found = found.where("refund.party_id", "=", query.partyId);
  if (query.orderId !== undefined) found = found.where("refund.order_id", "=", query.orderId);
  if (query.placeId !== undefined) found = found.where("refund.place_id", "=", query.placeId);
  if (query.q !== undefined && query.q !== "")
    found = found.where((eb) =>
      eb.or([eb("refund.number", "ilike", containing(query.q ?? "")), eb("party.name", "ilike", containing(query.q ?? ""))]),
    );
  return newestOf(found, query, "refund.id");
}
