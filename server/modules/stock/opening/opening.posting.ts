import type { StockOpening } from "#contracts/stock/opening.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "../stock.register.ts";

/** What lay on the shelves already is the owner's capital. */
export function postStockOpening({ status, onDay: on, placeId, lines }: StockOpening): Transfer[] {
  if (status !== "entered") return [];
  return lines.flatMap(({ line, itemId, kind, quantity, cost }) => {
    const common = { on, line: `line ${line}`, about: { itemId } };
    return [
      transfer({ ...common, from: stock.opening({}), to: stock.onHand({ placeId }), amount: quantity, unit: itemId }),
      transfer({ ...common, from: money.capital({}), to: money[kind]({ itemId }), amount: cost, unit: UAH }),
    ];
  });
}
