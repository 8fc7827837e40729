import { z } from "zod";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { Line, PaperHead } from "./paper.ts";

/** Інвентаризаційний опис: what the books say of one place, what was found there, and what is between the two. */
export const InventoryListPaper = PaperHead.extend({
  place: Line,
  /** The commission, as it signs. */
  counters: Line,
  lines: z
    .array(
      z.strictObject({
        name: Line,
        article: Line,
        unit: Line,
        book: Milli,
        /** `null`: not counted yet, left empty for a pen. */
        counted: Milli.nullable(),
        difference: Milli.nullable(),
        /** What the difference is worth; `null` for those who may not see costs. */
        worth: Minor.nullable(),
      }),
    )
    .max(2_000),
});
export type InventoryListPaper = z.infer<typeof InventoryListPaper>;
