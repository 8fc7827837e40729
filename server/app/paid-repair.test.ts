import { sql } from "kysely";
import { expect } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Receipt } from "#contracts/stock/receipt.ts";
import { pumpRepair } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

const washer = ({ cast }: Shop) => ({
  branchId: cast.branch,
  customerId: cast.ivanenko,
  deviceId: cast.washer,
  fault: "Does not drain",
  completeness: ["hose"],
  agreedValue: 12_000_00,
});

/** The opening balances of C.4 as far as the example touches them. */
async function openShelf(shop: Shop) {
  const { pump, ring, sealant } = shop.cast;
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([
    [pump, 3_000, 2_550_00],
    [ring, 10_000, 423_50],
    [sealant, 500_000, 625_00],
  ]);
  await shop.openingMoney({ desk: 5_000_00, bank: 60_000_00 });
}

async function inWork(shop: Shop, changes: Parameters<typeof pumpRepair>[1] = {}): Promise<WorkOrder> {
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast, changes));
  order = await shop.step("work-orders", order, "start-diagnostics");
  order = await shop.step("work-orders", order, "offer");
  order = await shop.step("work-orders", order, "approve", { channel: "phone", by: "Іваненко" });
  return shop.step("work-orders", order, "start");
}

test("a paid repair, from the washing machine on the counter to the profit, to the cent", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);

  shop.goToDay("2026-03-02");
  let intake = await shop.create<Intake>("intakes", washer(shop));
  intake = await shop.step("intakes", intake, "repair-here", { engineerId: cast.ivan });
  let order = await inWork(shop, { intakeId: intake.id });
  expect([await shop.reserved(cast.pump), await shop.reserved(cast.ring), await shop.onHand(cast.ring)]).toEqual([1_000, 2_000, 8_000]);

  shop.goToDay("2026-03-03");
  const receipt = {
    branchId: cast.branch,
    placeId: cast.warehouse,
    supplierId: cast.spareParts,
    lines: [{ line: 1, itemId: cast.pump, quantity: 2_000, cost: 1_900_00, vatRate: 20_00 }],
  };
  await shop.step("receipts", await shop.create<Receipt>("receipts", receipt), "receive");
  expect(await shop.pay(1_500_00, { orderId: order.id })).toMatchObject({ number: "CR-000001", closesDebt: 0 });
  expect(await shop.paidAhead(order.id)).toBe(1_500_00);

  shop.goToDay("2026-03-04");
  await expect(shop.carry("issue", order.id, [[cast.ring, 3_000]])).rejects.toMatchObject({
    code: "repairs.over-issue-unexplained",
    details: { planned: 2_000, after: 3_000 },
  });
  await shop.carry(
    "issue",
    order.id,
    [
      [cast.pump, 1_000],
      [cast.ring, 3_000],
      [cast.sealant, 20_000],
    ],
    { overIssueReason: "one may tear" },
  );
  expect([await shop.reserved(cast.ring), await shop.onHand(cast.ring)]).toEqual([0, 7_000]);

  shop.goToDay("2026-03-05");
  await expect(shop.step("work-orders", order, "complete")).rejects.toMatchObject({ code: "repairs.unbalanced-parts", details: { left: 1_000 } });
  await shop.carry("return", order.id, [[cast.ring, 1_000]]);
  order = await shop.step("work-orders", order, "complete");
  expect([...order.parts, ...order.materials].map(({ cost }) => cost)).toEqual([890_00, 84_70, 25_00]);
  expect(await shop.owes(order.id)).toBe(1_440_00);
  expect(await shop.paidAhead(order.id)).toBe(0);
  expect([await shop.earned(cast.ivan), await shop.earned(cast.petro)]).toEqual([225_00, 75_00]);
  expect([await shop.onHand(cast.pump), await shop.worth(cast.pump)]).toEqual([4_000, 3_560_00]);
  expect([await shop.onHand(cast.ring), await shop.worth(cast.ring)]).toEqual([8_000, 338_80]);
  intake = await shop.step("intakes", intake, "finish", { outcome: "repaired" });

  shop.goToDay("2026-03-07");
  await expect(shop.step("intakes", intake, "issue")).rejects.toMatchObject({ code: "repairs.debt-left", details: { debt: 1_440_00 } });
  expect(await shop.pay(1_440_00, { orderId: order.id, by: "bank" })).toMatchObject({ number: "BR-000001", closesDebt: 1_440_00 });
  const handed = [{ kind: "accessory", name: "hose", outcome: "given" }];
  expect(await shop.step("intakes", intake, "issue", { handed })).toMatchObject({ status: "issued", issuedOn: "2026-03-07", handed });

  expect(await shop.books("2026-03-02", "2026-03-31")).toEqual([
    "023 0 12000 12000 0",
    "201 625 0 25 600",
    "207 2973.5 1900 974.7 3898.8",
    "23 0 325 325 0",
    "301 5000 1500 0 6500",
    "311 60000 1440 0 61440",
    "361 0 2940 2940 0",
    "40 -68598.5 0 0 -68598.5",
    "631 0 0 2280 -2280",
    "6412 0 380 490 -110",
    "661 0 0 300 -300",
    "681 0 1500 1500 0",
    "702 0 290 1740 -1450",
    "703 0 200 1200 -1000",
    "902 0 974.7 0 974.7",
    "903 0 325 0 325",
  ]);

  const profit = await sql<{ profit: number }>`
    select -sum(amount)::bigint as profit from ledger_entry
    where order_id = ${order.id} and code in ('702', '703', '902', '903')`.execute(shop.tx);
  expect(profit.rows).toEqual([{ profit: 1_150_30 }]);
});

test("a payment beyond the debt becomes an advance", async ({ shop }) => {
  await openShelf(shop);
  const order = await inWork(shop);
  await shop.pay(1_500_00, { orderId: order.id });
  await shop.step("work-orders", order, "complete");
  expect(await shop.pay(2_000_00, { orderId: order.id })).toMatchObject({ closesDebt: 1_440_00 });
  expect(await shop.paidAhead(order.id)).toBe(560_00);
});

test("un-completing restores every balance, keeps the reserve, and what was paid since becomes an advance", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  let order = await inWork(shop);
  await shop.pay(1_500_00, { orderId: order.id });
  order = await shop.step("work-orders", order, "complete");
  await shop.pay(1_440_00, { orderId: order.id });
  order = await shop.step("work-orders", order, "reopen", { reason: "wrong part" });
  expect([await shop.worth(cast.pump), await shop.reserved(cast.pump), await shop.onHand(cast.pump)]).toEqual([2_550_00, 1_000, 2_000]);
  expect([await shop.owes(order.id), await shop.paidAhead(order.id), await shop.earned(cast.ivan)]).toEqual([0, 2_940_00, 0]);

  order = await shop.step("work-orders", order, "complete");
  expect([await shop.owes(order.id), await shop.paidAhead(order.id), await shop.earned(cast.ivan)]).toEqual([0, 0, 225_00]);
});

test("what was put aside and is not used goes back to the free stock at completion", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const changes = pumpRepair(cast);
  let order = await inWork(shop);
  order = await shop.change("work-orders", order, { ...changes, parts: [changes.parts?.[0], { ...changes.parts?.[1], used: 1_000 }] });
  await shop.step("work-orders", order, "complete");
  expect([await shop.reserved(cast.ring), await shop.onHand(cast.ring)]).toEqual([0, 9_000]);
  expect(await shop.owes(order.id)).toBe(2_850_00);
});

test("a repair cannot use what the shelf does not have", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const parts = [{ ...pumpRepair(cast).parts?.[0], quantity: 4_000 }] as never;
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { parts }));
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "counter" });
  expect(order.parts[0]?.reserved).toBe(3_000);
  await expect(shop.step("work-orders", order, "start")).rejects.toMatchObject({
    code: "repairs.parts-missing",
    details: { items: [{ short: 1_000 }] },
  });
  order = await shop.step("work-orders", order, "start", { withoutParts: true });
  await expect(shop.step("work-orders", order, "complete")).rejects.toMatchObject({ code: "stock.short", details: { need: 4_000, free: 3_000 } });
});

test("a closed month takes no new entries and lets none go", async ({ shop }) => {
  await openShelf(shop);
  let order = await inWork(shop);
  order = await shop.step("work-orders", order, "complete");
  await shop.closeThrough("2026-03-31");
  await expect(shop.step("work-orders", order, "reopen", { reason: "too late" })).rejects.toMatchObject({
    code: "ledger.period-closed",
    details: { closedThrough: "2026-03-31" },
  });
  await expect(shop.pay(1_00, { orderId: order.id })).rejects.toMatchObject({ code: "ledger.period-closed" });
});

test("agreement to other lines is no agreement", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  let order = await inWork(shop);
  const { parts, ...rest } = pumpRepair(cast);
  order = await shop.change("work-orders", order, { ...rest, parts: [parts?.[0], { ...parts?.[1], price: 95_00 }] });
  await expect(shop.step("work-orders", order, "complete")).rejects.toMatchObject({
    code: "ledger.step-refused",
    details: { reasons: ["repairs.approval-outdated"] },
  });
});

test("refusal after diagnostics: the diagnostics is paid from the advance and the rest goes back", async ({ shop }) => {
  await openShelf(shop);
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast));
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  await shop.pay(1_500_00, { orderId: order.id });
  order = await shop.step("work-orders", order, "decline", { reason: "too dear", channel: "phone", keepWorks: [1] });
  expect(order.status).toBe("done");
  order = await shop.step("work-orders", order, "complete");
  expect([await shop.owes(order.id), await shop.paidAhead(order.id)]).toEqual([0, 1_200_00]);
});

test("a cancelled order gives back what was put aside", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const order = await inWork(shop);
  await shop.carry("issue", order.id, [[cast.ring, 1_000]]);
  await expect(shop.step("work-orders", order, "cancel", { reason: "no longer wanted" })).rejects.toMatchObject({
    code: "repairs.parts-with-engineer",
  });
  await shop.carry("return", order.id, [[cast.ring, 1_000]]);
  await shop.step("work-orders", order, "cancel", { reason: "no longer wanted" });
  expect([await shop.reserved(cast.ring), await shop.onHand(cast.ring), await shop.reserved(cast.pump)]).toEqual([0, 10_000, 0]);
});
