import { hashOf, offeredLines } from "#contracts/repairs/estimate.ts";
import { customerTotal, type Estimate, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";

/** A new version of the estimate: what the customer is asked now. */
export function offer({ now }: Call, order: WorkOrder): WorkOrder {
  const estimate: Estimate = {
    version: order.estimates.length + 1,
    total: customerTotal(order),
    hash: hashOf(order),
    lines: offeredLines(order),
    offeredAt: now.toISOString(),
    decision: null,
    channel: null,
    decidedAt: null,
    decidedBy: "",
    recordedBy: "",
  };
  return { ...order, estimates: [...order.estimates, estimate] };
}

/** The last version with the customer's answer to it. */
export function decided({ now, actor }: Call, { estimates }: WorkOrder, decision: Estimate["decision"], answer: Partial<Estimate> = {}): Estimate[] {
  return estimates.map((estimate, index) =>
    index === estimates.length - 1 ? { ...estimate, ...answer, decision, decidedAt: now.toISOString(), recordedBy: actor.name } : estimate,
  );
}
