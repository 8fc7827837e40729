import { defaultCharge } from "#contracts/repairs/charge.ts";
import {
  type ServiceLine,
  type ServicePurchase,
  ServicePurchaseDraft,
  servicePurchaseEndpoints,
  servicePurchaseFlow,
} from "#contracts/repairs/service-purchase.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { defineDocument } from "#ledger/document.ts";
import { SEE_COST } from "#modules/stock/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { endOf } from "../charge-policy.ts";
import { repairsRefusals } from "../refusals.ts";
import { loadWorkOrder } from "../work-order/work-order.rows.ts";
import { postServicePurchase } from "./service-purchase.posting.ts";
import { listServicePurchases, servicePurchaseRows } from "./service-purchase.rows.ts";

export const servicePurchaseDocument = defineDocument({
  flow: servicePurchaseFlow,
  endpoints: servicePurchaseEndpoints,
  draft: ServicePurchaseDraft,
  numberPrefix: "SI",
  scope: branchScope("repairs.service-purchase"),
  begin: () => ({ receivedOn: null }),
  ...servicePurchaseRows,
  list: listServicePurchases,
  decide: { create: check, change: check, receive, cancel },
  post: postServicePurchase,
  findable: ({ number, supplierNumber }) => ({ title: number, subtitle: supplierNumber, words: [number, supplierNumber] }),
  secrets: { amount: SEE_COST },
});

/** Every row names a repair the caller may know of, and one that still goes on or is done. */
async function check(call: Call, purchase: ServicePurchase): Promise<ServicePurchase> {
  await ordersOf(call, purchase, false);
  return { ...purchase, lines: purchase.lines.map((line): ServiceLine => ({ ...line, charge: null, closed: null })) };
}

/** Who bears each row is decided now, by the kind of its repair; what belongs to a repair that is over does not wait for it. */
async function receive(call: Call, purchase: ServicePurchase): Promise<ServicePurchase> {
  const orders = await ordersOf(call, purchase, true);
  const lines = purchase.lines.map((line): ServiceLine => {
    const order = orders.get(line.orderId)!;
    const charge = defaultCharge[order.repairKind];
    return { ...line, charge, closed: order.status === "completed" ? endFor(order, charge) : null };
  });
  return { ...purchase, receivedOn: call.today, lines };
}

function endFor(order: WorkOrder, charge: NonNullable<ServiceLine["charge"]>): ServiceLine["closed"] {
  const { account, about } = endOf(order, charge);
  return {
    account: account.name.slice("money/".length) as NonNullable<ServiceLine["closed"]>["account"],
    deviceId: account.key.deviceId ?? null,
    contractId: about.contractId ?? null,
    article: about.article ?? null,
  };
}

/** What waited for a completion that has taken it cannot be taken back under it: the repair is opened again first. */
async function cancel(call: Call, purchase: ServicePurchase): Promise<ServicePurchase> {
  if (purchase.receivedOn !== null) {
    const orders = await ordersOf(call, purchase, true);
    const taken = purchase.lines.filter(({ orderId, closed }) => closed === null && orders.get(orderId)?.status === "completed");
    if (taken.length > 0) throw repairsRefusals["services-closed"]({ numbers: taken.map(({ orderId }) => orders.get(orderId)?.number ?? "") });
  }
  return { ...purchase, receivedOn: null };
}

/** The repairs of the rows, in one order of locks: a completion of one of them waits for us, or we for it. */
async function ordersOf(call: Call, { lines, branchId }: ServicePurchase, lock: boolean): Promise<Map<string, WorkOrder>> {
  const orders = new Map<string, WorkOrder>();
  for (const id of [...new Set(lines.map(({ orderId }) => orderId))].sort()) {
    const order = await loadWorkOrder(call.tx, id, { column: "branch_id", oneOf: call.actor.branchIds }, lock);
    if (order === undefined || order.branchId !== branchId) throw repairsRefusals["no-such-order"]({ orderId: id });
    if (order.status === "cancelled" && !lock) throw repairsRefusals["order-cancelled"]({ number: order.number });
    orders.set(id, order);
  }
  return orders;
}
