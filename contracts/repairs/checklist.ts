import { z } from "zod";
import { CardHead, cardEndpoints } from "../kernel/card.ts";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { Name } from "../kernel/wording.ts";

/** What is looked over before a repair is called ready: "leaks", "all programs", "screws". */
export const ChecklistDraft = z.strictObject({
  name: Name,
  /** Types of device it is for; none: for whatever has no list of its own. */
  typeIds: z.array(z.uuid()).max(100).default([]),
  points: z
    .array(z.strictObject({ text: Name }))
    .min(1)
    .max(60),
});
export type ChecklistDraft = z.infer<typeof ChecklistDraft>;

export const Checklist = z.object({ ...CardHead.shape, ...ChecklistDraft.shape });
export type Checklist = z.infer<typeof Checklist>;
export const ChecklistRow = Checklist.pick({ id: true, name: true, typeIds: true, points: true, archived: true });

export const checklistEndpoints = cardEndpoints({
  name: "repairs.checklist",
  plural: "checklists",
  card: Checklist,
  draft: ChecklistDraft,
  row: ChecklistRow,
  filters: {},
});

/** good: as it should be · bad: not so · absent: this device has none. */
export const ANSWERS = ["good", "bad", "absent"] as const;
export const Answer = z.enum(ANSWERS);
export type Answer = z.infer<typeof Answer>;

const Ticked = { answer: Answer.nullable(), note: z.string().trim().max(500).default("") };
export const CheckPoint = z.strictObject({ text: z.string(), ...Ticked });
export type CheckPoint = z.infer<typeof CheckPoint>;

/** The checklist of one order: the points as they read when it was begun, and what was found. */
export const OrderCheck = z.object({
  /** 0 until somebody ticks the first point. */
  version: z.int(),
  checklistId: z.uuid(),
  name: z.string(),
  points: z.array(CheckPoint),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type OrderCheck = z.infer<typeof OrderCheck>;

/** Everything was looked at, and nothing is amiss. */
export const passed = (points: readonly Pick<CheckPoint, "answer">[]): boolean =>
  points.every(({ answer }) => answer === "good" || answer === "absent");

/** While the repair is under way or being judged: the statuses in which points are ticked. */
export const TICKED_IN: readonly string[] = ["in-work", "quality-check"];

const path = "/api/work-orders/:id/checklist" as const;
const refusals = ["ledger.not-found"];
export const orderCheckEndpoints = {
  read: endpoint({
    name: "repairs.work-order.checklist",
    method: "GET",
    path,
    guard: "repairs.work-order.read",
    params: ById,
    refusals,
    /** `null` where no list is for its device. */
    reply: z.object({ check: OrderCheck.nullable() }),
  }),
  tick: endpoint({
    name: "repairs.order-check.tick",
    method: "PUT",
    path,
    params: ById,
    refusals: [...refusals, "ledger.changed-meanwhile", "repairs.no-checklist", "repairs.checklist-closed"],
    body: z.strictObject({ version: z.int(), points: z.array(z.strictObject(Ticked)).max(60) }),
    reply: z.object({ check: OrderCheck.nullable() }),
  }),
};
