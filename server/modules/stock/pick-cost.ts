import { sql } from "kysely";
import { MINOR_MAX, Milli, Minor } from "#contracts/kernel/measure.ts";
import type { StockKind } from "#contracts/stock/goods.ts";
import { type Owned, takeAtAverage } from "./average.ts";
import { stockRefusals } from "./refusals.ts";

export type Want = { readonly kind: StockKind; readonly itemId: string; readonly quantity: Milli };

/** The names under which everybody who prices these items queues, so that no two price the same cent. */
export const pricingOf = (items: readonly string[]): string[] => items.map((itemId) => `stock/item/${itemId}`);

export type OwnedRow = { readonly account: string; readonly item: string; readonly amount: number };

/** What we own of the items: quantities over all places, reserved or not, and costs by kind. One statement: both are of one moment. */
export const ownedOf = (items: readonly string[]) => sql<OwnedRow>`
  select account, unit as item, sum(amount)::bigint as amount from ledger_balance
  where account in ('stock/onHand', 'stock/reserved', 'stock/issued') and unit = any(${items}) group by account, unit
  union all
  select account, key as item, amount from ledger_balance
  where account in ('money/goods', 'money/supplies') and unit = 'UAH' and key = any(${items})`;

/**
 * What each want costs at the average of this moment; one answer per want, each carrying its share of what is left,
 * so that the last piece carries all of it. The caller holds the locks of `pricingOf` and has read `ownedOf` after.
 */
export function pickCosts(rows: readonly OwnedRow[], wants: readonly Want[]): Minor[] {
  const owned = new Map<string, Owned>();
  const total = (item: string, ...accounts: string[]) =>
    rows.filter((row) => row.item === item && accounts.includes(row.account)).reduce((sum, row) => sum + Number(row.amount), 0);
  return wants.map(({ kind, itemId, quantity }) => {
    const now = owned.get(itemId) ?? {
      quantity: Milli.parse(total(itemId, "stock/onHand", "stock/reserved", "stock/issued")),
      cost: Minor.parse(total(itemId, `money/${kind}`)),
    };
    if (quantity === 0) return Minor.parse(0);
    const take = takeAtAverage(now, quantity);
    if (take === undefined) throw stockRefusals.short({ unit: itemId, need: quantity, free: now.quantity, short: quantity - now.quantity });
    owned.set(itemId, take.left);
    return take.cost;
  });
}

/** What a quantity is worth at the average of this moment, ours or not; `null` where nothing says what a piece costs, or nobody could count it. */
export function worthAtAverage(rows: readonly OwnedRow[], { kind, itemId, quantity }: Want): Minor | null {
  const total = (...accounts: string[]) =>
    rows.filter((row) => row.item === itemId && accounts.includes(row.account)).reduce((sum, row) => sum + Number(row.amount), 0);
  const owned = total("stock/onHand", "stock/reserved", "stock/issued");
  if (owned <= 0) return null;
  const worth = Number((BigInt(total(`money/${kind}`)) * BigInt(quantity) * 2n + BigInt(owned)) / (BigInt(owned) * 2n));
  return worth > MINOR_MAX ? null : Minor.parse(worth);
}
