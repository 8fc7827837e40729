import { sql } from "kysely";
import { Settings } from "#contracts/company/settings.ts";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { payersOf } from "#contracts/repairs/charged.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { settlementOf, type Standing, standingFrom, UAH } from "#modules/money/index.ts";
import { type OwnedRow, ownedOf, pricingOf } from "#modules/stock/index.ts";
import type { Tx } from "#platform/db.ts";
import { lock } from "#platform/lock.ts";

/** Parties that have something to pay for an order, the customer first. */
export const partiesOf = (order: WorkOrder): string[] => [...new Set([order.customerId, ...payersOf(order).map(({ partyId }) => partyId)])];

/** What is where for one order: put aside in its warehouse, with engineers, free in its warehouse. */
export type Position = { readonly at: "reserved" | "issued" | "free"; readonly itemId: string; readonly placeId: string; readonly quantity: Milli };

export type Moment = {
  readonly owned: readonly OwnedRow[];
  readonly positions: readonly Position[];
  /** The customer's, and every payer's by their id. */
  readonly standing: Standing;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly settings: Settings;
  /** What others did for the repair and what waits for it on 23, by who bears it. */
  readonly waiting: WorkOrder["outside"];
  /** Papers of parts that their engineer has not said to have; none where the company does not ask for it. */
  readonly unaccepted: readonly string[];
};

/** The lines that pieces are taken for; a share of another line has none of its own. */
export const stockedLines = ({ parts, materials }: Pick<WorkOrder, "parts" | "materials">) => [
  ...parts.filter(({ shareOf }) => shareOf === null).map((line) => ({ ...line, tab: "parts" as const })),
  ...materials.map((line) => ({ ...line, tab: "materials" as const })),
];

/**
 * The moment of a decision about an order's goods and money. Whoever prices the same items or settles the same order
 * queues here until we are through; so what is read now is still true when it is written.
 */
export async function momentOf(tx: Tx, order: WorkOrder): Promise<Moment> {
  const parties = partiesOf(order);
  const items = [...new Set(stockedLines(order).map(({ itemId }) => itemId))];
  const locked = lock(tx, [settlementOf(order.id), ...pricingOf(items)]);
  // Goes out right behind the locks: it is read as things are when they are granted.
  const read = sql<{ what: string; account: string; item: string; place: string; amount: number; rules: unknown }>`
    select 'owned' as what, account, item, '' as place, amount, null::jsonb as rules from (${ownedOf(items)}) as owned
    union all
    select 'position', account, item_id::text, place_id::text, sum(amount)::bigint, null from ledger_entry
    where order_id = ${order.id}::uuid and account in ('stock/reserved', 'stock/issued') group by account, item_id, place_id having sum(amount) <> 0
    union all
    select 'free', account, unit, key, amount, null from ledger_balance
    where account = 'stock/onHand' and unit = any(${items}) and key = ${order.placeId}
    union all
    select 'standing', account, '', split_part(key, '/', 1), amount, null from ledger_balance
    where account in ('money/customer', 'money/advance') and unit = ${UAH} and key = any(${parties.map((id) => `${id}/${order.id}`)})
    union all
    select 'waiting', account, '', charge, sum(amount)::bigint, null from ledger_entry
    where account = 'money/workInProgress' and order_id = ${order.id}::uuid and unit = ${UAH} group by account, charge having sum(amount) > 0
    union all
    select 'unaccepted', number, '', '', 0, null from parts_issue
    where order_id = ${order.id}::uuid and status = 'confirmed' and direction = 'issue' and accepted_at is null
      and exists (select from settings where id = 1 and rules ->> 'acceptBeforeCompletion' = 'true')
    union all
    select 'settings', '', '', '', 0, rules from settings where id = 1`.execute(tx);
  const [{ rows }] = await Promise.all([read, locked]);
  const of = (what: string) => rows.filter((row) => row.what === what);
  const standingOf = (partyId: string) => standingFrom(of("standing").filter(({ place }) => place === partyId));
  return {
    owned: of("owned"),
    standing: standingOf(order.customerId),
    standings: new Map(parties.map((id) => [id, standingOf(id)])),
    waiting: of("waiting")
      .map(({ place, amount }) => ({ charge: place as WorkOrder["outside"][number]["charge"], amount: Minor.parse(amount) }))
      .sort((a, b) => (a.charge < b.charge ? -1 : 1)),
    unaccepted: of("unaccepted").map(({ account }) => account),
    settings: Settings.parse(of("settings")[0]?.rules ?? {}),
    positions: [...of("position"), ...of("free")].map(({ account, item, place, amount }) => ({
      at: account === "stock/onHand" ? "free" : account === "stock/issued" ? "issued" : "reserved",
      itemId: item,
      placeId: place,
      quantity: Milli.parse(amount),
    })),
  };
}

/** How much of an item stands somewhere, over all places. */
export const quantityAt = (positions: readonly Position[], at: Position["at"], itemId: string): number =>
  positions.filter((it) => it.at === at && it.itemId === itemId).reduce((sum, { quantity }) => sum + quantity, 0);
