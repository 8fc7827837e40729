import { z } from "zod";
import { Day, Head } from "../kernel/document.ts";
import { MINOR_MAX, Minor } from "../kernel/measure.ts";
import { RepairKind } from "./charge.ts";

/** The marks people set on an intake. The stage is computed from them and never written by hand. */
export const IntakeMarks = z.object({
  variant: z.enum(["own", "third-party"]).nullable(),
  sentOn: Day.nullable(),
  receivedOn: Day.nullable(),
  doneOn: Day.nullable(),
  issuedOn: Day.nullable(),
});
export type IntakeMarks = z.infer<typeof IntakeMarks>;

export const IntakeStage = z.enum(["accepted", "in-progress", "ready", "issued"]);
export type IntakeStage = z.infer<typeof IntakeStage>;

/** How the repair ended, as the customer's paper says it. */
export const Outcome = z.enum(["repaired", "refused", "unrepairable", "no-fault", "replaced", "refunded"]);
export type Outcome = z.infer<typeof Outcome>;

const Words = z.array(z.string().trim().min(1).max(200)).max(50);

export const IntakeDraft = z.strictObject({
  branchId: z.uuid(),
  customerId: z.uuid(),
  deviceId: z.uuid(),
  repairKind: RepairKind.default("paid"),
  /** What is wrong, in the customer's words. */
  fault: z.string().trim().min(1).max(2_000),
  /** Scratches, dents, missing screws: chips that were tapped and words that were added. */
  appearance: Words.default([]),
  /** What came with the device. */
  completeness: Words.default([]),
  /** What the customer and we agree the device is worth; 0: not agreed. */
  agreedValue: Minor.min(0).max(MINOR_MAX).default(Minor.parse(0)),
  diagnosticsPrice: Minor.min(0).max(MINOR_MAX).nullable().default(null),
  /** Up to this sum we repair without calling. */
  budgetLimit: Minor.min(0).max(MINOR_MAX).nullable().default(null),
  urgent: z.boolean().default(false),
  promisedAt: z.iso.datetime().nullable().default(null),
  /** The customer's consents given at the counter. */
  dataConsent: z.boolean().default(false),
  comment: z.string().trim().max(2_000).default(""),
});
export type IntakeDraft = z.infer<typeof IntakeDraft>;

export const Intake = Head.extend(IntakeDraft.shape).extend(IntakeMarks.shape).extend({
  status: IntakeStage,
  /** Where the device lies with us. */
  placeId: z.uuid(),
  acceptedOn: Day,
  acceptedBy: z.string(),
  /** Who repairs it here. */
  engineerId: z.uuid().nullable(),
  /** The service centre that repairs it for us. */
  /** The same in the shop's own codes. */
  symptomId: z.uuid().nullable().default(null),
  partnerId: z.uuid().nullable(),
  waybill: z.string(),
  outcome: Outcome.nullable(),
  result: z.string(),
  /** Parts the customer brought for us to put in. */
  ownParts: Words.default([]),
  /** The customer wants to have the parts back that we take out. */
  oldPartsBack: z.boolean().default(false),
  issuedTo: z.string(),
});
export type Intake = z.infer<typeof Intake>;

/** The whole rule of the stage (D.3 of the domain). */
export const intakeStage = ({ variant, receivedOn, doneOn, issuedOn }: IntakeMarks): IntakeStage => {
  if (issuedOn !== null) return "issued";
  if (doneOn !== null || receivedOn !== null) return "ready";
  return variant === null ? "accepted" : "in-progress";
};
