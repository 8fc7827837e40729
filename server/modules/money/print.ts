import { taxInside } from "#contracts/kernel/measure.ts";
import { printPayment, printRefund } from "#contracts/money/print.ts";
import { readDocument } from "#ledger/document.ts";
import { letterheadOf, paperReply, renderForm } from "#modules/printing/index.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { paymentDocument } from "./payment/payment.document.ts";
import { refundDocument } from "./refund/refund.document.ts";

type Money = {
  readonly branchId: string;
  readonly partyId: string;
  readonly orderId: string | null;
  readonly number: string;
  readonly createdAt: string;
  readonly amount: never;
};

/** What both cash orders say: who, how much, for which order. */
async function cashOrder({ tx, actor }: Call, money: Money, on: string | null) {
  const { letterhead, organization } = await letterheadOf(tx, money.branchId);
  const party = await tx.selectFrom("party").where("id", "=", money.partyId).select("name").executeTakeFirstOrThrow();
  const order =
    money.orderId === null ? undefined : await tx.selectFrom("ledger_document").where("id", "=", money.orderId).select("number").executeTakeFirst();
  const head = {
    letterhead,
    number: money.number,
    day: on ?? money.createdAt.slice(0, 10),
    currency: organization.currency,
    amount: money.amount,
    cashier: actor.name,
    vat: organization.taxStatus === "vat-payer" ? taxInside(money.amount, organization.vatRate) : null,
    basis: order?.number ?? "—",
  };
  return { head, name: party.name };
}

export const printMoneyRoutes: readonly Route[] = [
  serve(printPayment, async (call, { params: { id }, query: { language, as } }) => {
    const payment = await readDocument(call, paymentDocument, id);
    const { head, name } = await cashOrder(call, payment as never, payment.receivedOn);
    return paperReply(await renderForm("cash-in", language, { ...head, account: payment.orderId === null ? "681" : "361", receivedFrom: name }), as);
  }),
  serve(printRefund, async (call, { params: { id }, query: { language, as } }) => {
    const refund = await readDocument(call, refundDocument, id);
    const { head, name } = await cashOrder(call, refund as never, refund.paidOn);
    return paperReply(await renderForm("cash-out", language, { ...head, account: "681", paidTo: name }), as);
  }),
];
