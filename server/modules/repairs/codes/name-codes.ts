import type { NamedCodes } from "#contracts/repairs/fault-code.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { knownCodes } from "./known.ts";

/** Codes said after the work: those that are named take the place of the earlier ones, the others stay. */
export async function nameCodes(call: Call, order: WorkOrder, said: NamedCodes): Promise<WorkOrder> {
  const { symptomId = order.symptomId, faultId = order.faultId, solutionId = order.solutionId } = said;
  await knownCodes(call, said);
  return { ...order, symptomId, faultId, solutionId };
}
