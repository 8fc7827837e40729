import { z } from "zod";
import type { Settings } from "../company/settings.ts";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { type FlowFacts, waysOf } from "../kernel/flow-check.ts";
import { FlowRules, StepRule, wayOf } from "../kernel/flow-rules.ts";
import { RepairKind } from "./charge.ts";
import { workOrderFlow } from "./work-order.flow.ts";
import { OrderStatus, type WorkOrder } from "./work-order.ts";

/** What rules are made for: a repair at the customer's, a kind of repair, or any that has none of its own. */
export const ORDER_KINDS = ["any", "on-site", ...RepairKind.options] as const;
export const OrderKind = z.enum(ORDER_KINDS);
export type OrderKind = z.infer<typeof OrderKind>;

/** What a gate may ask for. `paid` counts hundredths of a percent of the total; `signature` and `checklist` are there or not. */
export const ORDER_GATES = ["photos-before", "photos-after", "signature", "paid", "checklist"] as const;
/** The fields a step may want filled. */
export const ORDER_FIELDS = ["diagnosis", "recommendations", "promisedAt", "masterId", "deviceId", "symptomId", "faultId", "solutionId"] as const;

const ways = waysOf(workOrderFlow as never);
const WAYS: ReadonlySet<string> = new Set(ways.flatMap(({ step, from }) => [step, wayOf(step, from)]));

const Rule = StepRule.refine(({ gates }) => gates.every(({ gate }) => (ORDER_GATES as readonly string[]).includes(gate)), "no such gate")
  .refine(({ filled }) => filled.every((field) => (ORDER_FIELDS as readonly string[]).includes(field)), "no such field")
  .refine(({ notBy }) => notBy.every((step) => step in workOrderFlow.steps), "no such step");

export const OrderRules = FlowRules.extend({
  steps: z
    .record(z.string().max(120), Rule)
    .default({})
    .refine((steps) => Object.keys(steps).every((way) => WAYS.has(way)), "no such step"),
  limits: z
    .record(z.string().max(60), z.int().min(0).max(8_760))
    .default({})
    .refine((limits) => Object.keys(limits).every((status) => OrderStatus.safeParse(status).success), "no such status"),
});

/** The rules of every kind that has its own; they replace those of "any" altogether. */
export const OrderFlowRules = z.partialRecord(OrderKind, OrderRules);
export type OrderFlowRules = z.infer<typeof OrderFlowRules>;

/** What holds until a shop says otherwise: whoever passes a repair has ticked its checklist, where its type of device has one. */
export const USUAL_RULES: FlowRules = { steps: { pass: StepRule.parse({ gates: [{ gate: "checklist", least: 1 }] }) }, limits: {} };

/** The rules of a kind as they were set, and of which kind they are. */
export function ownRules(saved: OrderFlowRules, kind: OrderKind): FlowRules {
  return saved[kind] ?? saved.any ?? USUAL_RULES;
}

type Told = { readonly shortPathToCompleted: boolean; readonly timeouts: Settings["timeouts"] };

/** The general limits of the shop's settings by the status they are of. */
const LIMIT_OF: Readonly<Partial<Record<OrderStatus, keyof Settings["timeouts"]>>> = {
  diagnostics: "diagnostics",
  approval: "approval",
  "waiting-parts": "waitingParts",
  "in-work": "inWork",
  "quality-check": "qualityCheck",
  done: "pickUp",
};

/** Rules of a kind with what the shop's settings say where they are silent: the short path, and how long a status may last. */
export function wholeRules(saved: OrderFlowRules, kind: OrderKind, { shortPathToCompleted, timeouts }: Told): FlowRules {
  const { steps, limits } = ownRules(saved, kind);
  const short = wayOf("complete", "in-work");
  const usual = Object.entries(LIMIT_OF).map(([status, name]): [string, number] => [status, timeouts[name]]);
  return {
    steps: { ...steps, [short]: steps[short] ?? StepRule.parse({ off: !shortPathToCompleted }) },
    limits: { ...Object.fromEntries(usual), ...limits },
  };
}

/** Which kind's rules an order goes by: those of a visit where there are some, else of its repair kind. */
export function kindOfOrder(saved: OrderFlowRules, { siteAddress, repairKind }: Pick<WorkOrder, "siteAddress" | "repairKind">): OrderKind {
  if (siteAddress !== null && saved["on-site"] !== undefined) return "on-site";
  return saved[repairKind] === undefined ? "any" : repairKind;
}

/** What a whole flow of orders is: it ends completed, and may do without the check, the waiting and the pause. */
export const orderFlowFacts = (holders: FlowFacts["holders"]): FlowFacts => ({
  ends: ["completed", "cancelled"],
  spare: ["quality-check", "done", "waiting-parts", "on-hold"],
  holders,
  gatesAfter: { "photos-after": "start" },
});

const Holders = z.record(z.string(), z.array(z.string()));
export const VersionedRules = z.object({
  version: z.int(),
  rules: OrderFlowRules,
  /** Roles by the right they hold: who may take a step at all. */
  holders: Holders,
  /** Every role there is, with its name; `null` for those the product ships. */
  roles: z.array(z.object({ code: z.string(), title: z.string().nullable() })),
});
export type VersionedRules = z.infer<typeof VersionedRules>;

const Counted = z.record(z.string(), z.int());

/** Rules of the flow of orders as settings, and what they come to for one order. */
export const orderRulesEndpoints = {
  read: endpoint({ name: "repairs.order-rules.read", method: "GET", path: "/api/order-rules", reply: VersionedRules }),
  change: endpoint({
    name: "repairs.order-rules.change",
    method: "PUT",
    path: "/api/order-rules",
    reply: VersionedRules,
    body: z.strictObject({ version: z.int(), rules: OrderFlowRules }),
    refusals: ["ledger.changed-meanwhile", "repairs.flow-broken"],
  }),
  /** What one order's steps are judged by beside the order: its rules, what was seen beside it, who asks. */
  ofOrder: endpoint({
    name: "repairs.work-order.rules",
    method: "GET",
    path: "/api/work-orders/:id/rules",
    guard: "repairs.work-order.read",
    params: ById,
    refusals: ["ledger.not-found"],
    reply: z.object({
      kind: OrderKind,
      rules: FlowRules,
      seen: z.object({ counts: Counted, takenBy: z.record(z.string(), z.array(z.string())) }),
      taker: z.object({ userId: z.string(), roles: z.array(z.string()).optional() }),
    }),
  }),
};
