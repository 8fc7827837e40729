import { z } from "zod";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { Line, PaperHead, Side, Signatory, Story, Totals } from "./paper.ts";

/** Рекламаційний звіт: the repairs a manufacturer is asked to pay, each with what proves it. */
export const WarrantyClaimPaper = PaperHead.extend({
  /** Whom it is sent to. */
  payer: Side,
  contract: Line.nullable().default(null),
  through: z.iso.date(),
  returnBy: z.iso.date().nullable().default(null),
  repairs: z
    .array(
      z.strictObject({
        number: Line,
        completedOn: z.iso.date(),
        device: Line,
        serial: Line,
        soldOn: z.iso.date().nullable().default(null),
        card: Line.nullable().default(null),
        faultCode: Line,
        lines: z
          .array(z.strictObject({ name: Line, article: Line, quantity: Milli, serials: z.array(Line).max(100).default([]), amount: Minor }))
          .max(500),
        photos: z.int().default(0),
        papers: z.int().default(0),
        amount: Minor,
      }),
    )
    .min(1)
    .max(1_000),
  totals: Totals,
  comment: Story.nullable().default(null),
  signatory: Signatory,
});
export type WarrantyClaimPaper = z.infer<typeof WarrantyClaimPaper>;
