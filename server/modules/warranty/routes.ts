import { caseEndpoints, orderWarranty, repeatReport, warrantyCheck } from "#contracts/warranty/case.ts";
import { claimAges, claimPaper, claimSheet, defectiveParts, openClaims, repairClaims, sendDefectiveParts } from "#contracts/warranty/claim-facts.ts";
import { printOrderWarranty, printWarrantyCard } from "#contracts/warranty/print.ts";
import { readCard } from "#ledger/card.ts";
import { readDocument } from "#ledger/document.ts";
import { paperReply, renderForm } from "#modules/printing/index.ts";
import { workOrderDocument } from "#modules/repairs/index.ts";
import { type Route, serve } from "#platform/http.ts";
import { warrantyCard } from "./card/card.card.ts";
import { cardPaperOf, orderPaperOf } from "./card/card.print.ts";
import { readCase } from "./case/case.ts";
import { changeFacts, decide, propose } from "./case/decide.ts";
import { repeatsOf, warrantyOfOrder } from "./case/repeats.ts";
import { checkOf } from "./check.ts";
import { claimDocument } from "./claim/claim.document.ts";
import { agesOf, openClaimsOf } from "./claim/claim-facts.ts";
import { claimPaperOf } from "./claim/claim.print.ts";
import { repairClaimsOf } from "./claim/repair-claims.ts";
import { defectiveOf, sendBack } from "./claim/defective.ts";
import { claimSheetOf } from "./claim/sheet.ts";

/** What can be asked about warranties beside their cards and claims. */
export const warrantyRoutes: readonly Route[] = [
  serve(warrantyCheck, (call, { query }) => checkOf(call, query)),
  serve(caseEndpoints.read, (call, { params: { id } }) => readCase(call, id)),
  serve(caseEndpoints.change, (call, { params: { id }, body }) => changeFacts(call, id, body)),
  serve(caseEndpoints.propose, (call, { params: { id }, body }) => propose(call, id, body)),
  serve(caseEndpoints.decide, (call, { params: { id }, body }) => decide(call, id, body)),
  serve(orderWarranty, (call, { params: { id } }) => warrantyOfOrder(call, id)),
  serve(repeatReport, (call, { query }) => repeatsOf(call, query)),
  serve(repairClaims, (call, { query }) => repairClaimsOf(call, query)),
  serve(openClaims, (call, { query }) => openClaimsOf(call, query)),
  serve(claimAges, (call) => agesOf(call)),
  serve(claimPaper, async (call, { params: { id }, query: { language, as } }) =>
    paperReply(await renderForm("warranty-claim", language, await claimPaperOf(call, await readDocument(call, claimDocument, id))), as),
  ),
  serve(claimSheet, async (call, { params: { id }, query: { language } }) => claimSheetOf(await readDocument(call, claimDocument, id), language)),
  serve(defectiveParts, (call, { query }) => defectiveOf(call, query)),
  serve(sendDefectiveParts, (call, { body }) => sendBack(call, body)),
  serve(printWarrantyCard, async (call, { params: { id }, query: { language, as } }) =>
    paperReply(await renderForm("warranty-card", language, await cardPaperOf(call, await readCard(call, warrantyCard, id), language)), as),
  ),
  serve(printOrderWarranty, async (call, { params: { id }, query: { language, as } }) =>
    paperReply(await renderForm("warranty-card", language, await orderPaperOf(call, await readDocument(call, workOrderDocument, id), language)), as),
  ),
];
