import { expect } from "vitest";
import { grantsOf, type RoleCode } from "#contracts/access/roles.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { Today } from "#contracts/reports/today.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { inWork, openShelf, paidRepair } from "#testing/paid-repair.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";

const as = (shop: Shop, role: RoleCode, employeeId: string | null = null) => shop.signIn(grantsOf(role), { employeeId });
const today = (shop: Shop) => shop.get<Today>("reports/today");
const parts = ({ day: _day, currency: _currency, ...rest }: Today) => Object.keys(rest);
const numbers = (some: { count: number; rows: { number: string }[] } | undefined) => [some?.count, ...(some?.rows ?? []).map(({ number }) => number)];

test("everybody is shown what is theirs and nothing else", async ({ shop }) => {
  await paidRepair(shop);
  const seen: Partial<Record<RoleCode, string[]>> = {};
  for (const role of ["receptionist", "engineer", "storekeeper", "cashier", "manager", "accountant", "director", "administrator"] as const) {
    as(shop, role, role === "engineer" ? shop.cast.ivan : null);
    seen[role] = parts(await today(shop)).sort();
  }
  expect(seen).toEqual({
    receptionist: ["counter", "stuck"],
    engineer: ["bench", "stuck"],
    storekeeper: ["store"],
    cashier: ["desks"],
    manager: ["business", "counter", "stuck"],
    accountant: ["business", "desks", "stuck"],
    director: ["business", "counter", "stuck"],
    administrator: [],
  });
  shop.signIn(["repairs.profit.see"]);
  const { business } = await today(shop);
  expect(["moneyIn" in business!, "debts" in business!]).toEqual([false, false]);
  shop.signIn([...grantsOf("director")], { branchIds: [nobody()] });
  expect((await today(shop)).business).toMatchObject({
    revenue: { month: { now: 0 } },
    moneyIn: { today: 0 },
    orders: { inToday: 0, open: 0 },
    load: [],
  });
});

test("the director sees the paid repair: money 2940.00, revenue 2450.00, profit 1150.30", async ({ shop }) => {
  await paidRepair(shop);
  as(shop, "director");
  const { business } = await today(shop);
  expect(business).toMatchObject({
    moneyIn: { today: 1_440_00, month: { now: 2_940_00, before: 0 } },
    revenue: { month: { now: 2_450_00, before: 0 } },
    profit: { month: { now: 1_150_30, before: 0 }, profitability: 46_95 },
    orders: { inToday: 0, outToday: 0, open: 0, late: { count: 0 } },
    debts: { total: 0, byAge: [0, 0, 0, 0] },
    load: [],
  });
  expect(business?.weeks).toHaveLength(12);
  expect(business?.weeks.at(-1)).toEqual({ monday: "2026-03-02", revenue: 2_450_00, profit: 1_150_30 });
  shop.goToDay("2026-04-06");
  expect((await today(shop)).business).toMatchObject({
    moneyIn: { today: 0, month: { now: 0, before: 1_500_00 } },
    profit: { month: { now: 0, before: 1_150_30 }, profitability: null },
  });
  shop.goToDay("2026-04-04");
  expect((await today(shop)).business).toMatchObject({ moneyIn: { month: { before: 1_500_00 } }, profit: { month: { before: 0 } } });
});

test("debts grow old by the day", async ({ shop }) => {
  await openShelf(shop);
  const order = await inWork(shop);
  await shop.step("work-orders", order, "complete");
  const debts = async (day: string) => {
    shop.goToDay(day);
    return (await today(shop)).business?.debts;
  };
  expect(await debts("2026-03-31")).toEqual({ total: 2_940_00, byAge: [2_940_00, 0, 0, 0] });
  expect(await debts("2026-04-01")).toEqual({ total: 2_940_00, byAge: [0, 2_940_00, 0, 0] });
  expect(await debts("2026-05-30")).toEqual({ total: 2_940_00, byAge: [0, 0, 2_940_00, 0] });
  expect(await debts("2026-05-31")).toEqual({ total: 2_940_00, byAge: [0, 0, 0, 2_940_00] });
});

test("orders in and out today, those that are late, and who has how much to do", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  shop.goToDay("2026-03-02");
  const done = await inWork(shop);
  await shop.step("work-orders", done, "complete");
  await inWork(shop, { promisedAt: "2026-03-01T12:00:00Z", parts: [], materials: [] });
  const diagnostics = [work(1, cast.diagnostics, 300_00, 500, [])];
  await shop.create("work-orders", pumpRepair(cast, { works: diagnostics, parts: [], promisedAt: "2026-03-05T12:00:00Z" }));
  as(shop, "director");
  const { business } = await today(shop);
  expect(business?.orders).toMatchObject({ inToday: 3, outToday: 1, open: 2 });
  expect(numbers(business?.orders.late)).toEqual([1, "WO-000002"]);
  expect(business?.load.map(({ name, hours, orders }) => [name, hours, orders])).toEqual([
    ["Іван", 2_000, 2],
    ["Петро", 500, 1],
  ]);
  as(shop, "engineer", cast.petro);
  const { bench } = await today(shop);
  expect([numbers(bench?.orders), bench?.openHours]).toEqual([[1, "WO-000002"], 500]);
  as(shop, "engineer", cast.ivan);
  expect(numbers((await today(shop)).bench?.orders)).toEqual([2, "WO-000002", "WO-000003"]);
});

test("the counter sees what a partner and what a borrower should have brought back by now", async ({ shop }) => {
  const { cast } = shop;
  const intake = await shop.create<Intake>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Hums" });
  const lent = { branchId: cast.branch, intakeId: intake.id, deviceId: cast.loaner, expectedBackOn: "2026-03-04" };
  await shop.create("loaners", lent);
  const chosen = await shop.step("intakes", intake, "repair-away", { partnerId: cast.partner });
  await shop.step("intakes", chosen, "send-away", { expectedBackOn: "2026-03-05" });
  as(shop, "receptionist");
  const late = async () => {
    const { counter } = await today(shop);
    return [numbers(counter?.awayLate), [counter?.loanersLate.count, counter?.loanersLate.rows.map(({ number }) => number)]];
  };
  shop.goToDay("2026-03-04");
  expect(await late()).toEqual([[0], [0, []]]);
  shop.goToDay("2026-03-06");
  expect(await late()).toEqual([
    [1, intake.number],
    [1, ["LN-000001"]],
  ]);
});

test("the counter hands over what is ready and sees what nobody has begun", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const washer = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain" };
  const ready = await shop.step("intakes", await shop.create<Intake>("intakes", washer), "repair-here", { engineerId: cast.ivan });
  await shop.step("intakes", ready, "finish", { outcome: "no-fault" });
  const fresh = await shop.create<Intake>("intakes", washer);
  await shop.create("work-orders", pumpRepair(cast, { promisedAt: "2026-03-01T15:00:00Z" }));
  as(shop, "receptionist");
  const { counter } = await today(shop);
  expect([numbers(counter?.toHandOver), numbers(counter?.newIntakes), numbers(counter?.promisedToday), numbers(counter?.late)]).toEqual([
    [1, ready.number],
    [1, fresh.number],
    [1, "WO-000001"],
    [0],
  ]);
  expect(counter?.toHandOver.rows[0]).toMatchObject({
    customerName: "Іваненко",
    deviceName: "Bosch WAN28",
    fault: "Does not drain",
    masterName: "Іван",
  });
});

test("the store gives out what is put aside, and knows what is missing and what runs low", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  await shop.create("items", { kind: "goods", code: "P9", name: "Фільтр", price: 100_00, minStock: 5_000 });
  await inWork(shop, { promisedAt: "2026-03-02T12:00:00Z" });
  const pumps = { parts: [part(1, cast.pump, 4_000, 1_560_00)], materials: [], works: [], promisedAt: "2026-03-03T12:00:00Z" };
  let short = await shop.create("work-orders", pumpRepair(cast, pumps));
  for (const step of ["start-diagnostics", "offer"]) short = await shop.step("work-orders", short, step);
  await shop.step("work-orders", short, "approve", { channel: "counter" });
  as(shop, "storekeeper");
  const { store } = await today(shop);
  expect(numbers(store?.toIssue)).toEqual([2, "WO-000001", "WO-000002"]);
  expect(store?.shortages).toMatchObject({ count: 1, rows: [{ code: "P1", short: 2_000, orders: 1 }] });
  expect(store?.belowMinimum).toMatchObject({ count: 1, rows: [{ code: "P9", free: 0, minStock: 5_000 }] });
});

test("the cashier sees what each desk took in today and holds", async ({ shop }) => {
  await paidRepair(shop);
  const cancelled = await shop.pay(10_00, { orderId: null });
  await shop.step("payments", cancelled, "cancel", { reason: "by mistake" });
  await shop.pay(25_00, { orderId: null });
  as(shop, "cashier");
  expect((await today(shop)).desks).toMatchObject([
    { name: "Каса 1", kind: "desk", in: 25_00, out: 0, holds: 6_525_00 },
    { name: "Банк", kind: "bank", in: 1_440_00, out: 0, holds: 61_440_00 },
  ]);
});
