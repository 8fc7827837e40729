import { z } from "zod";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { Copy, Line, Moment, PaperDevice, PaperHead, PaperLines, Picture, RepairKind, Side, Signatory, Story, Totals } from "./paper.ts";

/** Замовлення-наряд: the works and parts of one repair, with the customer's consent before and the receipt after. */
export const WorkOrderPaper = PaperHead.extend({
  copies: z.array(Copy).min(1).max(4).default(["customer", "workshop"]),
  customer: Side,
  device: PaperDevice,
  intakeNumber: Line.nullable().default(null),
  repairKind: RepairKind,
  reason: Story,
  works: PaperLines,
  parts: PaperLines,
  customerParts: z
    .array(z.strictObject({ name: Line, unit: Line, quantity: Milli }))
    .max(200)
    .default([]),
  worksTotal: Minor,
  partsTotal: Minor,
  totals: Totals,
  promised: Moment.nullable().default(null),
  completedOn: z.iso.date().nullable().default(null),
  /** Warranty on the works, in days. */
  warrantyDays: z.int().nullable().default(null),
  /** Who agreed to the sum, when and how: printed as proof. */
  approval: z.strictObject({ amount: Minor, moment: Moment, by: Line, channel: Line }).nullable().default(null),
  recommendations: Story.nullable().default(null),
  /** What was looked over before it was called ready, and by whom. */
  check: z
    .strictObject({
      name: Line,
      by: Line,
      moment: Moment,
      points: z.array(z.strictObject({ text: Line, answer: z.enum(["good", "bad", "absent"]).nullable(), note: Line.nullable() })).max(60),
    })
    .nullable()
    .default(null),
  terms: Story.nullable().default(null),
  master: Signatory,
  customerSignature: Picture.nullable().default(null),
});
export type WorkOrderPaper = z.infer<typeof WorkOrderPaper>;
