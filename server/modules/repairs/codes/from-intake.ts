import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { onceIn } from "#platform/once-in.ts";

/** What an order begun from an intake asks of it, once: whose it is, what of, and the symptom. Only of the caller's branches. */
export const intakeOf = (call: Call, intakeId: string) =>
  onceIn(call, `intake/${intakeId}`, () =>
    call.tx
      .selectFrom("intake")
      .where("id", "=", intakeId)
      .where("branch_id", "=", ({ fn, val }) => fn.any(val([...call.actor.branchIds])))
      .select(["customer_id", "device_id", "symptom_id"])
      .executeTakeFirst(),
  );

/** What the counter wrote of the device in codes goes on with its repair, unless the order says its own. */
export async function withSymptom(call: Call, order: WorkOrder): Promise<WorkOrder> {
  if (order.intakeId === null || order.symptomId !== null) return order;
  return { ...order, symptomId: (await intakeOf(call, order.intakeId))?.symptom_id ?? null };
}
