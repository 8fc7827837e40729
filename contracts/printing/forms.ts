import { z } from "zod";
import { ActPaper } from "./act.ts";
import { CashInPaper, CashOutPaper } from "./cash-order.ts";
import { DeviceLabelPaper } from "./device-label.ts";
import { DispatchNotePaper } from "./dispatch-note.ts";
import { EstimatePaper } from "./estimate.ts";
import { HandOverActPaper } from "./hand-over-act.ts";
import { IntakeReceiptPaper } from "./intake-receipt.ts";
import { InventoryListPaper } from "./inventory-list.ts";
import { InvoicePaper } from "./invoice.ts";
import { PlaceLabelPaper } from "./place-label.ts";
import { WarrantyCardPaper } from "./warranty-card.ts";
import { WarrantyClaimPaper } from "./warranty-claim.ts";
import { WorkOrderPaper } from "./work-order.ts";

/** The papers of the house. `document` names the kind they are printed from, `size` the sheet the printer must hold. */
export const PRINT_FORMS = {
  "intake-receipt": { title: "printing.form.intake-receipt", size: "a5", document: "repairs.intake", paper: IntakeReceiptPaper },
  "device-label": { title: "printing.form.device-label", size: "58x40", document: "repairs.intake", paper: DeviceLabelPaper },
  "place-label": { title: "printing.form.place-label", size: "58x40", document: "company.place", paper: PlaceLabelPaper },
  "dispatch-note": { title: "printing.form.dispatch-note", size: "a5", document: "repairs.intake", paper: DispatchNotePaper },
  "hand-over-act": { title: "printing.form.hand-over-act", size: "a5", document: "repairs.intake", paper: HandOverActPaper },
  "work-order": { title: "printing.form.work-order", size: "a4", document: "repairs.work-order", paper: WorkOrderPaper },
  estimate: { title: "printing.form.estimate", size: "a4", document: "repairs.work-order", paper: EstimatePaper },
  act: { title: "printing.form.act", size: "a4", document: "repairs.work-order", paper: ActPaper },
  invoice: { title: "printing.form.invoice", size: "a4", document: "money.invoice", paper: InvoicePaper },
  "cash-in": { title: "printing.form.cash-in", size: "a5-landscape", document: "money.payment", paper: CashInPaper },
  "cash-out": { title: "printing.form.cash-out", size: "a5-landscape", document: "money.payment", paper: CashOutPaper },
  "warranty-card": { title: "printing.form.warranty-card", size: "a5", document: "warranty.card", paper: WarrantyCardPaper },
  "inventory-list": { title: "printing.form.inventory-list", size: "a4", document: "repairs.stock-count", paper: InventoryListPaper },
  "warranty-claim": { title: "printing.form.warranty-claim", size: "a4", document: "warranty.claim", paper: WarrantyClaimPaper },
} as const;

export const FormName = z.enum([
  "intake-receipt",
  "device-label",
  "place-label",
  "dispatch-note",
  "hand-over-act",
  "work-order",
  "estimate",
  "act",
  "invoice",
  "cash-in",
  "cash-out",
  "warranty-card",
  "warranty-claim",
  "inventory-list",
]);
export type FormName = z.infer<typeof FormName>;

/** What a form needs to be printed; what has a usual value may be left out. */
export type PaperOf<Name extends FormName> = z.input<(typeof PRINT_FORMS)[Name]["paper"]>;

export { PrintQuery } from "./query.ts";
