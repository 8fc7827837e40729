import { CashInPaper, CashOutPaper } from "#contracts/printing/cash-order.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { Desk } from "../desk.ts";
import { codeOf, headOf } from "../parts.ts";
import type { FormSheet } from "../sheet.ts";

/** Money into the desk: the order for the cash book, and the receipt the payer tears off. */
export function cashInSheet(desk: Desk, given: PaperOf<"cash-in">): FormSheet {
  const paper = CashInPaper.parse(given);
  const sheet = cashSheet(desk, paper, "cash-in");
  const receiptTo = desk.text("cash.receipt-to", { number: paper.number });
  return { ...sheet, data: { ...sheet.data, standard: desk.text("cash.standard-in"), receivedFrom: paper.receivedFrom, receiptTo } };
}

/** Money out of the desk, to whoever signs for it. */
export function cashOutSheet(desk: Desk, given: PaperOf<"cash-out">): FormSheet {
  const paper = CashOutPaper.parse(given);
  const sheet = cashSheet(desk, paper, "cash-out");
  const { paidTo, director, identity } = paper;
  return { ...sheet, data: { ...sheet.data, standard: desk.text("cash.standard-out"), paidTo, director: director ?? "", identity: identity ?? "" } };
}

function cashSheet(desk: Desk, paper: Omit<CashInPaper, "receivedFrom">, form: "cash-in" | "cash-out"): FormSheet {
  const { letterhead, currency, amount, vat } = paper;
  const title = desk.text("title.numbered", { title: desk.text(`form.${form}`), number: paper.number });
  return {
    fileName: title,
    pictures: {},
    data: {
      ...headOf(desk, paper, title, ["cash", "order"]),
      name: desk.text(`form.${form}`),
      company: letterhead.name,
      companyCode: codeOf(desk, letterhead) ?? "",
      shortDay: desk.shortDay(paper.day),
      amount: desk.amount(amount),
      amountHead: desk.text("cash.amount", { currency: desk.currency(currency) }),
      account: paper.account ?? "",
      analyticsCode: paper.analyticsCode ?? "",
      purposeCode: paper.purposeCode ?? "",
      department: paper.department ?? "",
      basis: paper.basis,
      words: desk.words(amount, currency),
      vatWords: vat === null ? desk.text("total.no-vat") : `${desk.text("total.vat")} ${desk.money(vat, currency)}`,
      attachments: paper.attachments ?? "",
      accountant: paper.accountant ?? "",
      cashier: paper.cashier ?? "",
    },
  };
}
