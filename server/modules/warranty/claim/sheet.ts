import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { Claim } from "#contracts/warranty/claim.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { Raw } from "#platform/http.ts";
import { readTexts } from "#platform/texts.ts";

const COLUMNS = [
  { key: "sheet.order", width: 16 },
  { key: "sheet.completed", width: 12 },
  { key: "sheet.device", width: 28 },
  { key: "sheet.serial", width: 20 },
  { key: "sheet.sold", width: 12 },
  { key: "sheet.card", width: 16 },
  { key: "sheet.fault", width: 12 },
  { key: "sheet.line", width: 36 },
  { key: "sheet.article", width: 16 },
  { key: "sheet.part-serials", width: 20 },
  { key: "sheet.quantity", width: 10 },
  { key: "sheet.net", width: 14 },
  { key: "sheet.vat", width: 12 },
  { key: "sheet.gross", width: 14 },
  { key: "sheet.accepted", width: 14 },
  { key: "sheet.reason", width: 30 },
] as const;

const MONEY = "#,##0.00";
const DAY = "dd.mm.yyyy";

const text = (value: string) => ({ value, type: String }) as const;
const amount = (minor: number) => ({ value: minor / 100, type: Number, format: MONEY }) as const;
const day = (value: string | null) => (value === null ? null : ({ value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY } as const));

/** The claim as a table: a work or a part a row; what the payer said stands in the first row of each repair. */
export async function claimSheetOf(claim: Claim, language: PrintLanguage): Promise<Raw> {
  const texts = readTexts(language);
  const head = COLUMNS.map(({ key }) => ({ ...text(texts[`warranty.${key}`] ?? key), fontWeight: "bold", wrap: true }) as const);
  const rows = claim.lines.flatMap((repair) =>
    repair.lines.map((line, at) => [
      text(repair.orderNumber),
      day(repair.completedOn),
      text(repair.deviceName),
      text(repair.serial),
      day(repair.soldOn),
      text(repair.cardNumber),
      text(repair.faultCode),
      text(line.name),
      text(line.code),
      text(line.serials.join(", ")),
      { value: line.quantity / 1_000, type: Number, format: "0.###" } as const,
      amount(line.gross - line.vat),
      amount(line.vat),
      amount(line.gross),
      at > 0 || repair.accepted === null ? null : amount(repair.accepted),
      at > 0 ? null : text(repair.reason),
    ]),
  );
  const raw = await writeXlsxFile([head, ...rows] as SheetData, {
    sheet: claim.number,
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: DAY,
  }).toBuffer();
  return {
    raw,
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${claim.number.replaceAll(/[^\w-]/g, "")}.xlsx"`,
      "cache-control": "private, no-store",
    },
  };
}
