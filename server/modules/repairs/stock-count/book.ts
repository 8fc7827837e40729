import { sql } from "kysely";
import { Milli } from "#contracts/kernel/measure.ts";
import type { StockCountLine } from "#contracts/repairs/stock-count.ts";
import type { Call } from "#platform/call.ts";

/** The engineer whose own place it is; `null`: nobody's. */
export async function employeeAt({ tx }: Call, placeId: string): Promise<string | null> {
  const row = await tx.selectFrom("employee").where("place_id", "=", placeId).select("id").executeTakeFirst();
  return row?.id ?? null;
}

type Row = { item_id: string; kind: StockCountLine["kind"]; book: number; papers: number; serials: string[] };

/**
 * What the books say of a place, by the items' names: all that lies there, and the named items even where nothing does. What is put aside
 * lies there too; what moves between the two moves nowhere.
 */
export async function bookOf({ tx }: Call, placeId: string, named: readonly string[]): Promise<Omit<StockCountLine, "line">[]> {
  const { rows } = await sql<Row>`
    with lying as (
      select unit::uuid as item_id, sum(amount)::bigint as book from ledger_balance
      where key = ${placeId} and account in ('stock/onHand', 'stock/reserved', 'stock/issued') group by unit
    )
    select item.id as item_id, item.kind, coalesce(lying.book, 0)::bigint as book,
      (select count(*)::int from (
        select document_id from ledger_entry entry
        where entry.item_id = item.id and entry.place_id = ${placeId}::uuid and entry.unit = item.id::text
          and account in ('stock/onHand', 'stock/reserved', 'stock/issued')
        group by document_id having sum(amount) <> 0) as moved) as papers,
      array(select serial from serial_unit piece where piece.item_id = item.id and piece.place_id = ${placeId}::uuid order by serial) as serials
    from item left join lying on lying.item_id = item.id
    where item.kind in ('goods', 'supplies') and (coalesce(lying.book, 0) <> 0 or item.id = any(${[...named]}::uuid[]))
    order by item.name, item.id limit 2000`.execute(tx);
  return rows.map(({ item_id: itemId, kind, book, papers, serials }) => ({
    itemId,
    kind,
    book: Milli.parse(book),
    bookSerials: serials,
    papers,
    ...uncounted,
  }));
}

export const uncounted = { counted: null, short: Milli.parse(0), over: Milli.parse(0), shortSerials: [], overSerials: [], cost: null };
