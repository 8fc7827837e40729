import { orderCheckEndpoints } from "#contracts/repairs/checklist.ts";
import { orderRulesEndpoints } from "#contracts/repairs/order-rules.ts";
import { type Route, serve } from "#platform/http.ts";
import { checkOf, tick, visibleOrder } from "../check/order-check.ts";
import { changeOrderRules, readOrderRules } from "./order-rules.ts";
import { rulesForScreen } from "./rules-of-order.ts";

/** The rules of the flow as settings, what they come to for one order, and its checklist. */
export const rulesRoutes: readonly Route[] = [
  serve(orderRulesEndpoints.read, (call) => readOrderRules(call)),
  serve(orderRulesEndpoints.change, (call, { body: { version, rules } }) => changeOrderRules(call, version, rules)),
  serve(orderRulesEndpoints.ofOrder, async (call, { params: { id } }) => rulesForScreen(call, await visibleOrder(call, id))),
  serve(orderCheckEndpoints.read, async (call, { params: { id } }) => ({ check: shown(await checkOf(call.tx, await visibleOrder(call, id))) })),
  serve(orderCheckEndpoints.tick, async (call, { params: { id }, body }) => ({ check: shown(await tick(call, id, body)) })),
];

const shown = <Check extends object>(check: Check | null) => {
  if (check === null) return null;
  const { id: _row, ...rest } = check as Check & { readonly id?: string };
  return rest as Omit<Check, "id">;
};
