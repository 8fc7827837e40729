import type { PaperOf } from "#contracts/printing/forms.ts";
import { InvoicePaper } from "#contracts/printing/invoice.ts";
import { paymentCode } from "#contracts/printing/payment-code.ts";
import { minus } from "#contracts/kernel/measure.ts";
import { qrCode } from "#platform/scan-code.ts";
import type { Desk } from "../desk.ts";
import { codeOf, columnsOf, headOf, linesOf, sideOf, signatoryOf, totalsOf, wordsOf } from "../parts.ts";
import type { FormSheet } from "../sheet.ts";

/** An offer to pay, with everything the payer's bank asks for and a code that fills it in. */
export function invoiceSheet(desk: Desk, given: PaperOf<"invoice">): FormSheet {
  const paper = InvoicePaper.parse(given);
  const { letterhead, currency, totals, dueOn } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.invoice"), number: paper.number });
  const head = headOf(desk, paper, title, ["line", "invoice"]);
  const purpose = paper.purpose ?? desk.text("invoice.purpose-text", { number: paper.number, day: desk.shortDay(paper.day) });
  const toPay = minus(totals.total, totals.paid);
  const code =
    letterhead.iban === null || toPay <= 0
      ? null
      : paymentCode({
          payee: letterhead.name,
          payeeCode: letterhead.code,
          iban: letterhead.iban,
          amount: toPay,
          currency,
          purpose,
        });
  return {
    fileName: title,
    pictures: { logo: letterhead.logo, signature: paper.signatory.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      supplier: {
        name: letterhead.name,
        rows: [
          { label: "", value: codeOf(desk, letterhead) },
          { label: desk.text("side.vat"), value: letterhead.vatNumber },
          { label: desk.text("side.iban"), value: letterhead.iban },
          { label: desk.text("side.bank"), value: letterhead.bank },
          { label: desk.text("side.address"), value: letterhead.address },
          { label: desk.text("side.phone"), value: letterhead.phone },
          { label: desk.text("side.tax"), value: letterhead.taxStatus === null ? null : desk.text(`tax.${letterhead.taxStatus}`) },
        ].filter(({ value }) => value !== null),
      },
      buyer: sideOf(desk, paper.buyer),
      facts: [
        { label: desk.text("invoice.contract"), value: paper.contract, strong: false },
        { label: desk.text("invoice.order"), value: paper.order, strong: false },
        { label: desk.text("invoice.due"), value: dueOn === null ? null : desk.day(dueOn), strong: true },
        { label: desk.text("invoice.purpose"), value: purpose, strong: false },
      ].filter(({ value }) => value !== null),
      columns: columnsOf(desk, currency),
      lines: linesOf(desk, paper.lines),
      totals: totalsOf(desk, totals, currency),
      items: desk.text("words.items", { count: String(paper.lines.length), amount: desk.money(totals.total, currency) }),
      words: wordsOf(desk, totals, currency),
      signatory: signatoryOf(paper.signatory),
      codes: { ...head.codes, payment: code === null ? null : qrCode(code) },
    },
  };
}
