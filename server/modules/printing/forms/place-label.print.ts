import type { PaperOf } from "#contracts/printing/forms.ts";
import { PlaceLabelPaper } from "#contracts/printing/place-label.ts";
import { barCode, qrCode } from "#platform/scan-code.ts";
import type { Desk } from "../desk.ts";
import type { FormSheet } from "../sheet.ts";
import { printableWidth } from "./device-label.print.ts";

/** Labels of exactly 58 × 40 mm for shelves, warehouses and benches: the name first, so that people find the place without a scanner. */
export function placeLabelSheet(desk: Desk, given: PaperOf<"place-label">): FormSheet {
  const { places } = PlaceLabelPaper.parse(given);
  const title = [desk.text("form.place-label"), ...(places.length === 1 ? [places[0]!.name] : [])].join(" ");
  const drawn = places.map(({ code }) => ({ qr: qrCode(code), bar: barCode(code) }));
  return {
    fileName: title,
    pictures: {},
    data: {
      title,
      language: desk.language,
      labels: places.map(({ name, kind, branch, code }, at) => ({
        name,
        under: [kind, branch].filter(Boolean).join(" · "),
        code,
        qrSize: printableWidth(drawn[at]!.qr, 16),
        barWidth: printableWidth(drawn[at]!.bar, 51),
      })),
      codes: Object.fromEntries(
        drawn.flatMap(({ qr, bar }, at) => [
          [`qr${at}`, qr],
          [`bar${at}`, bar],
        ]),
      ),
    },
  };
}
