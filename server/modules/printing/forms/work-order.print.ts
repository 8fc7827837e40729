import type { PaperOf } from "#contracts/printing/forms.ts";
import { WorkOrderPaper } from "#contracts/printing/work-order.ts";
import type { Desk } from "../desk.ts";
import { columnsOf, headOf, linesOf, signatoryOf, totalsOf, wordsOf } from "../parts.ts";
import { type FormSheet, field, fieldIfAny } from "../sheet.ts";

/** The works and parts of one repair; the customer signs the consent before and the receipt after. */
export function workOrderSheet(desk: Desk, given: PaperOf<"work-order">): FormSheet {
  const paper = WorkOrderPaper.parse(given);
  const { customer, device, currency, approval, promised, completedOn, warrantyDays } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.work-order"), number: paper.number });
  const head = headOf(desk, paper, title, ["line", "order"]);
  const works = (performers: boolean) => linesOf(desk, paper.works, { performers });
  return {
    fileName: title,
    shortPages: paper.copies.length,
    pictures: { logo: paper.letterhead.logo, customer: paper.customerSignature, master: paper.master.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      copies: paper.copies,
      fields: [
        field(desk.text("customer"), customer.name),
        field(desk.text("side.phone"), customer.phone),
        ...fieldIfAny(desk.text("side.address"), customer.address, { wide: true }),
        field(desk.text("device"), device.name),
        field(desk.text("serial"), device.serial),
        ...fieldIfAny(desk.text("plate"), device.plate),
        ...fieldIfAny(desk.text("meter"), device.meter),
        field(desk.text("order.reason"), paper.reason, { wide: true }),
        field(desk.text("repair"), desk.text(`repair.${paper.repairKind}`)),
        field(desk.text("promised"), promised === null ? null : desk.text("until", { moment: desk.moment(promised) }), { strong: true }),
        ...fieldIfAny(desk.text("order.intake"), paper.intakeNumber),
        field(desk.text("prepayment"), desk.money(paper.totals.paid, currency)),
        field(desk.text("order.warranty"), warrantyDays === null ? null : desk.text("days", { days: String(warrantyDays) })),
        ...fieldIfAny(desk.text("order.completed"), completedOn === null ? null : desk.day(completedOn)),
      ],
      columns: columnsOf(desk, currency),
      works: { customer: works(false), workshop: works(true) },
      parts: linesOf(desk, paper.parts),
      customerParts: paper.customerParts.map(({ name, unit, quantity }, at) => ({
        number: String(at + 1),
        name,
        notes: [],
        unit,
        quantity: desk.quantity(quantity),
      })),
      totals: [
        { label: desk.text("order.works-total"), value: desk.money(paper.worksTotal, currency), strong: false },
        { label: desk.text("order.parts-total"), value: desk.money(paper.partsTotal, currency), strong: false },
        ...totalsOf(desk, paper.totals, currency),
      ],
      words: wordsOf(desk, paper.totals, currency),
      approved:
        approval === null
          ? ""
          : desk.text("order.approved", {
              amount: desk.money(approval.amount, currency),
              by: approval.by,
              moment: desk.moment(approval.moment),
              channel: approval.channel,
            }),
      recommendations: paper.recommendations ?? "",
      check:
        paper.check === null
          ? { title: "", points: [] }
          : {
              title: desk.text("order.checked", { name: paper.check.name, by: paper.check.by, moment: desk.moment(paper.check.moment) }),
              points: paper.check.points.map(({ text, answer, note }) => ({
                text,
                answer: answer === null ? "" : desk.text(`check.${answer}`),
                note: note ?? "",
              })),
            },
      terms: paper.terms ?? "",
      customer: customer.name,
      master: signatoryOf(paper.master),
      masterPost: paper.master.post ?? desk.text("master"),
      customerPost: desk.text("signs.customer"),
    },
  };
}
