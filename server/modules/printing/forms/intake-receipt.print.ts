import { IntakeReceiptPaper } from "#contracts/printing/intake-receipt.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import { qrCode } from "#platform/scan-code.ts";
import type { Desk } from "../desk.ts";
import { headOf } from "../parts.ts";
import { type FormSheet, field, fieldIfAny } from "../sheet.ts";

/** What the customer carries home: proof that we have the device, on what terms, and the code that finds the repair again. */
export function intakeReceiptSheet(desk: Desk, given: PaperOf<"intake-receipt">): FormSheet {
  const paper = IntakeReceiptPaper.parse(given);
  const { customer, device, currency, promised, storage } = paper;
  const money = (amount: typeof paper.agreedValue) => (amount === null ? null : desk.money(amount, currency));
  const title = desk.text("title.numbered", { title: desk.text("form.intake-receipt"), number: paper.number });
  const until = promised === null ? null : desk.text("until", { moment: desk.moment(promised) });
  const head = headOf(desk, paper, title, ["receipt"]);
  return {
    fileName: title,
    shortPages: paper.copies.length,
    pictures: { logo: paper.letterhead.logo, customer: paper.customerSignature, staff: paper.acceptedBy.signature },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: [head.dayText, paper.time].filter(Boolean).join(", ") }),
      copies: paper.copies,
      fields: [
        field(desk.text("customer"), customer.name),
        field(desk.text("side.phone"), customer.phone),
        ...fieldIfAny(desk.text("side.address"), customer.address, { wide: true }),
        field(desk.text("device"), device.name),
        field(desk.text("serial"), device.serial),
        ...fieldIfAny(desk.text("plate"), device.plate),
        ...fieldIfAny(desk.text("meter"), device.meter),
        field(desk.text("fault"), paper.fault, { wide: true }),
        field(desk.text("appearance"), paper.appearance),
        field(desk.text("completeness"), paper.completeness.join(", ")),
        field(desk.text("repair"), desk.text(`repair.${paper.repairKind}`)),
        field(desk.text("diagnostics"), money(paper.diagnosticsPrice)),
        field(desk.text("promised"), until, { strong: true }),
        field(desk.text("budget-limit"), money(paper.budgetLimit)),
        field(desk.text("agreed-value"), money(paper.agreedValue)),
        field(desk.text("prepayment"), money(paper.prepayment)),
      ],
      terms: [
        desk.text("receipt.storage", { days: String(storage.freeDays) }),
        storage.feePerDay === null ? "" : desk.text("receipt.storage-fee", { fee: desk.money(storage.feePerDay, currency) }),
        desk.text("receipt.consent"),
        desk.text("receipt.data"),
        paper.terms ?? "",
      ]
        .filter(Boolean)
        .join(" "),
      customerSigns: desk.text("receipt.customer-signs", { name: customer.name }),
      staffSigns: desk.text("receipt.staff-signs", { name: paper.acceptedBy.name }),
      slip: {
        device: device.name,
        promised: promised === null ? "" : desk.text("until", { moment: desk.shortMoment(promised) }),
        address: paper.statusUrl?.replace(/^https?:\/\//, "") ?? "",
        text: desk.text(paper.statusUrl === null ? "receipt.keep" : "receipt.scan"),
      },
      codes: { ...head.codes, status: qrCode(paper.statusUrl ?? paper.number) },
    },
  };
}
