import type { Surplus } from "#contracts/stock/surplus.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "../stock.register.ts";

/** What was found is ours at the stated cost, and that much is other income: Dr 207 or 201, Cr 719. */
export function postSurplus({ status, receivedOn: on, placeId, lines }: Surplus): Transfer[] {
  if (status !== "received" || on === null) return [];
  return lines.flatMap(({ line, itemId, kind, quantity, cost }) => {
    const common = { on, line: `line ${line}`, about: { itemId } };
    return [
      transfer({ ...common, from: stock.found({}), to: stock.onHand({ placeId }), amount: quantity, unit: itemId }),
      transfer({ ...common, from: money.otherIncome({}), to: money[kind]({ itemId }), amount: cost ?? 0, unit: UAH }),
    ];
  });
}
