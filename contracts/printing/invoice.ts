import { z } from "zod";
import { Line, PaperHead, PaperLines, Side, Signatory, Totals } from "./paper.ts";

/** Рахунок на оплату: an offer to pay, not a primary document. With an IBAN on the letterhead it carries a payment code. */
export const InvoicePaper = PaperHead.extend({
  buyer: Side,
  contract: Line.nullable().default(null),
  order: Line.nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
  lines: PaperLines.min(1),
  totals: Totals,
  /** What the payer writes; the invoice's number and day when null. */
  purpose: Line.nullable().default(null),
  signatory: Signatory,
});
export type InvoicePaper = z.infer<typeof InvoicePaper>;
