import { z } from "zod";
import { Day, Head } from "../kernel/document.ts";
import { Bps, MILLI_MAX, MINOR_MAX, Milli, Minor } from "../kernel/measure.ts";
import { amountOf, NO_DISCOUNT } from "../kernel/price.ts";
import { Serials, StockKind } from "../stock/goods.ts";
import { Charge, RepairKind } from "./charge.ts";
import { type Billable, isCustomers, owedBy } from "./charged.ts";
import { Asking, Choice } from "./choice.ts";
import { ByHand, OrderPayers, PayerDecisions, Paying } from "./paying.ts";
import { Coded } from "./fault-code.ts";
import { Wage } from "./wage.ts";

/** Somebody who does the work, with their part in it: 2 : 1 is 2000 and 1000. */
export const PerformerDraft = z.strictObject({
  employeeId: z.uuid(),
  coefficient: z.int().min(1).max(100_000).default(1_000),
  /** Hours really spent, in thousandths; `null` until somebody says. */
  factHours: Milli.min(0).max(1_000_000).nullable().default(null),
});
export const Performer = PerformerDraft.extend({
  /** The rule they are paid by, taken from their card when they were written down. Absent for those who may not see wages. */
  wage: Wage.nullable().optional(),
});
export type Performer = z.infer<typeof Performer>;

const Common = {
  line: z.int().min(1).max(500),
  itemId: z.uuid(),
  /** As the customer reads it; the catalog's name unless somebody wrote another. */
  name: z.string().trim().max(300).default(""),
  quantity: Milli.min(1).max(MILLI_MAX),
  charge: Charge,
};
/** Price of one catalog unit: VAT included, but a manufacturer's tariff is net; discount in basis points. */
const Price = { price: Minor.min(0).max(100_000_000_00), discount: Bps.default(NO_DISCOUNT) };
/** A warranty of the line's own, beside the one of the catalog; nothing of all three: none is given. */
const LineTerm = z.strictObject({
  months: z.int().min(0).max(600).default(0),
  days: z.int().min(0).max(3_650).default(0),
  /** Units of the device's meter from the reading at completion. */
  counter: z.int().min(1).max(100_000_000).nullable().default(null),
});
export type LineTerm = z.infer<typeof LineTerm>;
const Warranted = { term: LineTerm.nullish() };

/** What an engineer thinks the line should be charged to; whoever may decides it. */
const Proposed = { proposed: Charge.nullish() };
const Used = {
  /** Used of what was planned; `null`: all of it. */
  used: Milli.min(0).max(MILLI_MAX).nullable().default(null),
  /** Why more or less was used than the norm of the works says. */
  deviationReason: z.string().trim().max(500).nullish(),
};

export const WorkLineDraft = z.strictObject({
  ...Common,
  ...Price,
  ...Asking,
  ...Paying,
  ...Proposed,
  ...Warranted,
  /** Finding the fault: free once the customer has the repair done, where the shop's rules say so. */
  diagnostics: z.boolean().default(false),
  /** Norm-hours of one unit, in thousandths. */
  normHours: Milli.min(0).max(1_000_000).default(Milli.parse(0)),
  /** A service centre does it for us: nobody of ours does, and nobody of ours is paid for it (C.8.3 of the domain). */
  byOthers: z.boolean().nullish(),
  performers: z.array(PerformerDraft).max(20).default([]),
});
export const PartLineDraft = z.strictObject({ ...Common, ...Price, ...Asking, ...Paying, ...Proposed, ...Warranted, ...Used, serials: Serials });
/** Our own consumables: used up by the repair, never on the customer's bill. */
export const MaterialLineDraft = z.strictObject({ ...Common, ...ByHand, ...Used });

const Stocked = {
  /** Which stock account the item lives on. */
  kind: StockKind,
  /** What was put aside for the order when the customer agreed. */
  reserved: Milli,
  /** What the works of the order should take of the item, by their cards; absent where no card says it. */
  norm: Milli.nullish(),
  /** What the pieces used cost us, decided when the repair is completed. Absent for those who may not see costs. */
  cost: Minor.nullable().optional(),
};
export const WorkLine = WorkLineDraft.extend({ performers: z.array(Performer) });
export const PartLine = PartLineDraft.extend(Stocked).extend({
  /** What the payer adds to our cost of the pieces, as agreed that day; that is the price then. `null`: the price as written. */
  overCost: Bps.nullable(),
  /** The item that was agreed to and that this one, an analogue, replaces. */
  insteadOf: z.uuid().nullish(),
});
export const MaterialLine = MaterialLineDraft.extend(Stocked);
export type WorkLine = z.infer<typeof WorkLine>;
export type PartLine = z.infer<typeof PartLine>;
export type MaterialLine = z.infer<typeof MaterialLine>;

type Dear = { readonly price: number; readonly quantity: number; readonly used?: number | null };
/** Prices and quantities that are each believable must be so together. */
const payable = (lines: readonly Dear[]): boolean =>
  lines.reduce((total, { price, quantity, used }) => total + (price * Math.max(quantity, used ?? 0)) / 1_000, 0) <= MINOR_MAX;

export const WorkOrderDraft = z.strictObject({
  branchId: z.uuid(),
  repairKind: RepairKind.default("paid"),
  customerId: z.uuid(),
  ...OrderPayers,
  deviceId: z.uuid().nullable().default(null),
  intakeId: z.uuid().nullable().default(null),
  /** Set when we go to the device; then there is no intake. */
  siteAddress: z.string().trim().max(500).nullable().default(null),
  complaint: z.string().trim().min(1).max(2_000),
  ...Coded,
  diagnosis: z.string().trim().max(4_000).default(""),
  recommendations: z.string().trim().max(2_000).default(""),
  /** The engineer who answers for the repair. */
  masterId: z.uuid().nullable().default(null),
  /** The warehouse its parts come from. */
  placeId: z.uuid(),
  promisedAt: z.iso.datetime().nullable().default(null),
  /** Warranty on the works, in days. */
  warrantyDays: z.int().min(0).max(3_650).default(90),
  works: z.array(WorkLineDraft).max(200).refine(payable).default([]),
  parts: z.array(PartLineDraft).max(300).refine(payable).default([]),
  materials: z.array(MaterialLineDraft).max(200).default([]),
});
export type WorkOrderDraft = z.infer<typeof WorkOrderDraft>;

export const OrderStatus = z.enum([
  "new",
  "diagnostics",
  "approval",
  "approved",
  "waiting-parts",
  "in-work",
  "quality-check",
  "done",
  "completed",
  "cancelled",
  "on-hold",
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const ApprovalChannel = z.enum(["phone", "counter", "messenger", "page"]);

/** A line as it was offered, and what became of it. */
export const OfferedLine = z.object({
  tab: z.enum(["works", "parts"]),
  line: z.int(),
  itemId: z.uuid().optional(),
  name: z.string(),
  quantity: Milli,
  price: Minor,
  discount: Bps,
  amount: Minor,
  optional: z.boolean().optional(),
  choice: Choice.nullable().optional(),
  /** Agreed to, declined though we advised it, or another way was taken; absent until the customer answers. */
  answer: z.enum(["agreed", "declined", "other-way"]).optional(),
});
export type OfferedLine = z.infer<typeof OfferedLine>;

/** One version of the estimate: what was offered, and what the customer said to it. */
export const Estimate = z.object({
  version: z.int(),
  total: Minor,
  /** Fingerprint of the lines that were offered: agreement to anything else is no agreement. */
  hash: z.string(),
  lines: z.array(OfferedLine),
  offeredAt: z.iso.datetime(),
  /** The last day the offer holds; `null`: as long as nobody changes it. */
  validThrough: Day.nullable(),
  /** Up to this sum the lines may grow without asking again; told when the customer agrees. */
  ceiling: Minor.nullable(),
  decision: z.enum(["approved", "declined", "withdrawn"]).nullable(),
  channel: ApprovalChannel.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Who agreed, and who of us wrote it down. */
  decidedBy: z.string(),
  recordedBy: z.string(),
});
export type Estimate = z.infer<typeof Estimate>;

/** Where the pieces of one line came from when the repair was completed: used, or given back to the free stock. */
export const Picked = z.object({
  tab: z.enum(["parts", "materials"]),
  line: z.int(),
  itemId: z.uuid(),
  from: z.enum(["issued", "reserved", "onHand"]),
  to: z.enum(["used", "onHand"]),
  placeId: z.uuid(),
  quantity: Milli,
});
export type Picked = z.infer<typeof Picked>;

export const WorkOrder = Head.extend(WorkOrderDraft.shape).extend({
  status: OrderStatus,
  works: z.array(WorkLine),
  parts: z.array(PartLine),
  materials: z.array(MaterialLine),
  vatRate: Bps,
  /** The instant the present status began. */
  statusAt: z.iso.datetime(),
  heldFrom: OrderStatus.nullable(),
  estimates: z.array(Estimate),
  reworks: z.int(),
  startedOn: Day.nullable(),
  /** The days the books see, in the branch's calendar. Empty until the step is taken. */
  reservedOn: Day.nullable(),
  completedOn: Day.nullable(),
  ...PayerDecisions,
  picks: z.array(Picked),
  /** What others did for the repair and what the completion took off 23, by who bears it (C.8.3 of the domain). */
  outside: z.array(z.object({ charge: Charge, amount: Minor })),
});
export type WorkOrder = z.infer<typeof WorkOrder>;

type Part<Whole, Field extends keyof Whole> = { readonly [F in Field]: Whole[F] };

/** Pieces the customer pays for: what was used where that is known, what was planned until then. */
export const billed = ({ quantity, used }: { readonly quantity: Milli; readonly used: Milli | null }): Milli => used ?? quantity;

export const workAmount = ({ price, quantity, discount }: WorkLine): Minor => amountOf({ price, quantity, discount });
export const partAmount = ({ price, discount, ...line }: PartLine): Minor => amountOf({ price, discount, quantity: billed(line) });

/** What the customer pays for the repair, VAT included; of what is still open to them, what we propose. */
export const customerTotal = (order: Billable): Minor => owedBy(order, order.customerId);

type Paid = Parameters<typeof isCustomers>[0];
/** The lines that the customer pays for: those they are asked about. */
export const paidByCustomer = <W extends Paid, P extends Paid>({ works, parts }: { readonly works: readonly W[]; readonly parts: readonly P[] }) => ({
  works: works.filter(isCustomers),
  parts: parts.filter(isCustomers),
});

/** The version of the estimate that the customer agreed to last. */
export const approvedEstimate = ({ estimates }: Part<WorkOrder, "estimates">): Estimate | undefined =>
  estimates.findLast(({ decision }) => decision === "approved");

/** The draft part of an order, as it is sent back when something is changed. */
export const orderDraftOf = (order: WorkOrder): WorkOrderDraft =>
  WorkOrderDraft.strip().parse({
    ...order,
    works: order.works.map((line) =>
      WorkLineDraft.strip().parse({ ...line, performers: line.performers.map((it) => PerformerDraft.strip().parse(it)) }),
    ),
    parts: order.parts.map((line) => PartLineDraft.strip().parse(line)),
    materials: order.materials.map((line) => MaterialLineDraft.strip().parse(line)),
  });
