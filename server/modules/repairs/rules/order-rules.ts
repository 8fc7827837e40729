import { type OrderFlowRules, OrderFlowRules as Rules, orderFlowFacts, type VersionedRules, wholeRules } from "#contracts/repairs/order-rules.ts";
import { checkRules } from "#contracts/kernel/flow-check.ts";
import { type FlowRules, StepRule, wayOf } from "#contracts/kernel/flow-rules.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { changesOf, journalled } from "#ledger/journal.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { rolesHere } from "#modules/access/index.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { write } from "#platform/write.ts";
import { repairsRefusals } from "../refusals.ts";

/** The history of the rules is kept under this id: there is one set of them. */
const THE_ONE = "00000000-0000-7000-8000-000000000002";
const KIND = "repairs.order-rules";

const PERMISSIONS = Object.keys(workOrderFlow.steps).map((step) => `${workOrderFlow.document}.${step}`);

/** The company's rules of the flow of orders, with who holds which right: what the screen of the flow is drawn from. */
export async function readOrderRules(call: Call, lock = false): Promise<VersionedRules> {
  const query = call.tx.selectFrom("order_rules").where("id", "=", 1).select(["version", "rules"]);
  const { version, rules } = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow();
  const roles = await rolesHere(call.tx);
  const holders = Object.fromEntries(
    PERMISSIONS.map((permission) => [permission, roles.filter(({ may }) => may(permission)).map(({ code }) => code)]),
  );
  return { version, rules: Rules.parse(rules), holders, roles: roles.map(({ code, title }) => ({ code, title })) };
}

/** Replaces the rules; a flow that leads nowhere is refused with all its reasons, kind by kind. */
export async function changeOrderRules(call: Call, seen: number, rules: OrderFlowRules): Promise<VersionedRules> {
  const before = await readOrderRules(call, true);
  if (before.version !== seen) throw ledgerRefusals["changed-meanwhile"]({ version: before.version });
  const settings = await settingsOf(call.tx);
  const facts = orderFlowFacts((permission) => before.holders[permission] ?? []);
  const whole = withShortPath(rules, settings.shortPathToCompleted);
  const broken = (Object.keys(rules) as (keyof OrderFlowRules)[]).flatMap((kind) =>
    checkRules(workOrderFlow, wholeRules(rules, kind, settings), facts).map((problem) => ({ kind, ...problem })),
  );
  if (broken.length > 0) throw repairsRefusals["flow-broken"]({ broken });
  const version = seen + 1;
  await write(call.tx, [
    { text: "update order_rules set version = $?, rules = $? where id = 1", values: [version, JSON.stringify(whole)] },
    journalled(call, { subjectId: THE_ONE, version, kind: KIND, verb: "change", status: null, changes: changesOf(before.rules, whole) }),
  ]);
  call.touched.push({ kind: KIND, id: THE_ONE }, { kind: workOrderFlow.document, id: THE_ONE });
  return { ...before, version, rules: whole };
}

/** Rules that were judged with the short path as it is today say so: the shop's general switch may change later and must not break them. */
function withShortPath(rules: OrderFlowRules, on: boolean): OrderFlowRules {
  const way = wayOf("complete", "in-work");
  const said = (own: FlowRules): FlowRules => ({ ...own, steps: { ...own.steps, [way]: own.steps[way] ?? StepRule.parse({ off: !on }) } });
  return Object.fromEntries(Object.entries(rules).map(([kind, own]) => [kind, said(own)]));
}
