import type { Refund } from "#contracts/money/refund.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, NO_ORDER, UAH } from "../money.register.ts";

/** An advance goes back to whoever paid it (C.8.5 of the domain). */
export function postRefund({ status, paidOn, placeId, by, partyId, orderId, amount, article }: Refund): Transfer[] {
  if (status !== "paid" || paidOn === null) return [];
  const owner = { partyId, orderId: orderId ?? NO_ORDER };
  return [
    transfer({
      on: paidOn,
      line: "refund",
      from: money[by]({ placeId }),
      to: money.advance(owner),
      amount,
      unit: UAH,
      about: { ...owner, article },
    }),
  ];
}
