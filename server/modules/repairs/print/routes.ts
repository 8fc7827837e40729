import { printIntake, printOrder } from "#contracts/repairs/print.ts";
import { readDocument } from "#ledger/document.ts";
import { paperReply, renderForm } from "#modules/printing/index.ts";
import { type Route, serve } from "#platform/http.ts";
import { intakeDocument } from "../intake/intake.document.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";
import { labelOf, receiptOf } from "./intake.print.ts";
import { actPaper, estimatePaper, invoicePaper, orderPaper } from "./work-order.print.ts";

export const printRoutes: readonly Route[] = [
  serve(printIntake, async (call, { params: { id, form }, query: { language, as, copies } }) => {
    const intake = await readDocument(call, intakeDocument, id);
    const paper =
      form === "device-label"
        ? await renderForm(form, language, await labelOf(call, intake, language, copies))
        : await renderForm(form, language, await receiptOf(call, intake, language));
    return paperReply(paper, as);
  }),
  serve(printOrder, async (call, { params: { id, form }, query: { language, as } }) => {
    const order = await readDocument(call, workOrderDocument, id);
    const print = {
      "work-order": async () => renderForm("work-order", language, await orderPaper(call, order, language)),
      estimate: async () => renderForm("estimate", language, await estimatePaper(call, order, language)),
      act: async () => renderForm("act", language, await actPaper(call, order, language)),
      invoice: async () => renderForm("invoice", language, await invoicePaper(call, order, language)),
    };
    return paperReply(await print[form](), as);
  }),
];
