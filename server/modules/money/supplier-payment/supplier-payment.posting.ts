import type { SupplierPayment } from "#contracts/money/supplier-payment.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "../money.register.ts";

/** What we owe a supplier falls; whatever is paid beyond it was paid ahead. It never waits for a customer's money. */
export function postSupplierPayment({ status, paidOn, placeId, by, supplierId, amount, article }: SupplierPayment): Transfer[] {
  if (status !== "paid" || paidOn === null) return [];
  const about = { partyId: supplierId, article };
  return [
    transfer({ on: paidOn, line: "payment", from: money[by]({ placeId }), to: money.supplier({ partyId: supplierId }), amount, unit: UAH, about }),
  ];
}
