import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { SEE_COST } from "#modules/stock/index.ts";
import type { Actor } from "#platform/call.ts";

/** Who may see what people earn on an order; for others the rules of pay are absent. */
export const SEE_WAGE = "payroll.wage.see";

/** The order as the actor may see it: costs and wages are absent where they are not theirs to know. */
export function visible(order: WorkOrder, { may }: Actor): unknown {
  const [cost, wage] = [may(SEE_COST), may(SEE_WAGE)];
  if (cost && wage) return order;
  const withoutCost = <Line extends { cost?: unknown }>({ cost: _cost, ...line }: Line) => line;
  return {
    ...order,
    ...(cost ? {} : { parts: order.parts.map(withoutCost), materials: order.materials.map(withoutCost) }),
    ...(wage ? {} : { works: order.works.map(({ performers, ...work }) => ({ ...work, performers: performers.map(({ wage: _wage, ...it }) => it) })) }),
  };
}
