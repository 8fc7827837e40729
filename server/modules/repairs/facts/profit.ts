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

const REVENUE = ["money/revenueOfWorks", "money/revenueOfGoods", "money/otherIncome"];
const CHARGED = ["money/costOfGoods", "money/costOfWorks"];
const EXPENSES = ["money/warrantyExpenses", "money/overheads"];
const COSTS = [...CHARGED, ...EXPENSES];
const SHELVES = ["money/goods", "money/supplies"];

/** Revenue is credited with the gross and debited with the VAT inside it; what a payer rejects is stated back the other way round. */
const isGross = ({ side, line }: Told): boolean => side === (line.startsWith("rejected ") ? 1 : -1);

/**
 * What an order earned, from its entries: net revenue of all payers less the cost of what is charged and what our own warranty,
 * goodwill and expense took, each told apart (C.8.1 of the domain).
 */
export function resultOf(entries: readonly Told[]): Result {
  const total = (matches: (entry: Told) => boolean): Minor => Minor.parse(entries.filter(matches).reduce((sum, { amount }) => sum + amount, 0));
  const left = (...args: Parameters<typeof total>): Minor => minus(Minor.parse(0), total(...args));
  const revenue = left(({ account }) => REVENUE.includes(account));
  const cost = total(({ account }) => COSTS.includes(account));
  const chargedCost = total(({ account }) => CHARGED.includes(account));
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
    gross: left((entry) => REVENUE.includes(entry.account) && isGross(entry)),
    vat: total((entry) => REVENUE.includes(entry.account) && !isGross(entry)),
    revenue,
    revenueWorks: left(({ account }) => account === "money/revenueOfWorks"),
    revenueGoods: left(({ account }) => account === "money/revenueOfGoods"),
    compensation: left(({ account }) => account === "money/otherIncome"),
    parts: left(({ account, line }) => SHELVES.includes(account) && line.startsWith("part ")),
    materials: left(({ account, line }) => SHELVES.includes(account) && line.startsWith("material ")),
    wages: left(({ account }) => account === "money/staff"),
    services: total(({ account, side, line }) => account === "money/workInProgress" && side === 1 && line.startsWith("service")),
    cost,
    chargedCost,
    chargedProfit: minus(revenue, chargedCost),
    expense: total(({ account }) => EXPENSES.includes(account)),
    capitalised: total(({ account }) => account === "money/resaleDevices"),
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
