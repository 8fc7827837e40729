import { orderRulesEndpoints } from "#contracts/repairs/order-rules.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { percent } from "#web/platform/format.ts";
import type { Obstacle } from "#web/kit/step-button.tsx";

/** The company's rules as they bind this order now, for its buttons; until they are here the buttons go by the flow alone. */
export const useRules = ({ id }: Pick<WorkOrder, "id">) => useAnswer(orderRulesEndpoints.ofOrder, { params: { id } }, { keep: true }).data;
export type RulesNow = NonNullable<ReturnType<typeof useRules>>;

const GATE = "repairs.work-order.gate.";

/** How much of what a gate asks for is there, in words: "1 of 2 photos". */
export function gateSentence(code: string, { rules, seen }: RulesNow, step?: string): Partial<Obstacle> | undefined {
  if (!code.startsWith(GATE)) return undefined;
  const gate = code.slice(GATE.length);
  const all = Object.entries(rules.steps).filter(([name]) => step === undefined || name.split(":")[0] === step);
  const least = Math.max(0, ...all.flatMap(([, { gates }]) => gates.filter((it) => it.gate === gate).map((it) => it.least)));
  const there = seen.counts[gate] ?? 0;
  if (least <= 1) return undefined;
  const [has, wanted] = gate === "paid" ? [percent(there), percent(least)] : [there, least];
  return { sentence: `${text(code)} (${text("repairs.screen.flow.of", { has, wanted })})` };
}
