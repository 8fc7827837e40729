import { requestDocument } from "#modules/approvals/index.ts";
import { openingDocument, paymentDocument, refundDocument } from "#modules/money/index.ts";
import { intakeDocument, partsIssueDocument, workOrderDocument } from "#modules/repairs/index.ts";
import { moveDocument, receiptDocument, stockOpeningDocument } from "#modules/stock/index.ts";

/** Every document type the product has. One line each; routes, conformance tests and the menu read this list. */
export const documents = [
  intakeDocument,
  workOrderDocument,
  partsIssueDocument,
  paymentDocument,
  refundDocument,
  openingDocument,
  receiptDocument,
  moveDocument,
  stockOpeningDocument,
  requestDocument,
] as const;
