import { sql } from "kysely";
import { ItemRow, itemCategories, itemPrices, itemsByCode } from "#contracts/catalog/item.ts";
import { readCard } from "#ledger/card.ts";
import type { Tx } from "#platform/db.ts";
import { type Route, serve } from "#platform/http.ts";
import { columnOf, docOf } from "#platform/rows.ts";
import { itemCard } from "./item.card.ts";

const COLUMNS = Object.keys(ItemRow.shape).map(columnOf) as "name"[];

/** Items in use with exactly this code or barcode; usually one. */
async function itemsWithCode(tx: Tx, code: string): Promise<ItemRow[]> {
  const rows = await tx
    .selectFrom("item")
    .where("archived", "=", false)
    .where(sql<boolean>`(lower(code) = lower(${code}::text) or barcodes @> ${[code]}::text[])`)
    .select(COLUMNS)
    .orderBy("name")
    .limit(20)
    .execute();
  return rows.map((row) => ItemRow.parse(docOf(row)));
}

export const catalogRoutes: readonly Route[] = [
  serve(itemPrices, async (call, { params: { id } }) => {
    await readCard(call, itemCard, id);
    const rows = await call.tx.selectFrom("item_price").where("item_id", "=", id).selectAll().orderBy("since", "desc").limit(200).execute();
    return rows.map(({ since, price, by_name }) => ({ on: since, price: price as never, by: by_name }));
  }),
  serve(itemsByCode, ({ tx }, { query }) => itemsWithCode(tx, query.code)),
  serve(itemCategories, async ({ tx }) => {
    const rows = await tx
      .selectFrom("item")
      .where("archived", "=", false)
      .where("category", "is not", null)
      .select("category")
      .distinct()
      .orderBy("category")
      .limit(500)
      .execute();
    return rows.flatMap(({ category }) => category ?? []);
  }),
];
