import { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import { Copy, Line, Moment, PaperDevice, PaperHead, Picture, RepairKind, Side, Signatory, Story } from "./paper.ts";

/** Квитанція про прийом у ремонт: what we took, in what state, on what terms; the tear-off finds the repair again. */
export const IntakeReceiptPaper = PaperHead.extend({
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable()
    .default(null),
  copies: z.array(Copy).min(1).max(4).default(["customer", "workshop"]),
  customer: Side,
  device: PaperDevice,
  fault: Story,
  appearance: Story,
  completeness: z.array(Line).max(50),
  repairKind: RepairKind,
  diagnosticsPrice: Minor.nullable().default(null),
  promised: Moment.nullable().default(null),
  /** Up to this sum we work without calling. */
  budgetLimit: Minor.nullable().default(null),
  agreedValue: Minor.nullable().default(null),
  prepayment: Minor.nullable().default(null),
  storage: z.strictObject({ freeDays: z.int().min(0), feePerDay: Minor.nullable().default(null) }).default({ freeDays: 30, feePerDay: null }),
  /** The shop's own conditions, added to the usual ones. */
  terms: Story.nullable().default(null),
  acceptedBy: Signatory,
  customerSignature: Picture.nullable().default(null),
  /** The page that shows the customer the status; null prints the number as code. */
  statusUrl: z.url().max(300).nullable().default(null),
});
export type IntakeReceiptPaper = z.infer<typeof IntakeReceiptPaper>;
