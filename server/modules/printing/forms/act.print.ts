import { ActPaper } from "#contracts/printing/act.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { Desk } from "../desk.ts";
import { columnsOf, headOf, linesOf, sideOf, signatoryOf, totalsOf, wordsOf } from "../parts.ts";
import type { FormSheet } from "../sheet.ts";

/** The act of completed works: all a primary document must have, with one signature block or two. */
export function actSheet(desk: Desk, given: PaperOf<"act">): FormSheet {
  const paper = ActPaper.parse(given);
  const { currency, device, customerSignatory } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.act"), number: paper.number });
  const head = headOf(desk, paper, title, ["line", "act"]);
  const both = paper.signatures === "both";
  return {
    fileName: title,
    pictures: { logo: paper.letterhead.logo, executor: paper.executor.signature, customer: customerSignatory?.signature ?? paper.customerSignature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      place: desk.text("act.place", { place: paper.place }),
      both,
      executorSide: sideOf(desk, paper.letterhead),
      customerSide: sideOf(desk, paper.customer),
      facts: [
        { label: desk.text("act.contract"), value: paper.contract },
        { label: desk.text("act.basis"), value: paper.basis },
        { label: desk.text("device"), value: device === null ? null : [device.name, device.plate, device.serial].filter(Boolean).join(" · ") },
      ].filter(({ value }) => value !== null && value !== ""),
      columns: columnsOf(desk, currency),
      lines: linesOf(desk, paper.lines),
      totals: totalsOf(desk, paper.totals, currency),
      words: wordsOf(desk, paper.totals, currency),
      preamble: desk.text(both ? "act.preamble" : "act.preamble-one"),
      noClaims: desk.text(both ? "act.no-claims" : "act.no-claims-one"),
      executor: signatoryOf(paper.executor),
      customer: customerSignatory === null ? { name: paper.customer.name, post: "" } : signatoryOf(customerSignatory),
    },
  };
}
