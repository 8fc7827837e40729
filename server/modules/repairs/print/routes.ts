import { printIntake, printCount, printOrder } from "#contracts/repairs/print.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { readDocument } from "#ledger/document.ts";
import { paperReply, renderForm } from "#modules/printing/index.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { intakeDocument } from "../intake/intake.document.ts";
import { pageUrl } from "../page-link/page-link.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";
import { stockCountDocument } from "../stock-count/stock-count.document.ts";
import { inventoryListOf } from "./inventory-list.print.ts";
import { dispatchNoteOf, handOverActOf } from "./hand-over.print.ts";
import { labelOf, receiptOf } from "./intake.print.ts";
import { actPaper, estimatePaper, invoicePaper, orderPaper } from "./work-order.print.ts";

type Form = "work-order" | "estimate" | "act" | "invoice";

/** A paper of an order; who pays it, where that is not the customer. */
export async function printedOrder(call: Call, order: WorkOrder, form: Form, language: PrintLanguage, payerId?: string) {
  const print = {
    "work-order": async () => renderForm("work-order", language, await orderPaper(call, order, language)),
    estimate: async () => renderForm("estimate", language, await estimatePaper(call, order, language)),
    act: async () => renderForm("act", language, await actPaper(call, order, language, payerId)),
    invoice: async () => renderForm("invoice", language, await invoicePaper(call, order, language, payerId)),
  };
  return print[form]();
}

/** The receipt of an intake as its customer keeps it. */
export const printedIntake = async (call: Call, intake: Intake, language: PrintLanguage) =>
  renderForm("intake-receipt", language, { ...(await receiptOf(call, intake, language)), copies: ["customer"] });

export const printRoutes: readonly Route[] = [
  serve(printIntake, async (call, { params: { id, form }, query: { language, as, copies } }) => {
    const intake = await readDocument(call, intakeDocument, id);
    if (form === "device-label") return paperReply(await renderForm(form, language, await labelOf(call, intake, language, copies)), as);
    if (form === "dispatch-note") return paperReply(await renderForm(form, language, await dispatchNoteOf(call, intake, language)), as);
    if (form === "hand-over-act") return paperReply(await renderForm(form, language, await handOverActOf(call, intake, language)), as);
    // Each receipt carries a link of its own to the customer's page: what is kept of earlier ones cannot be printed again.
    const statusUrl = await pageUrl(call, { subjectKind: "repairs.intake", subjectId: id });
    return paperReply(await renderForm(form, language, { ...(await receiptOf(call, intake, language)), statusUrl }), as);
  }),
  serve(printOrder, async (call, { params: { id, form }, query: { language, as, payerId } }) =>
    paperReply(await printedOrder(call, await readDocument(call, workOrderDocument, id), form, language, payerId), as),
  ),
  serve(printCount, async (call, { params: { id }, query: { language, as } }) =>
    paperReply(
      await renderForm("inventory-list", language, await inventoryListOf(call, await readDocument(call, stockCountDocument, id), language)),
      as,
    ),
  ),
];
