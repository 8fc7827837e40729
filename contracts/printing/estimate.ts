import { z } from "zod";
import { Line, Moment, PaperDevice, PaperHead, PaperLines, Side, Signatory, Story, Totals } from "./paper.ts";

/** Кошторис: what the repair will cost, for the customer to agree to. */
export const EstimatePaper = PaperHead.extend({
  /** The first estimate of an order is 1. */
  version: z.int().min(1),
  orderNumber: Line,
  customer: Side,
  device: PaperDevice,
  diagnosis: Story.nullable().default(null),
  works: PaperLines,
  parts: PaperLines,
  totals: Totals,
  validUntil: z.iso.date().nullable().default(null),
  /** How long the work takes once agreed: "3 робочі дні". */
  duration: Line.nullable().default(null),
  master: Signatory,
  approval: z.strictObject({ moment: Moment, by: Line, channel: Line }).nullable().default(null),
  /** The page where the customer agrees; printed as QR. */
  approvalUrl: z.url().max(300).nullable().default(null),
});
export type EstimatePaper = z.infer<typeof EstimatePaper>;
