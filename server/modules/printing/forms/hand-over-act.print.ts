import type { PaperOf } from "#contracts/printing/forms.ts";
import { HandOverActPaper } from "#contracts/printing/hand-over-act.ts";
import type { Desk } from "../desk.ts";
import { headOf, sideOf } from "../parts.ts";
import { type FormSheet, field, fieldIfAny } from "../sheet.ts";

/** The end of an intake on paper: the device, what goes with it and what was left here, and who signs for it. */
export function handOverActSheet(desk: Desk, given: PaperOf<"hand-over-act">): FormSheet {
  const paper = HandOverActPaper.parse(given);
  const { customer, device, outcome, identity } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.hand-over-act"), number: paper.number });
  const head = headOf(desk, paper, title, ["hand-over"]);
  const taker = paper.issuedTo === "" ? customer.name : paper.issuedTo;
  return {
    fileName: title,
    pictures: { logo: paper.letterhead.logo, customer: paper.customerSignature, staff: paper.issuedBy.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: desk.moment(paper.issued) }),
      customerSide: sideOf(desk, customer),
      fields: [
        field(desk.text("device"), device.name),
        field(desk.text("serial"), device.serial),
        field(desk.text("hand-over.accepted"), desk.day(paper.acceptedOn)),
        field(desk.text("hand-over.outcome"), outcome === null ? null : desk.text(`outcome.${outcome}`), { strong: true }),
        ...fieldIfAny(desk.text("hand-over.result"), paper.result, { wide: true }),
        field(desk.text("hand-over.taker"), taker, { strong: true }),
        field(desk.text("hand-over.identity"), identity === null ? null : desk.text(`identity.${identity}`)),
      ],
      things: paper.things.map((thing, at) => ({
        number: String(at + 1),
        name: thing.name,
        kind: desk.text(`thing.${thing.kind}`),
        outcome: desk.text(`thing.${thing.outcome}`),
      })),
      loaners: paper.loaners.map(({ name, returnedOn, condition }) =>
        [name, desk.text("hand-over.returned", { day: desk.day(returnedOn) }), condition].filter(Boolean).join(" · "),
      ),
      taker: desk.text("hand-over.signs-taker", { name: taker }),
      giver: desk.text("hand-over.signs-giver", { name: paper.issuedBy.name }),
    },
  };
}
