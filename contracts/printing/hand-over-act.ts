import { z } from "zod";
import { Line, Moment, PaperDevice, PaperHead, Picture, Side, Signatory, Story } from "./paper.ts";

/** Акт видачі: what leaves with whom, and what the customer left with us. */
export const HandOverActPaper = PaperHead.extend({
  /** The intake it ends: "RI-000001 від 02.03.2026". */
  acceptedOn: z.iso.date(),
  issued: Moment,
  customer: Side,
  device: PaperDevice,
  outcome: z.enum(["repaired", "refused", "unrepairable", "no-fault", "replaced", "refunded"]).nullable(),
  /** What was done, as the customer reads it. */
  result: Story,
  issuedTo: Line,
  identity: z.enum(["receipt", "document", "known"]).nullable(),
  things: z.array(z.strictObject({ kind: z.enum(["accessory", "own-part", "old-part"]), name: Line, outcome: z.enum(["given", "refused", "used"]) })),
  /** Our own devices that came back meanwhile. */
  loaners: z.array(z.strictObject({ name: Line, returnedOn: z.iso.date(), condition: Line })).default([]),
  issuedBy: Signatory,
  customerSignature: Picture.nullable().default(null),
});
export type HandOverActPaper = z.infer<typeof HandOverActPaper>;
