import { requestDocument } from "#modules/approvals/index.ts";
import { openingDocument, paymentDocument, refundDocument, supplierPaymentDocument } from "#modules/money/index.ts";
import {
  badPartDocument,
  deviceCountDocument,
  intakeDocument,
  loanerDocument,
  makerPartDocument,
  partsIssueDocument,
  servicePurchaseDocument,
  stockCountDocument,
  workOrderDocument,
} from "#modules/repairs/index.ts";
import { claimDocument } from "#modules/warranty/index.ts";
import { moveDocument, receiptDocument, stockOpeningDocument, surplusDocument, writeOffDocument } from "#modules/stock/index.ts";

/** Every document type the product has. One line each; routes, conformance tests and the menu read this list. */
export const documents = [
  intakeDocument,
  workOrderDocument,
  partsIssueDocument,
  loanerDocument,
  servicePurchaseDocument,
  deviceCountDocument,
  stockCountDocument,
  badPartDocument,
  makerPartDocument,
  paymentDocument,
  refundDocument,
  supplierPaymentDocument,
  openingDocument,
  receiptDocument,
  moveDocument,
  stockOpeningDocument,
  writeOffDocument,
  surplusDocument,
  requestDocument,
  claimDocument,
] as const;
