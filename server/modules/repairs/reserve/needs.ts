import { sql } from "kysely";
import { Milli } from "#contracts/kernel/measure.ts";
import type { PartsNeed } from "#contracts/repairs/parts-need.ts";
import { RESERVING } from "#contracts/repairs/reserve.ts";
import type { Call } from "#platform/call.ts";

type Lacking = {
  readonly order_id: string;
  readonly number: string;
  readonly branch_id: string;
  readonly place_id: string;
  readonly promised_at: Date | null;
  readonly item_id: string;
  readonly code: string | null;
  readonly name: string;
  readonly unit: string;
  readonly short: number;
  readonly asked_by: string | null;
};
type Source = {
  readonly what: "shelf" | "stock.receipt" | "stock.move";
  readonly item_id: string;
  readonly place_id: string;
  readonly id: string;
  readonly name: string;
  left: number;
};

/**
 * What open orders lack, and the way to each piece: own warehouse, other warehouses, what is on the way, and else to be ordered (D.2 of the
 * domain). Orders promised earlier take first, so no piece is proposed twice.
 */
export async function needsOf(call: Call, orderId?: string): Promise<PartsNeed[]> {
  const lacking = await lackingIn(call);
  if (lacking.length === 0) return [];
  const sources = await sourcesOf(call, [...new Set(lacking.map(({ item_id }) => item_id))]);
  return lacking.map((need) => provided(need, sources)).filter((need) => orderId === undefined || need.orderId === orderId);
}

async function lackingIn({ tx, actor }: Call): Promise<readonly Lacking[]> {
  const { rows } = await sql<Lacking>`
    with open as (
      select id, number, branch_id, place_id, promised_at, created_at from work_order
      where status = any(${[...RESERVING]}) and reserved_on is not null and branch_id = any(${[...actor.branchIds]}::uuid[])
    ), planned as (
      select work_order_id, item_id, sum(quantity)::bigint as quantity from work_order_line join open on open.id = work_order_id
      where tab in ('parts', 'materials') and share_of is null group by work_order_id, item_id
    )
    select open.id as order_id, open.number, open.branch_id, open.place_id, open.promised_at, item.id as item_id, item.code, item.name, item.unit,
      (planned.quantity - coalesce(had.quantity, 0))::bigint as short, case when last.verb = 'ask-reserve' then last.by_name end as asked_by
    from planned join open on open.id = planned.work_order_id join item on item.id = planned.item_id
    left join lateral (select sum(amount)::bigint as quantity from ledger_entry entry
      where entry.order_id = open.id and entry.item_id = planned.item_id and entry.account in ('stock/reserved', 'stock/issued')) had on true
    left join lateral (select verb, by_name from journal where subject_id = open.id and verb in ('ask-reserve', 'refuse-reserve', 'put-aside')
      order by version desc limit 1) last on true
    where planned.quantity > coalesce(had.quantity, 0)
    order by open.promised_at nulls last, open.created_at, open.id, item.name limit 1000`.execute(tx);
  return rows;
}

/** Free pieces on the shelves of our warehouses, less what leaves them by a paper already written; and what is written to arrive. */
async function sourcesOf({ tx, actor }: Call, items: readonly string[]): Promise<Source[]> {
  const branches = [...actor.branchIds];
  const { rows } = await sql<Source>`
    select 'shelf' as what, balance.unit::uuid as item_id, place.id as place_id, place.id as id, place.name,
      (balance.amount - coalesce((select sum(line.quantity) from move join move_line line on line.move_id = move.id
        where move.status = 'draft' and move.from_place_id = place.id and line.item_id = balance.unit::uuid), 0))::bigint as left
    from ledger_balance balance join place on place.id::text = balance.key
    where balance.account = 'stock/onHand' and balance.unit = any(${items}) and balance.amount > 0
      and place.kind = 'warehouse' and place.branch_id = any(${branches}::uuid[])
    union all
    select 'stock.move', line.item_id, move.to_place_id, move.id, move.number, line.quantity
    from move join move_line line on line.move_id = move.id
    where move.status = 'draft' and line.item_id = any(${items}::uuid[]) and move.branch_id = any(${branches}::uuid[])
    union all
    select 'stock.receipt', line.item_id, receipt.place_id, receipt.id, receipt.number, line.quantity
    from receipt join receipt_line line on line.receipt_id = receipt.id
    where receipt.status = 'draft' and line.item_id = any(${items}::uuid[]) and receipt.branch_id = any(${branches}::uuid[])
    order by 5, 4`.execute(tx);
  return rows;
}

function provided(need: Lacking, sources: readonly Source[]): PartsNeed {
  let open = need.short;
  const take = (source: Source): number => {
    const quantity = Math.max(0, Math.min(open, source.left));
    source.left -= quantity;
    open -= quantity;
    return quantity;
  };
  const of = (here: boolean, ...what: Source["what"][]) =>
    sources.filter((it) => what.includes(it.what) && it.item_id === need.item_id && (it.place_id === need.place_id) === here);
  const own = of(true, "shelf").reduce((sum, source) => sum + take(source), 0);
  // What is on its way already is not asked from another shelf once more.
  const coming = of(true, "stock.move").map((source) => ({ source, quantity: take(source) }));
  const elsewhere = of(false, "shelf").map((source) => ({ source, quantity: take(source) }));
  const received = of(true, "stock.receipt").map((source) => ({ source, quantity: take(source) }));
  const some = ({ quantity }: { quantity: number }) => quantity > 0;
  return {
    orderId: need.order_id,
    orderNumber: need.number,
    branchId: need.branch_id,
    placeId: need.place_id,
    promisedAt: need.promised_at === null ? null : need.promised_at.toISOString(),
    itemId: need.item_id,
    code: need.code ?? "",
    name: need.name,
    unit: need.unit,
    short: Milli.parse(need.short),
    own: Milli.parse(own),
    elsewhere: elsewhere
      .filter(some)
      .map(({ source, quantity }) => ({ placeId: source.place_id, placeName: source.name, quantity: Milli.parse(quantity) })),
    incoming: [...coming, ...received].filter(some).map(({ source, quantity }) => ({
      kind: source.what as "stock.receipt" | "stock.move",
      id: source.id,
      number: source.name,
      quantity: Milli.parse(quantity),
    })),
    toOrder: Milli.parse(open),
    askedBy: need.asked_by,
  };
}
