import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Day, documentEndpoints, Head, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several } from "../kernel/list.ts";
import { MILLI_MAX, Milli } from "../kernel/measure.ts";
import { Serials } from "../stock/goods.ts";

/**
 * received: the manufacturer sent it · issued: to an engineer for a repair · brought-back: unused · used: in a repair · sent-back: to the
 * manufacturer, unused.
 */
export const MAKER_PART_ACTS = ["received", "issued", "brought-back", "used", "sent-back"] as const;
export type MakerPartAct = (typeof MAKER_PART_ACTS)[number];

/** A part that a manufacturer supplies free for their repairs: theirs until it is used, quantity without cost (022 of the domain, D.1). */
export const MakerPartDraft = z.strictObject({
  branchId: z.uuid(),
  act: z.enum(MAKER_PART_ACTS),
  /** The manufacturer, whose it is. */
  partyId: z.uuid(),
  /** The warehouse that keeps it. */
  placeId: z.uuid(),
  orderId: z.uuid().nullable().default(null),
  /** The engineer who takes it, brings it back or used it; a use without one is from the warehouse. */
  employeeId: z.uuid().nullable().default(null),
  itemId: z.uuid(),
  quantity: Milli.min(1).max(MILLI_MAX),
  /** As the paper names them. */
  serials: Serials,
  comment: z.string().trim().max(500).default(""),
});

const Status = z.enum(["draft", "confirmed", "cancelled"]);

export const MakerPart = Head.extend(MakerPartDraft.shape).extend({
  status: Status,
  engineerPlaceId: z.uuid().nullable(),
  confirmedOn: Day.nullable(),
});
export type MakerPart = z.infer<typeof MakerPart>;

export const MakerPartRow = MakerPart.pick({ id: true, number: true, status: true, createdAt: true, act: true, confirmedOn: true }).extend({
  partyName: z.string(),
  placeName: z.string(),
  itemName: z.string(),
  unit: z.string(),
  quantity: Milli,
  orderNumber: z.string().nullable(),
});
export type MakerPartRow = z.infer<typeof MakerPartRow>;

const FOR_REPAIRS: readonly MakerPartAct[] = ["issued", "brought-back", "used"];
const BY_ENGINEERS: readonly MakerPartAct[] = ["issued", "brought-back"];

const saysRepair: Need<MakerPart> = {
  code: "repairs.maker-part-of-no-order",
  met: ({ act, orderId }) => !FOR_REPAIRS.includes(act) || orderId !== null,
};
const saysEngineer: Need<MakerPart> = {
  code: "repairs.maker-part-of-nobody",
  met: ({ act, employeeId }) => !BY_ENGINEERS.includes(act) || employeeId !== null,
};

export const makerPartFlow = defineFlow({
  document: "repairs.maker-part",
  plural: "maker-parts",
  of: MakerPart,
  initial: "draft",
  statuses: { draft: { tone: "quiet", editable: true }, confirmed: { tone: "good" }, cancelled: { tone: "bad" } },
  steps: {
    confirm: { from: ["draft"], to: "confirmed", needs: [saysRepair, saysEngineer] },
    cancel: { from: ["draft", "confirmed"], to: "cancelled", input: z.object({ reason: Reason }) },
  },
});

export const makerPartEndpoints = documentEndpoints({
  flow: makerPartFlow,
  draft: MakerPartDraft,
  row: MakerPartRow,
  filters: { status: several(Status), orderId: z.uuid().optional(), partyId: z.uuid().optional() },
});

/** What manufacturers' parts we hold, and where. */
export const makersStock = endpoint({
  name: "repairs.makers-stock.read",
  method: "GET",
  path: "/api/makers-stock",
  guard: "repairs.maker-part.read",
  reply: z.array(
    z.object({
      partyId: z.uuid(),
      partyName: z.string(),
      placeName: z.string(),
      itemId: z.uuid(),
      itemName: z.string(),
      unit: z.string(),
      quantity: Milli,
    }),
  ),
});
export type MakersStock = z.infer<typeof makersStock.reply>;
