import type { FormName, PaperOf } from "#contracts/printing/forms.ts";
import type { Desk } from "./desk.ts";
import { actSheet } from "./forms/act.print.ts";
import { cashInSheet, cashOutSheet } from "./forms/cash-order.print.ts";
import { deviceLabelSheet } from "./forms/device-label.print.ts";
import { dispatchNoteSheet } from "./forms/dispatch-note.print.ts";
import { estimateSheet } from "./forms/estimate.print.ts";
import { handOverActSheet } from "./forms/hand-over-act.print.ts";
import { intakeReceiptSheet } from "./forms/intake-receipt.print.ts";
import { inventoryListSheet } from "./forms/inventory-list.print.ts";
import { invoiceSheet } from "./forms/invoice.print.ts";
import { placeLabelSheet } from "./forms/place-label.print.ts";
import { warrantyCardSheet } from "./forms/warranty-card.print.ts";
import { warrantyClaimSheet } from "./forms/warranty-claim.print.ts";
import { workOrderSheet } from "./forms/work-order.print.ts";
import type { FormSheet } from "./sheet.ts";

/** Every form's pure data function; the template of the same name stands beside it. */
export const FORMS: { readonly [Name in FormName]: (desk: Desk, paper: PaperOf<Name>) => FormSheet } = {
  "intake-receipt": intakeReceiptSheet,
  "device-label": deviceLabelSheet,
  "place-label": placeLabelSheet,
  "dispatch-note": dispatchNoteSheet,
  "hand-over-act": handOverActSheet,
  "work-order": workOrderSheet,
  estimate: estimateSheet,
  act: actSheet,
  invoice: invoiceSheet,
  "cash-in": cashInSheet,
  "cash-out": cashOutSheet,
  "warranty-card": warrantyCardSheet,
  "warranty-claim": warrantyClaimSheet,
  "inventory-list": inventoryListSheet,
};
