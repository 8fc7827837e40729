import type { PaperOf } from "#contracts/printing/forms.ts";
import { WarrantyCardPaper } from "#contracts/printing/warranty-card.ts";
import type { Desk } from "../desk.ts";
import { headOf, signatoryOf } from "../parts.ts";
import { field, fieldIfAny, type FormSheet } from "../sheet.ts";

const BLANK_ROWS = 3;

/** The warranty card: terms, conditions, and room for the marks of later repairs. */
export function warrantyCardSheet(desk: Desk, given: PaperOf<"warranty-card">): FormSheet {
  const paper = WarrantyCardPaper.parse(given);
  const { device, customer, seller, letterhead, terms } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.warranty-card"), number: paper.number });
  const head = headOf(desk, paper, title, ["warranty"]);
  const marks = paper.stays.map(({ inOn, outOn, number, work, days }) => [desk.day(inOn), desk.day(outOn), number, work, String(days)]);
  return {
    fileName: title,
    pictures: { logo: letterhead.logo, master: paper.master.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      fields: [
        ...(device === null ? [] : [field(desk.text("device"), device.name, { strong: true }), field(desk.text("serial"), device.serial)]),
        ...(customer === null ? [] : [field(desk.text("customer"), customer.name)]),
        ...fieldIfAny(desk.text("warranty.seller"), seller ?? letterhead.name),
      ],
      terms: terms.map((term) => ({
        name: term.name,
        serial: term.serial ?? "",
        from: desk.day(term.beginsOn),
        term: termText(desk, term),
        until: term.endsOn === null ? "—" : desk.day(term.endsOn),
      })),
      conditions: paper.conditions ?? desk.text("warranty.usual-conditions"),
      marks: [...marks, ...Array.from({ length: Math.max(0, BLANK_ROWS - marks.length) }, () => ["", "", "", "", ""])],
      master: signatoryOf(paper.master),
      customer: customer?.name ?? "",
    },
  };
}

/** "12 months", "90 days", "up to 25,000", and by how much it was made longer. */
function termText(desk: Desk, { months, days, counterEnd, extendedDays }: WarrantyCardPaper["terms"][number]): string {
  return [
    months > 0 ? desk.text("warranty.months", { months: String(months) }) : "",
    days > 0 ? desk.text("warranty.days", { days: String(days) }) : "",
    counterEnd === null ? "" : desk.text("warranty.counter", { reading: String(counterEnd) }),
    extendedDays > 0 ? desk.text("warranty.extended", { days: String(extendedDays) }) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
