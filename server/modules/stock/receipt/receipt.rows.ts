import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { Receipt, ReceiptRow, receiptEndpoints } from "#contracts/stock/receipt.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { SEE_COST } from "../cost.ts";

export const receiptRows = documentRows<Receipt>({ head: "receipt", lines: { lines: { table: "receipt_line", owner: "receipt_id" } } });

type Query = z.output<typeof receiptEndpoints.list.query>;
type Row = z.output<typeof ReceiptRow>;

export async function listReceipts({ tx, actor }: Call, query: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("receipt").selectAll(), scope).as("receipt"))
    .innerJoin("party", "party.id", "receipt.supplier_id")
    .innerJoin("place", "place.id", "receipt.place_id")
    .select([
      "receipt.id",
      "receipt.number",
      "receipt.status",
      "receipt.created_at",
      "receipt.received_on",
      "receipt.supplier_id",
      "party.name as supplier_name",
      "receipt.supplier_number",
      "receipt.place_id",
      "place.name as place_name",
      sql<number>`(select count(*)::int from receipt_line line where line.receipt_id = receipt.id)`.as("lines"),
      sql<number>`(select coalesce(sum(cost + div(cost::numeric * vat_rate * 2 + 10000, 20000)), 0)::bigint
        from receipt_line line where line.receipt_id = receipt.id)`.as("total"),
    ]);
  if (query.status !== undefined) found = found.where("receipt.status", "in", query.status);
  if (query.supplierId !== undefined) found = found.where("receipt.supplier_id", "=", query.supplierId);
  if (query.placeId !== undefined) found = found.where("receipt.place_id", "=", query.placeId);
  if (query.itemId !== undefined)
    found = found.where(
      sql<boolean>`exists (select from receipt_line line where line.receipt_id = receipt.id and line.item_id = ${query.itemId}::uuid)`,
    );
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    found = found.where((eb) =>
      eb.or([eb("receipt.number", "ilike", like), eb("party.name", "ilike", like), eb("receipt.supplier_number", "ilike", like)]),
    );
  }
  const page = await newestOf<Row>(found, query, "receipt.id");
  return actor.may(SEE_COST) ? page : { ...page, rows: page.rows.map(({ total: _total, ...row }) => row as Row) };
}
