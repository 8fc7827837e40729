import type { WriteOff } from "#contracts/stock/write-off.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "../stock.register.ts";

/** Pieces leave the shelf for good; what they cost is an expense (Dr 94), or is taken off what we owe whoever is guilty (Dr 661). */
export function postWriteOff({ status, goneOn: on, placeId, guiltyId, lines }: WriteOff): Transfer[] {
  if (status !== "gone" || on === null) return [];
  const borne = guiltyId === null ? money.otherExpenses({}) : money.staff({ employeeId: guiltyId });
  return lines.flatMap(({ line, itemId, kind, quantity, cost }) => {
    const common = { on, line: `line ${line}`, about: { itemId } };
    return [
      transfer({ ...common, from: stock.onHand({ placeId }), to: stock.writtenOff({}), amount: quantity, unit: itemId }),
      transfer({ ...common, from: money[kind]({ itemId }), to: borne, amount: cost ?? 0, unit: UAH }),
    ];
  });
}
