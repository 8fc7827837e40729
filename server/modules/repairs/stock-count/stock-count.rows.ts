import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { StockCount, StockCountRow, stockCountEndpoints } from "#contracts/repairs/stock-count.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const stockCountRows = documentRows<StockCount>({ head: "stock_count", json: ["found", "lines"] });

type Query = z.output<typeof stockCountEndpoints.list.query>;

/** The newest first. */
export async function listStockCounts({ tx }: Call, { status, placeId, q, ...query }: Query, scope: Scope): Promise<Page<StockCountRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("stock_count").selectAll(), scope).as("counted"))
    .innerJoin("place", "place.id", "counted.place_id")
    .select([
      "counted.id",
      "counted.number",
      "counted.status",
      "counted.created_at",
      "counted.counted_on",
      "counted.place_id",
      "place.name as place_name",
      "counted.counters",
      sql<number>`jsonb_array_length(counted.lines)`.as("lines"),
      sql<number>`(select count(*)::int from jsonb_array_elements(counted.lines) line
        where (line ->> 'short')::bigint > 0 or (line ->> 'over')::bigint > 0)`.as("differences"),
    ]);
  if (status !== undefined) found = found.where("counted.status", "in", status);
  if (placeId !== undefined) found = found.where("counted.place_id", "=", placeId);
  if (q !== undefined && q !== "") {
    const like = containing(q);
    found = found.where((eb) => eb.or([eb("counted.number", "ilike", like), eb("place.name", "ilike", like), eb("counted.counters", "ilike", like)]));
  }
  return newestOf(found, query, "counted.id");
}
