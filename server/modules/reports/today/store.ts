import { sql } from "kysely";
import { Milli } from "#contracts/kernel/measure.ts";
import type { Today } from "#contracts/reports/today.ts";
import type { Call } from "#platform/call.ts";
import { branchesOf, someOrders } from "./some.ts";

type Store = NonNullable<Today["store"]>;
const ROWS_MAX = 20;
const TAKES_PARTS = sql<boolean>`ordered.status in ('approved', 'waiting-parts', 'in-work')`;

export async function storeOf(call: Call): Promise<Store> {
  const [toIssue, shortages, belowMinimum] = await Promise.all([
    someOrders(
      call,
      sql<boolean>`${TAKES_PARTS} and ordered.reserved_on is not null and exists (
      select from ledger_entry entry where entry.order_id = ordered.id and entry.account = 'stock/reserved'
      group by item_id having sum(amount) > 0)`,
    ),
    shortagesOf(call),
    belowMinimumOf(call),
  ]);
  return { toIssue, shortages, belowMinimum };
}

/** Parts that agreed orders still lack: neither put aside nor with an engineer. */
async function shortagesOf(call: Call): Promise<Store["shortages"]> {
  const { rows } = await sql<{ id: string; code: string | null; name: string; unit: string; short: number; orders: number; count: number }>`
    with needing as materialized (
      select ordered.id from work_order ordered where ${TAKES_PARTS} and ordered.branch_id = any(${branchesOf(call)}::uuid[])
    ), lack as (
      -- Order by order: what it costs grows with the orders that are open, not with the books.
      select need.item_id, need.planned - coalesce(have.amount, 0) as short from needing
      cross join lateral (
        select item_id, sum(quantity) as planned from work_order_line line
        where line.work_order_id = needing.id and line.tab = 'parts' group by item_id
      ) as need
      cross join lateral (
        select sum(amount) as amount from ledger_entry entry
        where entry.order_id = needing.id and entry.item_id = need.item_id and entry.account in ('stock/reserved', 'stock/issued')
      ) as have
    )
    select item.id, item.code, item.name, item.unit, sum(lack.short)::bigint as short, count(*)::int as orders,
      count(*) over ()::int as count
    from lack join item on item.id = lack.item_id
    where lack.short > 0
    group by item.id order by orders desc, item.name limit ${ROWS_MAX}`.execute(call.tx);
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.map(({ id, code, name, unit, short, orders }) => ({ itemId: id, code: code ?? "", name, unit, short: Milli.parse(short), orders })),
  };
}

/** Items of which less lies free than the shop wants to have. */
async function belowMinimumOf(call: Call): Promise<Store["belowMinimum"]> {
  const { rows } = await sql<{ id: string; code: string | null; name: string; unit: string; free: number; min_stock: number; count: number }>`
    with free as (
      select unit as item, sum(amount)::bigint as amount from ledger_balance
      where account = 'stock/onHand' and key in (select id::text from place where branch_id = any(${branchesOf(call)}::uuid[])) group by unit
    )
    select item.id, item.code, item.name, item.unit, coalesce(free.amount, 0)::bigint as free, item.min_stock, count(*) over ()::int as count
    from item left join free on free.item = item.id::text
    where item.min_stock > 0 and not item.archived and item.kind in ('goods', 'supplies') and coalesce(free.amount, 0) < item.min_stock
    order by coalesce(free.amount, 0)::numeric / item.min_stock, item.name limit ${ROWS_MAX}`.execute(call.tx);
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      itemId: row.id,
      code: row.code ?? "",
      name: row.name,
      unit: row.unit,
      free: Milli.parse(row.free),
      minStock: Milli.parse(row.min_stock),
    })),
  };
}
