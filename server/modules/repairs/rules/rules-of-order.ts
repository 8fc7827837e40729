import { sql } from "kysely";
import { Settings } from "#contracts/company/settings.ts";
import type { FlowRules } from "#contracts/kernel/flow-rules.ts";
import { asked, rulesOn } from "#contracts/kernel/flow-rules.ts";
import { kindOfOrder, OrderFlowRules, wholeRules } from "#contracts/repairs/order-rules.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { lookBeside } from "./beside-order.ts";

const Told = Settings.pick({ shortPathToCompleted: true, timeouts: true }).strip();

/** The company's rules as they are now, by whatever order they are asked for. */
export async function savedRules({ tx }: Pick<Call, "tx">) {
  // With a parameter, so that the database keeps the plan.
  const { rows } = await sql<{ own: unknown; shop: unknown }>`
    select (select rules from order_rules where id = ${1}::int) as own, (select rules from settings where id = ${1}::int) as shop`.execute(tx);
  return { saved: OrderFlowRules.parse(rows[0]?.own ?? {}), told: Told.parse(rows[0]?.shop ?? {}) };
}

export const orderRules = {
  read: async (call: Call): Promise<(order: WorkOrder) => FlowRules> => {
    const { saved, told } = await savedRules(call);
    return (order) => wholeRules(saved, kindOfOrder(saved, order), told);
  },
  look: lookBeside,
};

/** What an open order's screen judges its steps by: the same rules and the same looks as the server's. */
export async function rulesForScreen(call: Call, order: WorkOrder) {
  const { saved, told } = await savedRules(call);
  const kind = kindOfOrder(saved, order);
  const rules = wholeRules(saved, kind, told);
  const wanted = asked(
    Object.entries(workOrderFlow.steps)
      .filter(([, { from }]) => (from as readonly string[]).includes(order.status))
      .flatMap(([step]) => rulesOn(rules, step, order.status)),
  );
  const { userId, roles } = call.actor;
  return { kind, rules, seen: await lookBeside(call, order, wanted), taker: { userId, ...(roles && { roles: [...roles] }) } };
}
