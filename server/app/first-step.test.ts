import { sql } from "kysely";
import { expect } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import { part, pumpRepair } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

const payment = ({ cast }: Shop, orderId: string | null = null) => ({
  branchId: cast.branch,
  placeId: cast.desk,
  method: "cash",
  partyId: cast.ivanenko,
  orderId,
  amount: 500_00,
});

async function inWork(shop: Shop): Promise<WorkOrder> {
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([
    [shop.cast.pump, 3_000, 2_550_00],
    [shop.cast.ring, 10_000, 423_50],
    [shop.cast.sealant, 500_000, 625_00],
  ]);
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast));
  for (const [step, input] of [
    ["start-diagnostics?then=offer", {}],
    ["approve?then=start", { channel: "phone" }],
  ] as const)
    order = await shop.step("work-orders", order, step, input);
  return order;
}

test("money is written down and received in one request, and the history tells both", async ({ shop }) => {
  const received = await shop.create<{ id: string; version: number; status: string; number: string }>("payments?then=receive", payment(shop));
  expect(received).toMatchObject({ status: "received", version: 2, number: "CR-000001" });
  const history = await shop.get<HistoryRecord[]>(`payments/${received.id}/history`);
  expect(history.map(({ verb, version, status }) => [verb, version, status])).toEqual([
    ["create", 1, "draft"],
    ["receive", 2, "received"],
  ]);
  expect(await shop.paidAhead(null)).toBe(500_00);
});

test("a device is taken in and put on the bench in one request, and its owner hears that it was accepted", async ({ shop }) => {
  const { cast } = shop;
  const draft = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain", agreedValue: 100_00 };
  const intake = await shop.create<Intake>("intakes?then=repair-here", draft);
  expect(intake).toMatchObject({ status: "in-progress", variant: "own", version: 2 });
  const { rows } = await sql`select text_key, data, party_id from message where once like ${`intake/${intake.id}/%`}`.execute(shop.tx);
  expect(rows).toMatchObject([{ text_key: "repairs.message.accepted", data: { number: intake.number }, party_id: cast.ivanenko }]);
});

test("parts that cannot be issued leave no draft behind and take no number", async ({ shop }) => {
  const { cast } = shop;
  const order = await inWork(shop);
  const draft = (quantity: number) => ({
    branchId: cast.branch,
    orderId: order.id,
    direction: "issue",
    placeId: cast.warehouse,
    employeeId: cast.ivan,
    overIssueReason: "one may break",
    lines: [{ line: 1, itemId: cast.pump, quantity }],
  });
  expect(await shop.ask("POST", "parts-issues?then=confirm", draft(2_000))).toMatchObject({ status: 409, body: { code: "repairs.over-issue" } });
  expect(await shop.create("parts-issues?then=confirm", draft(1_000))).toMatchObject({ status: "confirmed", number: "TR-000001" });
});

test("an order written at the counter is begun and offered in one request, and agreed to and started in another", async ({ shop }) => {
  await inWork(shop);
  const offered = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", pumpRepair(shop.cast));
  expect(offered).toMatchObject({ status: "approval", version: 3, number: "WO-000002", estimates: [{ version: 1, decision: null }] });
  const started = await shop.step<WorkOrder>("work-orders", offered, "approve?then=start", { channel: "phone", by: "Ivanenko" });
  expect(started).toMatchObject({ status: "in-work", version: 5 });
  const history = await shop.get<HistoryRecord[]>(`work-orders/${offered.id}/history`);
  expect(history.map(({ verb, version, status }) => [verb, version, status])).toEqual([
    ["create", 1, "new"],
    ["start-diagnostics", 2, "diagnostics"],
    ["offer", 3, "approval"],
    ["approve", 4, "approved"],
    ["start", 5, "in-work"],
  ]);
});

test("a step that follows sees in the books what the one before it put there, and where it is refused nothing was done", async ({ shop }) => {
  const one = await inWork(shop);
  const offered = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", {
    ...pumpRepair(shop.cast),
    parts: [part(1, shop.cast.pump, 3_000, 1_560_00)],
  });
  const refused = await shop.ask("POST", `work-orders/${offered.id}/steps/approve?then=start`, { version: offered.version, channel: "phone" });
  expect(refused).toMatchObject({ status: 409, body: { code: "repairs.parts-missing", details: { items: [{ short: 1_000 }] } } });
  expect(await shop.get(`work-orders/${offered.id}`)).toMatchObject({ status: "approval", version: offered.version, reservedOn: null });
  expect(one.status).toBe("in-work");
});

test("whoever may not take the step that follows takes none", async ({ shop }) => {
  const pens = ["price", "charge", "staff"].map((pen) => `repairs.work-order.${pen}`);
  shop.signIn(["repairs.work-order.create", "repairs.work-order.read", "repairs.work-order.start-diagnostics", ...pens]);
  expect(await shop.ask("POST", "work-orders?then=start-diagnostics&then=offer", pumpRepair(shop.cast))).toMatchObject({
    status: 403,
    body: { code: "platform.not-permitted", details: { step: "offer" } },
  });
  shop.signIn(["repairs.*"]);
  expect(await shop.create("work-orders", pumpRepair(shop.cast))).toMatchObject({ number: "WO-000001" });
});

test("only steps that ask nothing may be taken at once", async ({ shop }) => {
  for (const then of ["refund", "start", ""])
    expect(await shop.ask("POST", `payments?then=${then}`, payment(shop))).toMatchObject({ status: 400, body: { code: "platform.input" } });
});

test("whoever may write a payment down but not receive it does neither", async ({ shop }) => {
  shop.signIn(["money.payment.create", "money.payment.read"]);
  expect(await shop.ask("POST", "payments?then=receive", payment(shop))).toMatchObject({
    status: 403,
    body: { code: "platform.not-permitted" },
  });
  shop.signIn(["money.payment.*", "money.desk.work"]);
  expect(await shop.create("payments?then=receive", payment(shop))).toMatchObject({ number: "CR-000001" });
});

test("a request repeated under its key gets the first answer, and the money comes in once", async ({ shop }) => {
  const key = { "idempotency-key": "one click" };
  const [first, again] = [
    await shop.ask("POST", "payments?then=receive", payment(shop), key),
    await shop.ask("POST", "payments?then=receive", payment(shop), key),
  ];
  expect([first.status, again.body]).toEqual([200, first.body]);
  expect(await shop.paidAhead(null)).toBe(500_00);
});
