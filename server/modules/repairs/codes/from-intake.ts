import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";

/** What the counter wrote of the device in codes goes on with its repair, unless the order says its own. */
export async function withSymptom({ tx }: Pick<Call, "tx">, order: WorkOrder): Promise<WorkOrder> {
  if (order.intakeId === null || order.symptomId !== null) return order;
  const intake = await tx.selectFrom("intake").where("id", "=", order.intakeId).select("symptom_id").executeTakeFirst();
  return { ...order, symptomId: intake?.symptom_id ?? null };
}
