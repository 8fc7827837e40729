import { z } from "zod";
import { Line, PaperDevice, PaperHead, PaperLines, Picture, Side, Signatory, Totals } from "./paper.ts";

/** Акт виконаних робіт (наданих послуг), a primary document. */
export const ActPaper = PaperHead.extend({
  /** Town where it is drawn up. */
  place: Line,
  customer: Side,
  /** Whoever signs for a customer that is a company. */
  customerSignatory: Signatory.nullable().default(null),
  contract: Line.nullable().default(null),
  /** The order it closes: "Замовлення-наряд № WO-0001 від 02.03.2026". */
  basis: Line.nullable().default(null),
  device: PaperDevice.nullable().default(null),
  lines: PaperLines.min(1),
  totals: Totals,
  executor: Signatory,
  /** What the customer signed on our screen; printed where nobody signs for a company. */
  customerSignature: Picture.nullable().default(null),
  /** By law the executor's alone suffices unless the contract wants both. */
  signatures: z.enum(["both", "executor-only"]).default("both"),
});
export type ActPaper = z.infer<typeof ActPaper>;
