import { DeviceLabelPaper } from "#contracts/printing/device-label.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import { barCode, modulesOf, qrCode } from "#platform/scan-code.ts";
import type { Desk } from "../desk.ts";
import type { FormSheet } from "../sheet.ts";

/** Labels of exactly 58 × 40 mm for a thermal printer of 203 dpi: black only, a number readable from two steps away. */
export function deviceLabelSheet(desk: Desk, given: PaperOf<"device-label">): FormSheet {
  const paper = DeviceLabelPaper.parse(given);
  const promised = paper.promised === null ? "" : desk.text("until", { moment: desk.shortMoment(paper.promised) });
  const [qr, bar] = [qrCode(paper.code), barCode(paper.code)];
  const count = paper.accessories.length;
  const labels = [{ name: paper.device, part: "" }, ...paper.accessories.map((accessory, at) => ({ name: accessory, part: `${at + 1}/${count}` }))];
  return {
    fileName: `${desk.text("form.device-label")} ${paper.number}`,
    pictures: {},
    data: {
      title: `${desk.text("form.device-label")} ${paper.number}`,
      language: desk.language,
      number: paper.number,
      serial: paper.serial ?? "",
      customer: paper.customer,
      promised,
      labels: labels.flatMap((label) => Array.from({ length: paper.copies }, () => label)),
      right: paper.offset.right,
      down: paper.offset.down,
      qrSize: printableWidth(qr, 22),
      barWidth: printableWidth(bar, 50),
      codes: { qr, bar },
    },
  };
}

/** One dot of a 203 dpi head in millimetres. */
const DOT = 0.125;

/** The widest a code may be, in millimetres, with every module a whole number of dots: else its edges blur. */
export function printableWidth(svg: string | null, widest: number): number {
  if (svg === null) return widest;
  const modules = modulesOf(svg);
  return modules * DOT * Math.max(1, Math.floor(widest / (modules * DOT)));
}
