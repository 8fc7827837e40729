import { type SupplierPayment, SupplierPaymentDraft, supplierPaymentEndpoints, supplierPaymentFlow } from "#contracts/money/supplier-payment.ts";
import { defineDocument } from "#ledger/document.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { holder } from "../holder.ts";
import { postSupplierPayment } from "./supplier-payment.posting.ts";
import { listSupplierPayments, supplierPaymentRows } from "./supplier-payment.rows.ts";

export const supplierPaymentDocument = defineDocument({
  flow: supplierPaymentFlow,
  endpoints: supplierPaymentEndpoints,
  draft: SupplierPaymentDraft,
  numberPrefix: ({ by }: SupplierPayment) => (by === "cash" ? "CS" : "BS"),
  scope: branchScope("money.supplier-payment"),
  begin: async (call, draft) => ({ by: await holder(call, draft), paidOn: null }),
  ...supplierPaymentRows,
  list: listSupplierPayments,
  decide: {
    change: async (call: Call, payment: SupplierPayment): Promise<SupplierPayment> => ({ ...payment, by: await holder(call, payment) }),
    pay: ({ today }, payment) => ({ ...payment, paidOn: today }),
    cancel: (_call, payment) => ({ ...payment, paidOn: null }),
  },
  post: postSupplierPayment,
  findable: ({ number, comment }) => ({ title: number, subtitle: comment, words: [number] }),
});
