import { describe, expect } from "vitest";
import sharp from "sharp";
import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import { waysOf } from "#contracts/kernel/flow-check.ts";
import type { VersionedRules } from "#contracts/repairs/order-rules.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { addAttachment, prepare } from "#ledger/attachment.ts";
import { pumpRepair } from "#testing/cast.ts";
import { openShelf } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";

const reason = { reason: "the customer asked for it" };
const ANSWERS: Readonly<Record<string, object>> = {
  approve: { channel: "phone" },
  decline: { ...reason, channel: "phone", keepWorks: [1] },
  revise: reason,
  "send-back": reason,
  reopen: reason,
  hold: reason,
  cancel: reason,
};
/** How an order comes into each status from the one it was born in. */
const WAY_TO: Readonly<Record<string, readonly string[]>> = {
  new: [],
  diagnostics: ["start-diagnostics"],
  approval: ["start-diagnostics", "offer"],
  approved: ["start-diagnostics", "offer", "approve"],
  "waiting-parts": ["start-diagnostics", "offer", "approve", "wait-for-parts"],
  "in-work": ["start-diagnostics", "offer", "approve", "start"],
  "quality-check": ["start-diagnostics", "offer", "approve", "start", "check"],
  done: ["start-diagnostics", "offer", "approve", "start", "check", "pass"],
  completed: ["start-diagnostics", "offer", "approve", "start", "check", "pass", "complete"],
  cancelled: ["cancel"],
  "on-hold": ["start-diagnostics", "offer", "approve", "hold"],
};

/** Steps whose own needs want another order than this one; their stories are told elsewhere. */
const ELSEWHERE = ["refuse-warranty", "settle-charges", "name-codes"];
const WITHOUT_PARTS = { parts: [], materials: [] };

async function orderIn(shop: Shop, status: string, changes: Parameters<typeof pumpRepair>[1] = {}): Promise<WorkOrder> {
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast, changes));
  for (const step of WAY_TO[status]!) order = await shop.step("work-orders", order, step, ANSWERS[step]);
  return order;
}
const setRules = async (shop: Shop, rules: object) => {
  const { version } = await shop.get<VersionedRules>("order-rules");
  return shop.ask("PUT", "order-rules", { version, rules });
};
const historyOf = (shop: Shop, { id }: WorkOrder) => shop.get<HistoryRecord[]>(`work-orders/${id}/history`);
const tried = (shop: Shop, { id, version }: WorkOrder, step: string, input: object = ANSWERS[step] ?? {}) =>
  shop.ask("POST", `work-orders/${id}/steps/${step}`, { version, ...input });
const reasonsOf = ({ body }: { body: { code?: string; details?: { reasons?: string[] } } }) => [body.code, ...(body.details?.reasons ?? [])];

const ways = waysOf(workOrderFlow as never).filter(({ step }) => !ELSEWHERE.includes(step));

describe.each(Object.keys(workOrderFlow.statuses))("an order that is %s", (status) => {
  const allowed = ways.filter(({ from }) => from === status);

  test("goes every way the flow knows", async ({ shop }) => {
    await openShelf(shop);
    for (const { step, to } of allowed) {
      const after = await tried(shop, await orderIn(shop, status, WITHOUT_PARTS), step);
      expect([step, after.status, after.body.code]).toEqual([step, 200, undefined]);
      expect(to).toContain(after.body.status);
    }
  });

  test("goes no other way, and nothing is left of the attempt", async ({ shop }) => {
    await openShelf(shop);
    const order = await orderIn(shop, status, WITHOUT_PARTS);
    const [before, asItWas] = [await historyOf(shop, order), await shop.get(`work-orders/${order.id}`)];
    for (const step of Object.keys(workOrderFlow.steps)) {
      if (allowed.some((way) => way.step === step) || ELSEWHERE.includes(step)) continue;
      const refused = await tried(shop, order, step);
      expect([step, refused.status, ...reasonsOf(refused)]).toEqual([step, 409, "ledger.step-refused", "ledger.wrong-status"]);
    }
    expect(await shop.get(`work-orders/${order.id}`)).toEqual(asItWas);
    expect(await historyOf(shop, order)).toEqual(before);
  });
});

test("a way that is switched off is refused, for the kinds it is switched off for", async ({ shop }) => {
  await openShelf(shop);
  const steps = { check: { off: true }, "complete:in-work": {} };
  expect((await setRules(shop, { warranty: { steps } })).status).toBe(200);
  const paid = await orderIn(shop, "in-work");
  expect((await tried(shop, paid, "check")).status).toBe(200);
  const warranty = await shop.create<WorkOrder>(
    "work-orders",
    pumpRepair(shop.cast, { repairKind: "warranty", manufacturerId: shop.cast.techBrand }),
  );
  let order = warranty;
  for (const step of WAY_TO["in-work"]!) order = await shop.step("work-orders", order, step, ANSWERS[step]);
  expect(reasonsOf(await tried(shop, order, "check"))).toEqual(["ledger.step-refused", "ledger.step-off"]);
});

test("the shop completes straight from work only where its settings or its rules say so", async ({ shop }) => {
  await openShelf(shop);
  const order = await orderIn(shop, "in-work");
  await shop.set({ shortPathToCompleted: false });
  expect(reasonsOf(await tried(shop, order, "complete"))).toEqual(["ledger.step-refused", "ledger.step-off"]);
  await setRules(shop, { any: { steps: { "complete:in-work": {} } } });
  expect((await tried(shop, order, "complete")).status).toBe(200);
});

test("rules that lead nowhere are refused with every reason, and the old ones stand", async ({ shop }) => {
  const before = await shop.get<VersionedRules>("order-rules");
  const refused = await setRules(shop, { paid: { steps: { check: { off: true }, pass: { roles: ["cashier"] } } } });
  expect(refused.status).toBe(422);
  expect(refused.body.details.broken).toEqual([
    { kind: "paid", code: "nobody-may", step: "pass" },
    { kind: "paid", code: "no-way-on", status: "in-work" },
    { kind: "paid", code: "no-way-on", status: "quality-check" },
  ]);
  expect(await shop.get("order-rules")).toEqual(before);
  expect((await shop.ask("PUT", "order-rules", { version: before.version + 1, rules: {} })).body.code).toBe("ledger.changed-meanwhile");
});

test("gates open when what they ask for is there: photos of finished work, a signature, the payment, the fields", async ({ shop }) => {
  await openShelf(shop);
  const rules = {
    steps: {
      start: {
        gates: [
          { gate: "photos-before", least: 1 },
          { gate: "paid", least: 5_000 },
        ],
      },
      check: {
        filled: ["recommendations"],
        gates: [
          { gate: "photos-after", least: 1 },
          { gate: "signature", least: 1 },
        ],
      },
    },
  };
  expect((await setRules(shop, { any: rules })).status).toBe(200);
  let order = await orderIn(shop, "approved");
  const gate = (name: string) => `repairs.work-order.gate.${name}`;
  expect(reasonsOf(await tried(shop, order, "start"))).toEqual(["ledger.step-refused", gate("photos-before"), gate("paid")]);
  await picture(shop, order, "photo", "2026-03-01T08:00:00Z");
  await shop.pay(1_469_99, { orderId: order.id });
  expect(reasonsOf(await tried(shop, order, "start"))).toEqual(["ledger.step-refused", gate("paid")]);
  const seen = await shop.get<{ seen: object }>(`work-orders/${order.id}/rules`);
  expect(seen.seen).toEqual({ counts: { "photos-before": 1, "photos-after": 0, signature: 0, paid: 4_999 }, takenBy: {} });
  await shop.pay(1, { orderId: order.id });
  await shop.pay(1, { orderId: order.id });
  order = await shop.step("work-orders", order, "start");

  shop.goToDay("2026-03-02");
  const unfilled = "repairs.work-order.unfilled.recommendations";
  expect(reasonsOf(await tried(shop, order, "check"))).toEqual(["ledger.step-refused", unfilled, gate("photos-after"), gate("signature")]);
  await picture(shop, order, "photo", "2026-03-02T10:00:00Z");
  await picture(shop, order, "signature", "2026-03-02T10:00:00Z");
  order = await shop.change("work-orders", order, { ...pumpRepair(shop.cast), recommendations: "Clean the filter" });
  expect((await tried(shop, order, "check")).status).toBe(200);
});

test("whoever handed a repair over for checking does not pass it where four eyes are asked for", async ({ shop }) => {
  await openShelf(shop);
  await setRules(shop, { any: { steps: { pass: { notBy: ["check"] } } } });
  shop.signIn(["repairs.work-order.*"], { userId: "ivan", roles: ["manager"] });
  const order = await orderIn(shop, "quality-check");
  expect(reasonsOf(await tried(shop, order, "pass"))).toEqual(["ledger.step-refused", "ledger.not-by-same"]);
  shop.signIn(["repairs.work-order.*"], { userId: "olha", roles: ["manager"] });
  expect((await tried(shop, order, "pass")).status).toBe(200);
});

test("a performer does not pass their own work, whatever the rules say", async ({ shop }) => {
  await openShelf(shop);
  const order = await orderIn(shop, "quality-check");
  shop.signIn(["repairs.work-order.*"], { userId: "petro", employeeId: shop.cast.petro });
  expect((await tried(shop, order, "pass")).body.code).toBe("repairs.four-eyes");
  shop.signIn(["repairs.work-order.*"], { userId: "oksana", employeeId: shop.cast.oksana });
  expect((await tried(shop, order, "pass")).status).toBe(200);
});

test("a step kept for some roles is refused to the others, and never without its right", async ({ shop }) => {
  await openShelf(shop);
  await setRules(shop, { any: { steps: { check: { roles: ["manager"] } } } });
  const order = await orderIn(shop, "in-work");
  shop.signIn(["repairs.work-order.*"], { roles: ["engineer"] });
  expect(reasonsOf(await tried(shop, order, "check"))).toEqual(["ledger.step-refused", "ledger.not-your-role"]);
  shop.signIn(["repairs.work-order.read"], { roles: ["manager"] });
  expect((await tried(shop, order, "check")).status).toBe(403);
  shop.signIn(["repairs.work-order.*"], { roles: ["engineer", "manager"] });
  expect((await tried(shop, order, "check")).status).toBe(200);
});

test("where a reason is asked for the step waits for it, and the history keeps it", async ({ shop }) => {
  await openShelf(shop);
  await setRules(shop, { any: { steps: { "wait-for-parts": { reason: true } } } });
  const order = await orderIn(shop, "approved");
  expect(reasonsOf(await tried(shop, order, "wait-for-parts"))).toEqual(["ledger.step-refused", "ledger.reason-missing"]);
  expect((await tried(shop, order, "wait-for-parts", { reason: "the pump is late" })).status).toBe(200);
  expect((await historyOf(shop, order)).at(-1)).toMatchObject({ verb: "wait-for-parts", reason: "the pump is late" });
});

async function picture({ tx, cast }: Shop, order: WorkOrder, kind: "photo" | "signature", at: string): Promise<void> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const actor = { userId: "ivan", name: "Ivan", employeeId: null, branchIds: [cast.branch], may: () => true };
  const call = { tx, actor, now: new Date(at), today: at.slice(0, 10), touched: [] };
  await addAttachment(call, { subjectKind: "repairs.work-order", subjectId: order.id }, await prepare({ kind, name: "picture.png", bytes }));
}
