import { type SupplierPayment, SupplierPaymentDraft, supplierPaymentEndpoints, supplierPaymentFlow } from "#contracts/money/supplier-payment.ts";
import { defineDocument } from "#ledger/document.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { holder } from "../holder.ts";
import { moneyRefusals } from "../refusals.ts";
import { moneyScope, refuseOthersMoney, refuseOthersPapers, SEE_BANK } from "../whose-money.ts";
import { postSupplierPayment } from "./supplier-payment.posting.ts";
import { listSupplierPayments, supplierPaymentRows } from "./supplier-payment.rows.ts";

const APPROVE = "money.supplier-payment.approve";

export const supplierPaymentDocument = defineDocument({
  flow: supplierPaymentFlow,
  endpoints: supplierPaymentEndpoints,
  draft: SupplierPaymentDraft,
  numberPrefix: ({ by }: SupplierPayment) => (by === "cash" ? "CS" : "BS"),
  scope: moneyScope("money.supplier-payment", { cash: "money.cash-out.see", bank: SEE_BANK }),
  begin: async (call, draft) => {
    const by = await holder(call, draft);
    await refuseOthersPapers(call, { by, placeId: draft.placeId });
    return { by, paidOn: null, requestedById: call.actor.userId, approvedById: null };
  },
  ...supplierPaymentRows,
  list: listSupplierPayments,
  decide: {
    change: async (call: Call, payment: SupplierPayment): Promise<SupplierPayment> => {
      const by = await holder(call, payment);
      await refuseOthersPapers(call, { by, placeId: payment.placeId });
      return { ...payment, by };
    },
    approve,
    pay,
    cancel: (_call, payment) => ({ ...payment, paidOn: null }),
  },
  post: postSupplierPayment,
  findable: ({ number, comment }) => ({ title: number, subtitle: comment, words: [number] }),
});

/** Whoever asks for the money does not also allow it. */
function approve({ actor }: Call, payment: SupplierPayment): SupplierPayment {
  if (payment.requestedById === actor.userId) throw moneyRefusals["four-eyes"]();
  return { ...payment, approvedById: actor.userId };
}

/**
 * Cash goes out after somebody's yes, from a bank above the company's limit. Whoever may say yes needs nobody else's.
 */
async function pay(call: Call, payment: SupplierPayment): Promise<SupplierPayment> {
  await refuseOthersMoney(call, payment);
  if (payment.approvedById === null && !call.actor.may(APPROVE)) {
    const { supplierPaymentLimit: limit } = await settingsOf(call.tx);
    if (payment.by === "cash" || (limit !== null && payment.amount > limit)) throw moneyRefusals["approval-needed"]({ amount: limit ?? 0 });
  }
  return { ...payment, paidOn: call.today };
}
