import type { PaperOf } from "#contracts/printing/forms.ts";
import { WarrantyClaimPaper } from "#contracts/printing/warranty-claim.ts";
import type { Desk } from "../desk.ts";
import { headOf, sideOf, signatoryOf, totalsOf, wordsOf } from "../parts.ts";
import type { FormSheet } from "../sheet.ts";

/** The report to a manufacturer: a repair a row, with its proofs beneath. */
export function warrantyClaimSheet(desk: Desk, given: PaperOf<"warranty-claim">): FormSheet {
  const paper = WarrantyClaimPaper.parse(given);
  const { currency, letterhead, payer } = paper;
  const title = desk.text("title.numbered", { title: desk.text("form.warranty-claim"), number: paper.number });
  const head = headOf(desk, paper, title, ["claim"]);
  return {
    fileName: title,
    pictures: { logo: letterhead.logo, signatory: paper.signatory.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      executorSide: sideOf(desk, letterhead),
      payerSide: sideOf(desk, payer),
      facts: [
        { label: desk.text("claim.contract"), value: paper.contract ?? "" },
        { label: desk.text("claim.through"), value: desk.day(paper.through) },
        { label: desk.text("claim.return-by"), value: paper.returnBy === null ? "" : desk.day(paper.returnBy) },
      ].filter(({ value }) => value !== ""),
      amountHead: desk.text("line.amount", { currency: desk.currency(currency) }),
      repairs: paper.repairs.map((repair, at) => ({
        at: String(at + 1),
        number: repair.number,
        completed: desk.day(repair.completedOn),
        device: repair.device,
        serial: repair.serial,
        proofs: [
          repair.soldOn === null ? "" : desk.text("claim.sold", { day: desk.day(repair.soldOn) }),
          repair.card === null || repair.card === "" ? "" : desk.text("claim.card", { number: repair.card }),
          repair.faultCode === "" ? "" : desk.text("claim.fault", { code: repair.faultCode }),
          repair.photos + repair.papers === 0 ? "" : desk.text("claim.files", { photos: String(repair.photos), papers: String(repair.papers) }),
        ].filter((proof) => proof !== ""),
        lines: repair.lines.map((line) => ({
          name: [line.name, line.article, line.serials.length === 0 ? "" : `s/n ${line.serials.join(", ")}`]
            .filter((part) => part !== "")
            .join(" · "),
          quantity: desk.quantity(line.quantity),
          amount: desk.amount(line.amount),
        })),
        amount: desk.amount(repair.amount),
      })),
      totals: totalsOf(desk, paper.totals, currency),
      words: wordsOf(desk, paper.totals, currency),
      comment: paper.comment ?? "",
      signatory: signatoryOf(paper.signatory),
    },
  };
}
