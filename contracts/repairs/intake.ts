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

/** A thing that goes with the device: what came with it, the customer's own part, a part that was taken out of it. */
export const THING_KINDS = ["accessory", "own-part", "old-part"] as const;
export const Thing = z.strictObject({ kind: z.enum(THING_KINDS), name: z.string().trim().min(1).max(300) });
export type Thing = z.infer<typeof Thing>;

/** What became of it at the hand-over: in the customer's hands, left with us because they did not want it, or used up by the repair. */
export const ThingOutcome = z.enum(["given", "refused", "used"]);
export const HandedThing = Thing.extend({ outcome: ThingOutcome });
export type HandedThing = z.infer<typeof HandedThing>;

/** How we knew that whoever takes the device may have it. */
export const Identity = z.enum(["receipt", "document", "known"]);
export type Identity = z.infer<typeof Identity>;

/** Where the device was from some moment on: one of our places, or the centre that repairs it for us. */
export const Whereabouts = z.object({
  line: z.int(),
  how: z.enum(["accepted", "sent away", "taken back", "moved"]),
  movedOn: Day,
  movedAt: z.iso.datetime(),
  placeId: z.uuid().nullable(),
  partnerId: z.uuid().nullable(),
  movedBy: z.string(),
});
export type Whereabouts = z.infer<typeof Whereabouts>;

export const IntakeDraft = z.strictObject({
  branchId: z.uuid(),
  customerId: z.uuid(),
  deviceId: z.uuid(),
  repairKind: RepairKind.default("paid"),
  /** What is wrong, in the customer's words. */
  fault: z.string().trim().min(1).max(2_000),
  /** The same in the shop's own codes. */
  symptomId: z.uuid().nullable().default(null),
  /** Scratches, dents, missing screws: chips that were tapped and words that were added. */
  appearance: Words.default([]),
  /** What came with the device. */
  completeness: Words.default([]),
  /** Parts the customer brought for us to put in. */
  ownParts: Words.default([]),
  /** The customer wants to have the parts back that we take out. */
  oldPartsBack: z.boolean().default(false),
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

export const Intake = Head.extend(IntakeDraft.shape)
  .extend(IntakeMarks.shape)
  .extend({
    status: IntakeStage,
    /** Where the device lies with us; while it is away, where it lay before. */
    placeId: z.uuid(),
    /** Its whole way through the shop, in order. */
    whereabouts: z.array(Whereabouts),
    acceptedOn: Day,
    acceptedBy: z.string(),
    /** Who repairs it here. */
    engineerId: z.uuid().nullable(),
    /** The service centre that repairs it for us. */
    partnerId: z.uuid().nullable(),
    waybill: z.string(),
    /** The day that centre named. */
    expectedBackOn: Day.nullable(),
    outcome: Outcome.nullable(),
    result: z.string(),
    issuedTo: z.string(),
    identity: Identity.nullable(),
    /** What became of everything that goes with the device, as it was ticked when it left. */
    handed: z.array(HandedThing),
  });
export type Intake = z.infer<typeof Intake>;

/** The device is with the centre that repairs it for us. */
export const isAway = ({ sentOn, receivedOn }: Pick<IntakeMarks, "sentOn" | "receivedOn">): boolean => sentOn !== null && receivedOn === null;

/** The whole rule of the stage (D.3 of the domain). */
export const intakeStage = ({ variant, receivedOn, doneOn, issuedOn }: IntakeMarks): IntakeStage => {
  if (issuedOn !== null) return "issued";
  if (doneOn !== null || receivedOn !== null) return "ready";
  return variant === null ? "accepted" : "in-progress";
};
