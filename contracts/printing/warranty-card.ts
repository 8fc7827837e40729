import { z } from "zod";
import { Line, PaperDevice, PaperHead, Side, Signatory, Story } from "./paper.ts";

/** Гарантійний талон: what is warranted, each with its own term, and the repairs that made the terms longer. */
export const WarrantyCardPaper = PaperHead.extend({
  customer: Side.nullable().default(null),
  device: PaperDevice.nullable().default(null),
  /** Whoever gave the warranty; the letterhead's company where nobody else. */
  seller: Line.nullable().default(null),
  terms: z
    .array(
      z.strictObject({
        name: Line,
        serial: Line.nullable().default(null),
        beginsOn: z.iso.date(),
        months: z.int().default(0),
        days: z.int().default(0),
        /** The reading of the meter at which it ends. */
        counterEnd: z.int().nullable().default(null),
        endsOn: z.iso.date().nullable(),
        extendedDays: z.int().default(0),
      }),
    )
    .min(1)
    .max(500),
  conditions: Story.nullable().default(null),
  /** Days the device was with us under warranty. */
  stays: z
    .array(z.strictObject({ inOn: z.iso.date(), outOn: z.iso.date(), number: Line, work: Line, days: z.int() }))
    .max(100)
    .default([]),
  master: Signatory,
});
export type WarrantyCardPaper = z.infer<typeof WarrantyCardPaper>;
