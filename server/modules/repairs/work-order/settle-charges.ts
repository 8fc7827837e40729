import type { PartLine, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { completeLines } from "./complete-lines.ts";

/**
 * Whoever may says yes or no to what was proposed for the lines: with yes another payer bears them, and the customer is asked anew where
 * that changes what they agreed to (D.1 and D.4 of the domain).
 */
export async function settleCharges(call: Call, order: WorkOrder, { accepted }: { accepted: boolean }): Promise<WorkOrder> {
  const settled = <Line extends WorkLine | PartLine>(line: Line): Line => {
    const { proposed } = line;
    if (proposed === null || proposed === undefined) return line;
    return accepted ? { ...line, charge: proposed, payerId: null, byHand: true, proposed: null } : { ...line, proposed: null };
  };
  const after = { ...order, works: order.works.map(settled), parts: order.parts.map(settled) };
  return accepted ? completeLines(call, after, order) : after;
}
