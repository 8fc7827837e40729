import { DispatchNotePaper } from "#contracts/printing/dispatch-note.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { Desk } from "../desk.ts";
import { headOf, sideOf } from "../parts.ts";
import { type FormSheet, field, fieldIfAny } from "../sheet.ts";

/** What travels in the box: whose device it is for us, what is wrong with it, what lies beside it, and when it is wanted back. */
export function dispatchNoteSheet(desk: Desk, given: PaperOf<"dispatch-note">): FormSheet {
  const paper = DispatchNotePaper.parse(given);
  const { device, currency, agreedValue, expectedBackOn } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.dispatch-note"), number: paper.number });
  const head = headOf(desk, paper, title, ["dispatch"]);
  return {
    fileName: title,
    pictures: { logo: paper.letterhead.logo, staff: paper.sentBy.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      from: sideOf(desk, paper.letterhead),
      to: sideOf(desk, paper.partner),
      fields: [
        field(desk.text("device"), device.name),
        field(desk.text("serial"), device.serial),
        field(desk.text("fault"), paper.fault, { wide: true }),
        field(desk.text("appearance"), paper.appearance),
        field(desk.text("completeness"), paper.completeness.join(", ")),
        field(desk.text("repair"), desk.text(`repair.${paper.repairKind}`)),
        field(desk.text("dispatch.back-by"), expectedBackOn === null ? null : desk.day(expectedBackOn), { strong: true }),
        field(desk.text("dispatch.waybill"), paper.waybill),
        ...fieldIfAny(desk.text("agreed-value"), agreedValue === null ? null : desk.money(agreedValue, currency)),
      ],
      giver: desk.text("dispatch.signs-giver", { name: paper.sentBy.name }),
    },
  };
}
