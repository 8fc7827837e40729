import { minus } from "#contracts/kernel/measure.ts";
import type { Payment } from "#contracts/money/payment.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, NO_ORDER, UAH } from "../money.register.ts";

/** Money received closes the debt of its order; what is more than the debt is an advance. */
export function postPayment(payment: Payment): Transfer[] {
  const { status, receivedOn, closesDebt, placeId, by, partyId, orderId, amount, article } = payment;
  if (status !== "received" || receivedOn === null || closesDebt === null) return [];
  const owner = { partyId, orderId: orderId ?? NO_ORDER };
  const common = { on: receivedOn, to: money[by]({ placeId }), unit: UAH, about: { ...owner, article } };
  return [
    transfer({ ...common, line: "debt", from: money.customer(owner), amount: closesDebt }),
    transfer({ ...common, line: "advance", from: money.advance(owner), amount: minus(amount, closesDebt) }),
  ];
}
