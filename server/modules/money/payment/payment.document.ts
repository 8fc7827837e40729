import { Minor } from "#contracts/kernel/measure.ts";
import { type Payment, PaymentDraft, paymentEndpoints, paymentFlow } from "#contracts/money/payment.ts";
import { defineDocument } from "#ledger/document.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { settlementOf, standingOf } from "../debts.ts";
import { holder, knownOrder } from "../holder.ts";
import { moneyScope, refuseOthersMoney, refuseOthersPapers, SEE_BANK } from "../whose-money.ts";
import { postPayment } from "./payment.posting.ts";
import { listPayments, loadPayment, savePayment } from "./payment.rows.ts";

export const paymentDocument = defineDocument({
  flow: paymentFlow,
  endpoints: paymentEndpoints,
  draft: PaymentDraft,
  // Cash receipts and bank receipts are two rows of numbers, as their papers are two forms.
  numberPrefix: ({ by }: Payment) => (by === "cash" ? "CR" : "BR"),
  scope: moneyScope("money.payment", { bank: SEE_BANK }),
  begin: async (call, draft) => {
    const [by] = await Promise.all([holder(call, draft), knownOrder(call, draft.orderId)]);
    await refuseOthersPapers(call, { by, placeId: draft.placeId });
    return { by, receivedOn: null, closesDebt: null };
  },
  load: loadPayment,
  save: savePayment,
  list: listPayments,
  decide: { change: recheck, receive: closeDebt, cancel: (_call, payment) => ({ ...payment, receivedOn: null, closesDebt: null }) },
  post: postPayment,
  findable: ({ number, comment }) => ({ title: number, subtitle: comment, words: [number] }),
});

async function recheck(call: Call, payment: Payment, before: Payment): Promise<Payment> {
  if (payment.orderId !== before.orderId) await knownOrder(call, payment.orderId);
  const by = await holder(call, payment);
  await refuseOthersPapers(call, { by, placeId: payment.placeId });
  return { ...payment, by };
}

/** Up to the order's debt the money closes it. */
async function closeDebt(call: Call, payment: Payment): Promise<Payment> {
  const { tx, today } = call;
  await refuseOthersMoney(call, payment);
  const { partyId, orderId, amount } = payment;
  if (orderId === null) return { ...payment, receivedOn: today, closesDebt: Minor.parse(0) };
  // The debt is read right behind the lock: as it is when the lock is granted.
  const [, { debt }] = await Promise.all([lock(tx, [settlementOf(orderId)]), standingOf(tx, partyId, [orderId])]);
  return { ...payment, receivedOn: today, closesDebt: Minor.parse(Math.min(debt, amount)) };
}
