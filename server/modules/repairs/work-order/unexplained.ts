import type { Settings } from "#contracts/company/settings.ts";
import { deviations } from "#contracts/repairs/part-norm.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { repairsRefusals } from "../refusals.ts";

/** More or less than the norm of the works was used, beyond the company's tolerance: whoever used it says why (D.2 of the domain). */
export function refuseUnexplained(order: WorkOrder, { normTolerance }: Settings): void {
  const silent = deviations(order, normTolerance).find(({ reason }) => reason === "");
  if (silent !== undefined)
    throw repairsRefusals["norm-deviation"]({ itemId: silent.itemId, item: silent.item, norm: silent.norm, fact: silent.fact });
}
