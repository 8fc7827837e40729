import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { readDocument, takeStep } from "#ledger/document.ts";
import { workOrderDocument } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import { warrantyRefusals } from "../refusals.ts";

/** Turns the manufacturer's lines of the orders into the customer's; each has to be approved anew. */
export async function refuseWarrantyOf(call: Call, orderIds: readonly string[], reason: string): Promise<void> {
  for (const id of orderIds) {
    const order = await readDocument(call, workOrderDocument, id);
    if (!charged(order)) continue;
    if (!(workOrderFlow.steps["refuse-warranty"].from as readonly string[]).includes(order.status))
      throw warrantyRefusals["orders-past-changing"]({ number: order.number, status: order.status });
    await takeStep(call, workOrderDocument, order, "refuse-warranty", { reason });
  }
}

const charged = ({ works, parts, status }: WorkOrder): boolean =>
  status !== "cancelled" && [...works, ...parts].some(({ charge }) => charge === "manufacturer");
