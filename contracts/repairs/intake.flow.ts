import { z } from "zod";
import { Day, documentEndpoints, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several, yesNo } from "../kernel/list.ts";
import { HandedThing, Identity, Intake, IntakeDraft, IntakeStage, intakeStage, isAway, Outcome } from "./intake.ts";

const need = (code: string, met: Need<Intake>["met"]): Need<Intake> => ({ code: `repairs.${code}`, met });

// Checked in the order of the marks: variant, sent, received, done, issued. The first one broken names the refusal.
const variantSet = need("variant-not-set", ({ variant }) => variant !== null);
const repairedHere = need("wrong-variant", ({ variant }) => variant !== "third-party");
const repairedAway = need("wrong-variant", ({ variant }) => variant !== "own");
const sent = need("not-sent", ({ sentOn, variant }) => variant !== "third-party" || sentOn !== null);
const notSent = need("already-sent", ({ sentOn }) => sentOn === null);
const away = need("not-away", isAway);
const here = need("device-away", (intake) => !isAway(intake));
const ready = need("not-ready", (intake) => intakeStage(intake) === "ready");

/** The device on its way through the shop. Steps set marks; `intakeStage` says what they amount to. */
export const intakeFlow = defineFlow({
  document: "repairs.intake",
  plural: "intakes",
  of: Intake,
  initial: "accepted",
  statusOf: intakeStage,
  statuses: {
    accepted: { tone: "quiet", editable: true },
    "in-progress": { tone: "busy", editable: true },
    ready: { tone: "good" },
    issued: { tone: "quiet" },
  },
  steps: {
    "repair-here": {
      from: ["accepted"],
      // The place where it is worked on, where it is carried there at once.
      input: z.object({ engineerId: z.uuid().nullable().default(null), placeId: z.uuid().nullable().default(null) }),
    },
    "repair-away": { from: ["accepted"], input: z.object({ partnerId: z.uuid().nullable().default(null) }) },
    reconsider: { from: ["in-progress"], needs: [notSent], input: z.object({ reason: Reason }) },
    "send-away": {
      from: ["accepted", "in-progress"],
      needs: [variantSet, repairedAway, notSent],
      input: z.object({ waybill: z.string().trim().max(100).default(""), expectedBackOn: Day.nullable().default(null) }),
    },
    "put-off": { from: ["in-progress"], needs: [away], input: z.object({ expectedBackOn: Day }) },
    "take-back": {
      from: ["accepted", "in-progress"],
      needs: [variantSet, repairedAway, sent],
      input: z.object({ placeId: z.uuid().nullable().default(null) }),
    },
    move: { from: ["accepted", "in-progress", "ready"], needs: [here], input: z.object({ placeId: z.uuid() }) },
    finish: {
      from: ["accepted", "in-progress"],
      needs: [variantSet, repairedHere],
      input: z.object({ outcome: Outcome, result: z.string().trim().max(2_000).default("") }),
    },
    resume: { from: ["ready"], input: z.object({ reason: Reason }) },
    issue: {
      from: ["accepted", "in-progress", "ready"],
      needs: [ready],
      input: z.object({
        issuedTo: z.string().trim().max(200).default(""),
        identity: Identity.nullable().default(null),
        handed: z.array(HandedThing).max(200).default([]),
      }),
    },
    "take-in-again": { from: ["issued"], input: z.object({ reason: Reason }) },
  },
});

export const IntakeRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: IntakeStage,
  createdAt: z.iso.datetime(),
  promisedAt: z.iso.datetime().nullable(),
  urgent: z.boolean(),
  customerId: z.uuid(),
  customerName: z.string(),
  deviceId: z.uuid(),
  deviceName: z.string(),
  serial: z.string(),
  fault: z.string(),
  engineerId: z.uuid().nullable(),
  engineerName: z.string().nullable(),
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  acceptedOn: Day,
  /** Where it lies, or whose bench it is on while it is away. */
  placeId: z.uuid(),
  placeName: z.string(),
  partnerName: z.string().nullable(),
  sentOn: Day.nullable(),
  receivedOn: Day.nullable(),
  expectedBackOn: Day.nullable(),
  version: z.int(),
});
export type IntakeRow = z.infer<typeof IntakeRow>;

export const intakeEndpoints = documentEndpoints({
  flow: intakeFlow,
  draft: IntakeDraft,
  row: IntakeRow,
  filters: {
    status: several(IntakeStage),
    customerId: z.uuid().optional(),
    deviceId: z.uuid().optional(),
    engineerId: z.uuid().optional(),
    partnerId: z.uuid().optional(),
    /** What lies at one of our places now. */
    placeId: z.uuid().optional(),
    /** What is with us or with a centre, not yet with its owner. */
    held: yesNo,
    /** Away at a centre: all of it, or what should have been back by now. */
    away: z.enum(["all", "late"]).optional(),
    /** Exactly this number, as its label says it. */
    number: z.string().trim().max(40).optional(),
  },
});
