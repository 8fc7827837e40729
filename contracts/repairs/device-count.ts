import { z } from "zod";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";

const Line = z.int().min(1).max(2_000);

/** One label that was read, and where. */
export const FoundDevice = z.strictObject({
  line: Line,
  /** As it was scanned or typed: the intake's number, a serial, or what nobody knows. */
  code: z.string().trim().min(1).max(60),
  placeId: z.uuid(),
});
export type FoundDevice = z.infer<typeof FoundDevice>;

/** A stock-take of customers' devices: what should lie at the places against what is found there. */
export const DeviceCountDraft = z.strictObject({
  branchId: z.uuid(),
  /** The places that are walked through. */
  placeIds: z.array(z.uuid()).min(1).max(200),
  /** Who counts. */
  counters: z.string().trim().max(300).default(""),
  comment: z.string().trim().max(500).default(""),
  found: z.array(FoundDevice).max(2_000).default([]),
});
export type DeviceCountDraft = z.infer<typeof DeviceCountDraft>;

/** missing: should be there and was not seen · wrong-place: ours, but elsewhere · surplus: not among what we hold. */
export const DifferenceKind = z.enum(["missing", "wrong-place", "surplus"]);
export const DifferenceAnswer = z.strictObject({
  line: Line,
  /** moved: from now on it lies where it was found; explained: the words say what became of it. */
  act: z.enum(["moved", "explained"]),
  note: z.string().trim().max(500).default(""),
});
export type DifferenceAnswer = z.infer<typeof DifferenceAnswer>;

export const Difference = z.object({
  line: Line,
  kind: DifferenceKind,
  code: z.string(),
  intakeId: z.uuid().nullable(),
  expectedPlaceId: z.uuid().nullable(),
  foundPlaceId: z.uuid().nullable(),
  act: DifferenceAnswer.shape.act.nullable(),
  note: z.string(),
});
export type Difference = z.infer<typeof Difference>;

export const DeviceCount = Head.extend(DeviceCountDraft.shape).extend({
  status: z.enum(["counting", "compared", "settled", "cancelled"]),
  /** How many should have been there when the counting was over, and how many of them were. */
  expected: z.int().nullable(),
  matched: z.int().nullable(),
  differences: z.array(Difference),
  comparedOn: Day.nullable(),
  settledOn: Day.nullable(),
});
export type DeviceCount = z.infer<typeof DeviceCount>;

export const DeviceCountRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: DeviceCount.shape.status,
  createdAt: z.iso.datetime(),
  counters: z.string(),
  places: z.array(z.string()),
  expected: z.int().nullable(),
  matched: z.int().nullable(),
  differences: z.int(),
  comparedOn: Day.nullable(),
  settledOn: Day.nullable(),
});
export type DeviceCountRow = z.infer<typeof DeviceCountRow>;

const answered: Need<DeviceCount> = { code: "repairs.differences-open", met: ({ differences }) => differences.every(({ act }) => act !== null) };

export const deviceCountFlow = defineFlow({
  document: "repairs.device-count",
  plural: "device-counts",
  of: DeviceCount,
  initial: "counting",
  statuses: {
    counting: { tone: "busy", editable: true },
    compared: { tone: "waiting" },
    settled: { tone: "good" },
    cancelled: { tone: "bad" },
  },
  steps: {
    compare: { from: ["counting"], to: "compared" },
    answer: { from: ["compared"], to: "compared", input: z.object({ answers: z.array(DifferenceAnswer).min(1).max(2_000) }) },
    settle: { from: ["compared"], to: "settled", needs: [answered] },
    recount: { from: ["compared"], to: "counting" },
    cancel: { from: ["counting", "compared"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const deviceCountEndpoints = documentEndpoints({
  flow: deviceCountFlow,
  draft: DeviceCountDraft,
  row: DeviceCountRow,
  filters: { status: several(DeviceCount.shape.status) },
});
