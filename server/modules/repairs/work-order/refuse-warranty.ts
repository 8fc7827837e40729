import type { MaterialLine, PartLine, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { completeLines } from "./complete-lines.ts";

/**
 * The manufacturer will not pay: their lines become the customer's, at list prices and with the pay that goes with them; the customer has
 * to be asked (D.1 of the domain).
 */
export function refuseWarranty(call: Call, order: WorkOrder): Promise<WorkOrder> {
  const turned = <Line extends WorkLine | PartLine>(line: Line): Line =>
    line.charge === "manufacturer" ? { ...line, charge: "customer", payerId: null, byHand: true } : line;
  const materials = order.materials.map((line): MaterialLine => (line.charge === "manufacturer" ? { ...line, charge: "customer" } : line));
  return completeLines(call, { ...order, works: order.works.map(turned), parts: order.parts.map(turned), materials }, order);
}
