import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { messageLeft } from "#modules/notifications/index.ts";
import type { Call } from "#platform/call.ts";
import type { Write } from "#platform/write.ts";

/**
 * Tells the customer that there is an estimate to answer, once for each version. `page` names the repair: the link itself is made when
 * the message is sent, because only its fingerprint may be kept.
 */
export function messageOfOrder(call: Call, verb: string, { id, number, customerId, intakeId, estimates }: WorkOrder): Write[] {
  const estimate = estimates.at(-1);
  if (verb !== "offer" || estimate === undefined) return [];
  const page = intakeId === null ? `repairs.work-order/${id}` : `repairs.intake/${intakeId}`;
  const data = { number, page };
  return [
    messageLeft(call, { partyId: customerId, textKey: "repairs.message.estimate", data, once: `work-order/${id}/estimate/${estimate.version}` }),
  ];
}
