import type { z } from "zod";
import { Minor, minus, scale } from "#contracts/kernel/measure.ts";
import type { orderProfit } from "#contracts/repairs/order-facts.ts";
import { pairOf } from "#ledger/entry.ts";
import type { Transfer } from "#ledger/register.ts";
import { UAH } from "#modules/money/index.ts";

/** One side of a transfer as far as the result of an order needs it. */
export type Told = {
  readonly account: string;
  readonly code: string | null;
  readonly side: number;
  readonly line: string;
  readonly employeeId: string | null;
  readonly amount: number;
};

export type Result = Omit<z.output<typeof orderProfit.reply>, "planned" | "currency" | "wageByEmployee"> & {
  readonly wageOf: ReadonlyMap<string, Minor>;
};

const REVENUE = ["money/revenueOfWorks", "money/revenueOfGoods"];
const COSTS = ["money/costOfGoods", "money/costOfWorks", "money/warrantyExpenses", "money/overheads"];
const SHELVES = ["money/goods", "money/supplies"];

/**
 * What an order earned, from its entries: net revenue of all payers less everything that became a cost because of it
 * (C.8.1 of the domain). Revenue accounts are credited with the gross and debited with its VAT.
 */
export function resultOf(entries: readonly Told[]): Result {
  const total = (matches: (entry: Told) => boolean): Minor => Minor.parse(entries.filter(matches).reduce((sum, { amount }) => sum + amount, 0));
  const left = (...args: Parameters<typeof total>): Minor => minus(Minor.parse(0), total(...args));
  const revenue = left(({ account }) => REVENUE.includes(account));
  const cost = total(({ account }) => COSTS.includes(account));
  const profit = minus(revenue, cost);
  const codes = new Map<string, number>();
  for (const { account, code, amount } of entries) {
    const sign = REVENUE.includes(account) ? -1 : COSTS.includes(account) ? 1 : 0;
    if (code !== null && sign !== 0) codes.set(code, (codes.get(code) ?? 0) + sign * amount);
  }
  const wageOf = new Map<string, Minor>();
  for (const { account, employeeId, amount } of entries) {
    if (account === "money/staff" && employeeId !== null) wageOf.set(employeeId, Minor.parse((wageOf.get(employeeId) ?? 0) - amount));
  }
  return {
    gross: left(({ account, side }) => REVENUE.includes(account) && side === -1),
    vat: total(({ account, side }) => REVENUE.includes(account) && side === 1),
    revenue,
    revenueWorks: left(({ account }) => account === "money/revenueOfWorks"),
    revenueGoods: left(({ account }) => account === "money/revenueOfGoods"),
    parts: left(({ account, line }) => SHELVES.includes(account) && line.startsWith("part ")),
    materials: left(({ account, line }) => SHELVES.includes(account) && line.startsWith("material ")),
    wages: left(({ account }) => account === "money/staff"),
    cost,
    profit,
    profitability: revenue === 0 ? null : scale(profit, { times: 10_000, per: revenue }),
    accounts: [...codes]
      .filter(([, amount]) => amount !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, amount]) => ({ code, amount: Minor.parse(amount) })),
    wageOf,
  };
}

/** The money sides of transfers that have not been written: what a document would put into the books. */
export const toldBy = (transfers: readonly Transfer[]): Told[] =>
  transfers
    .filter(({ unit }) => unit === UAH)
    .map(pairOf)
    .flatMap(({ line, from, to }) =>
      [from, to].map(({ account, code, side, amount, about }) => ({ account, code, side, line, amount, employeeId: about.employeeId ?? null })),
    );
