import { EstimatePaper } from "#contracts/printing/estimate.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import { qrCode } from "#platform/scan-code.ts";
import type { Desk } from "../desk.ts";
import { columnsOf, headOf, linesOf, signatoryOf, totalsOf, wordsOf } from "../parts.ts";
import { type FormSheet, field, fieldIfAny } from "../sheet.ts";

/** What the repair will cost, for the customer to agree to, on paper or by the code. */
export function estimateSheet(desk: Desk, given: PaperOf<"estimate">): FormSheet {
  const paper = EstimatePaper.parse(given);
  const { customer, device, currency, approval } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.estimate"), number: paper.number });
  const head = headOf(desk, paper, title, ["line", "order", "estimate", "signs"]);
  return {
    fileName: title,
    pictures: { logo: paper.letterhead.logo, master: paper.master.signature },
    data: {
      ...head,
      issued: `${desk.text("title.of-day", { day: head.dayText })} · ${desk.text("estimate.version", { version: String(paper.version) })}`,
      fields: [
        field(desk.text("customer"), customer.name),
        field(desk.text("side.phone"), customer.phone),
        field(desk.text("device"), device.name),
        field(desk.text("serial"), device.serial),
        ...fieldIfAny(desk.text("plate"), device.plate),
        ...fieldIfAny(desk.text("meter"), device.meter),
        field(desk.text("estimate.order"), paper.orderNumber),
        field(desk.text("estimate.duration"), paper.duration),
        ...fieldIfAny(desk.text("estimate.valid"), paper.validUntil === null ? null : desk.day(paper.validUntil)),
        ...fieldIfAny(desk.text("estimate.diagnosis"), paper.diagnosis, { wide: true }),
      ],
      columns: columnsOf(desk, currency),
      works: linesOf(desk, paper.works),
      parts: linesOf(desk, paper.parts),
      totals: totalsOf(desk, paper.totals, currency),
      words: wordsOf(desk, paper.totals, currency),
      agree: desk.text("estimate.agree", { amount: desk.money(paper.totals.total, currency) }),
      approved:
        approval === null
          ? ""
          : desk.text("estimate.approved", {
              by: approval.by,
              moment: desk.moment(approval.moment),
              channel: approval.channel,
            }),
      customer: customer.name,
      master: signatoryOf(paper.master),
      masterPost: paper.master.post ?? desk.text("estimate.by"),
      codes: { ...head.codes, approval: paper.approvalUrl === null ? null : qrCode(paper.approvalUrl) },
    },
  };
}
