import { expect, test } from "vitest";
import { grantsOf, ROLES } from "../access/roles.ts";
import { Settings } from "../company/settings.ts";
import { checkRules } from "../kernel/flow-check.ts";
import { FlowRules, NOTHING_SEEN } from "../kernel/flow-rules.ts";
import { stepsNow } from "../kernel/flow.ts";
import { kindOfOrder, OrderFlowRules, orderFlowFacts, USUAL_RULES, wholeRules } from "./order-rules.ts";
import { workOrderFlow } from "./work-order.flow.ts";
import type { WorkOrder } from "./work-order.ts";

const shipped = orderFlowFacts((permission) =>
  ROLES.filter((role) => grantsOf(role).some((grant) => grant === permission || grant === `${permission}.own`)),
);
const wrong = (steps: object, shortPath = false) => {
  const saved = OrderFlowRules.parse({ any: { steps } });
  const rules = wholeRules(saved, "any", Settings.parse({ shortPathToCompleted: shortPath }));
  return checkRules(workOrderFlow, rules, shipped).map(({ code, step, status, other }) => [code, step ?? status, other].filter(Boolean).join(" "));
};

test("the flow as it is shipped is whole, with the short path and without", () => {
  expect(checkRules(workOrderFlow, wholeRules({}, "any", Settings.parse({})), shipped)).toEqual([]);
  expect(wrong({}, true)).toEqual([]);
});

test("a shop may do without quality check, waiting for parts and pauses, if the short path leads to the end", () => {
  const without = { check: { off: true }, "wait-for-parts": { off: true }, hold: { off: true } };
  expect(wrong({ ...without, "complete:in-work": {} })).toEqual([]);
  expect(wrong({ check: { off: true } })).toEqual(["no-way-on in-work"]);
});

test("a status nobody can come to is named", () => {
  expect(wrong({ offer: { off: true } })).toContain("unreachable approval");
  expect(wrong({ approve: { off: true } })).toContain("unreachable approved");
});

test("a step that its roles may never take is named", () => {
  expect(wrong({ pass: { roles: ["cashier"] } })).toContain("nobody-may pass");
  expect(wrong({ pass: { roles: ["cashier"] } })).toContain("no-way-on quality-check");
  expect(wrong({ pass: { roles: ["manager"] } })).toEqual([]);
});

test("four eyes look at what was done before, not at what comes after", () => {
  expect(wrong({ pass: { notBy: ["check"] } })).toEqual([]);
  expect(wrong({ check: { notBy: ["pass"] } })).toEqual(["not-before check pass"]);
});

test("photos of finished work cannot be asked for before work begins", () => {
  const gates = [{ gate: "photos-after", least: 1 }];
  expect(wrong({ "start-diagnostics": { gates } })).toEqual(["gate-too-early start-diagnostics photos-after"]);
  expect(wrong({ check: { gates } })).toEqual([]);
});

test("what the flow does not know is no rule", () => {
  expect(OrderFlowRules.safeParse({ any: { steps: { fly: {} } } }).success).toBe(false);
  expect(OrderFlowRules.safeParse({ any: { steps: { check: { gates: [{ gate: "moon", least: 1 }] } } } }).success).toBe(false);
  expect(OrderFlowRules.safeParse({ any: { limits: { "in-orbit": 4 } } }).success).toBe(false);
});

test("an order goes by the rules of a visit, else of its repair kind, else of any", () => {
  const own = FlowRules.parse({});
  const paid = { repairKind: "paid", siteAddress: null } as const;
  expect(kindOfOrder({}, paid)).toBe("any");
  expect(kindOfOrder({ paid: own }, paid)).toBe("paid");
  expect(kindOfOrder({ paid: own, "on-site": own }, { ...paid, siteAddress: "вул. Зелена, 5" })).toBe("on-site");
  expect(kindOfOrder({ paid: own }, { ...paid, siteAddress: "вул. Зелена, 5" })).toBe("paid");
});

test("the screen is told the same reasons as the server: role, hands, fields and gates at once", () => {
  const rules = FlowRules.parse({
    steps: { check: { roles: ["manager"], notBy: ["start"], filled: ["diagnosis"], gates: [{ gate: "photos-after", least: 2 }] } },
  });
  const order = { status: "in-work", works: [], parts: [], diagnosis: "" } as unknown as WorkOrder;
  const seen = { counts: { "photos-after": 1 }, takenBy: { start: ["ivan"] } };
  const reasons = (taker: { userId: string; roles?: string[] }) =>
    stepsNow(workOrderFlow, order, () => true, { rules, seen, taker }).find(({ step }) => step === "check")?.refusedFor;
  const common = ["repairs.work-order.unfilled.diagnosis", "repairs.work-order.gate.photos-after"];
  expect(reasons({ userId: "ivan", roles: ["engineer"] })).toEqual(["ledger.not-your-role", "ledger.not-by-same", ...common]);
  expect(reasons({ userId: "olha", roles: ["manager"] })).toEqual(common);
  // Where nobody sits there are no roles to ask for.
  expect(reasons({ userId: "job" })).toEqual(common);
  expect(stepsNow(workOrderFlow, order, () => true, { rules: USUAL_RULES, seen: NOTHING_SEEN, taker: { userId: "x" } })[0]?.refusedFor).toEqual(
    stepsNow(workOrderFlow, order, () => true)[0]?.refusedFor,
  );
});
