import type { Move } from "#contracts/stock/move.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { stock } from "../stock.register.ts";

/** Quantity changes its place; cost is one over the company and stays (C.1.1 of the domain). */
export function postMove({ status, movedOn: on, fromPlaceId, toPlaceId, lines }: Move): Transfer[] {
  if (status !== "moved" || on === null) return [];
  const [from, to] = [stock.onHand({ placeId: fromPlaceId }), stock.onHand({ placeId: toPlaceId })];
  return lines.map(({ line, itemId, quantity }) =>
    transfer({ on, line: `line ${line}`, from, to, amount: quantity, unit: itemId, about: { itemId } }),
  );
}
