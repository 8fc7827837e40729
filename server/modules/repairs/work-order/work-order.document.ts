import { workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { type WorkOrder, WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import type { Decision } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { knownPlace, organizationOf, settingsOf } from "#modules/company/index.ts";
import { SEE_COST } from "#modules/stock/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Actor, Call } from "#platform/call.ts";
import { Bps } from "#contracts/kernel/measure.ts";
import { intakeOf, withSymptom } from "../codes/from-intake.ts";
import { knownCodes } from "../codes/known.ts";
import { nameCodes } from "../codes/name-codes.ts";
import { followedBy, orderFollowers } from "../followers.ts";
import { repairsRefusals } from "../refusals.ts";
import { orderRules } from "../rules/rules-of-order.ts";
import { withTravel } from "../visits/travel.ts";
import { SEE_WAGE } from "../wage-sight.ts";
import { complete, reopen } from "./complete.ts";
import { completeLines } from "./complete-lines.ts";
import { approve, cancel, change, check, decline, pass, start } from "./decisions.ts";
import { refuseDeepDiscounts } from "./discount-limit.ts";
import { decided, offer } from "./estimate.ts";
import { refuseWarranty } from "./refuse-warranty.ts";
import { listWorkOrders } from "./work-order.list.ts";
import { messageOfOrder } from "./messages.ts";
import { postWorkOrder } from "./work-order.posting.ts";
import { settleCharges } from "./settle-charges.ts";
import { refuseOthersPens } from "./whose-lines.ts";
import { loadWorkOrder, saveWorkOrder } from "./work-order.rows.ts";

export const workOrderDocument = followedBy(orderFollowers)({
  flow: workOrderFlow,
  endpoints: workOrderEndpoints,
  draft: WorkOrderDraft,
  numberPrefix: "WO",
  scope: branchScope("repairs.work-order"),
  own: isOwn,
  begin: async (call, draft) => {
    const [vatRate, { diagnosticsFreeIfRepaired: diagnosticsFree }] = await Promise.all([
      vatRateOf(call),
      settingsOf(call.tx),
      knownPlace(call, draft.placeId, ["warehouse"]),
      knownIntake(call, draft),
      knownCodes(call, draft),
    ]);
    return { ...unbegun, vatRate, diagnosticsFree, statusAt: call.now.toISOString() };
  },
  load: loadWorkOrder,
  save: saveWorkOrder,
  list: listWorkOrders,
  rules: orderRules,
  arrived: (order, now) => ({ ...order, statusAt: now.toISOString() }),
  decide: {
    create: async (call, drafted) => {
      const order = await withSymptom(call, await withTravel(call, drafted));
      return (await Promise.all([completeLines(call, order), refuseDeepDiscounts(call, order), refuseOthersPens(call, drafted)]))[0];
    },
    change: change as Decision<WorkOrder>,
    offer,
    approve: approve as Decision<WorkOrder>,
    revise: (call, order) => ({ ...order, estimates: decided(call, order, "withdrawn") }),
    decline: decline as Decision<WorkOrder>,
    start: start as Decision<WorkOrder>,
    check,
    "send-back": (_call, order) => ({ ...order, reworks: order.reworks + 1 }),
    pass,
    complete,
    reopen,
    "refuse-warranty": refuseWarranty,
    "settle-charges": settleCharges,
    "name-codes": nameCodes,
    hold: (_call, order) => ({ ...order, heldFrom: order.status }),
    // Where it goes back to is read from `heldFrom` after this; it stays as the trace of the last pause.
    cancel,
  },
  also: messageOfOrder,
  post: postWorkOrder,
  findable: ({ number, complaint, siteAddress }) => ({ title: number, subtitle: complaint.slice(0, 120), words: [number, siteAddress ?? ""] }),
  secrets: { cost: SEE_COST, wage: SEE_WAGE },
});

const unbegun = {
  heldFrom: null,
  estimates: [],
  reworks: 0,
  startedOn: null,
  reservedOn: null,
  completedOn: null,
  advanceUsed: null,
  payerAdvances: [],
  contractId: null,
  picks: [],
  outside: [],
  requalified: [],
} as const satisfies Partial<WorkOrder>;

/** An engineer's own orders: those they answer for and those they work on. One that nobody has taken may be taken. */
function isOwn({ masterId, works }: WorkOrder, { employeeId }: Actor): boolean {
  if (masterId === null) return true;
  return employeeId !== null && (masterId === employeeId || works.some(({ performers }) => performers.some((it) => it.employeeId === employeeId)));
}

async function vatRateOf({ tx }: Call): Promise<Bps> {
  const { taxStatus, vatRate } = await organizationOf(tx);
  return taxStatus === "vat-payer" ? vatRate : Bps.parse(0);
}

/** An intake of the caller's branches, of the same customer and device; any other does not exist for this order. */
async function knownIntake(call: Call, { intakeId, customerId, deviceId }: WorkOrderDraft): Promise<void> {
  if (intakeId === null) return;
  const intake = await intakeOf(call, intakeId);
  if (intake === undefined) throw ledgerRefusals["not-found"]({ id: intakeId });
  if (intake.customer_id !== customerId || intake.device_id !== deviceId) throw repairsRefusals["intake-of-another"]();
}
