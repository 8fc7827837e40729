import { expect } from "vitest";
import { inWork, openShelf, paidRepair, paidRepairBegun } from "#testing/paid-repair.ts";
import { part, pumpRepair } from "#testing/cast.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";

type Facts = Record<string, unknown>;
const facts = (shop: Shop, id: string, what: string) => shop.get<Facts>(`work-orders/${id}/${what}`);

test("the paid repair earned 1150.30, which is 46.95 % of its net revenue", async ({ shop }) => {
  const { cast } = shop;
  const { order } = await paidRepair(shop);
  expect(await facts(shop, order.id, "profit")).toEqual({
    currency: "UAH",
    planned: false,
    gross: 2_940_00,
    vat: 490_00,
    revenue: 2_450_00,
    revenueWorks: 1_000_00,
    revenueGoods: 1_450_00,
    parts: 974_70,
    materials: 25_00,
    wages: 300_00,
    cost: 1_299_70,
    chargedCost: 1_299_70,
    chargedProfit: 1_150_30,
    expense: 0,
    capitalised: 0,
    services: 0,
    compensation: 0,
    profit: 1_150_30,
    profitability: 46_95,
    accounts: [
      { code: "702", amount: 1_450_00 },
      { code: "703", amount: 1_000_00 },
      { code: "902", amount: 974_70 },
      { code: "903", amount: 325_00 },
    ],
    wageByEmployee: [
      { employeeId: cast.ivan, name: "Іван", amount: 225_00 },
      { employeeId: cast.petro, name: "Петро", amount: 75_00 },
    ],
  });
});

test("before it is completed the profit is planned at present average costs, and is what completion then finds", async ({ shop }) => {
  const { order } = await paidRepairBegun(shop);
  const planned = await facts(shop, order.id, "profit");
  expect(planned).toMatchObject({ planned: true, revenue: 2_450_00, cost: 1_299_70, profit: 1_150_30, profitability: 46_95 });
  await shop.step("work-orders", order, "complete");
  expect({ ...(await facts(shop, order.id, "profit")), planned: true }).toEqual(planned);
});

test("a part that is not in stock is planned at what was last paid for it; one never bought, at nothing", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const one = (itemId: string, quantity = 2_000) => ({ works: [], materials: [], parts: [part(1, itemId, quantity, 3_000_00)] });
  const order = await shop.create("work-orders", pumpRepair(cast, one(cast.mainboard)));
  expect(await facts(shop, order.id, "profit")).toMatchObject({ planned: true, parts: 0, profit: 5_000_00 });
  const lines = [{ line: 1, itemId: cast.mainboard, quantity: 3_000, cost: 6_300_00, vatRate: 20_00 }];
  const receipt = await shop.create("receipts", { branchId: cast.branch, placeId: cast.warehouse, supplierId: cast.spareParts, lines });
  await shop.step("receipts", receipt, "receive");
  const other = await shop.create("work-orders", pumpRepair(cast, one(cast.mainboard, 4_000)));
  expect(await facts(shop, other.id, "profit")).toMatchObject({ parts: 8_400_00 });
});

test("wages by name are for those who may see wages; the profit is for those who may see profits", async ({ shop }) => {
  const { order } = await paidRepair(shop);
  shop.signIn(["repairs.work-order.read", "repairs.profit.see"]);
  const seen = await facts(shop, order.id, "profit");
  expect([seen.profit, "wageByEmployee" in seen]).toEqual([1_150_30, false]);
  shop.signIn(["repairs.work-order.read"]);
  await expect(facts(shop, order.id, "profit")).rejects.toMatchObject({ code: "platform.not-permitted" });
});

test("money of the order: what it comes to, what is paid, what is left", async ({ shop }) => {
  await openShelf(shop);
  await shop.set({ prepayment: { share: 50_00 } });
  const draft = await shop.create("work-orders", pumpRepair(shop.cast));
  expect(await facts(shop, draft.id, "money")).toEqual({
    currency: "UAH",
    total: 2_940_00,
    vat: 490_00,
    paid: 0,
    toPay: 2_940_00,
    advance: 0,
    prepaymentRequired: 1_470_00,
    payers: [{ partyId: shop.cast.ivanenko, name: "Іваненко", payer: "customer", total: 2_940_00, vat: 490_00, toPay: 2_940_00, advance: 0 }],
    payments: [],
  });
  await shop.pay(1_500_00, { orderId: draft.id });
  expect(await facts(shop, draft.id, "money")).toMatchObject({
    paid: 1_500_00,
    toPay: 1_440_00,
    advance: 1_500_00,
    payments: [{ number: "CR-000001", receivedOn: "2026-03-01", method: "cash", amount: 1_500_00, kind: "payment" }],
  });
  await shop.set({ prepayment: { share: 0 } });
  const order = await inWork(shop);
  await shop.pay(1_500_00, { orderId: order.id });
  await shop.step("work-orders", order, "complete");
  expect(await facts(shop, order.id, "money")).toMatchObject({ paid: 1_500_00, toPay: 1_440_00, advance: 0, prepaymentRequired: 0 });
  await shop.pay(2_000_00, { orderId: order.id, by: "bank" });
  expect(await facts(shop, order.id, "money")).toMatchObject({ paid: 3_500_00, toPay: 0, advance: 560_00 });
});

test("parts of the order: planned 2, issued 3, returned 1, used 2", async ({ shop }) => {
  const { cast } = shop;
  const ring = async (id: string) => (await shop.get<Facts[]>(`work-orders/${id}/stock`)).find(({ itemId }) => itemId === cast.ring);
  const { order } = await paidRepairBegun(shop);
  expect(await ring(order.id)).toEqual({
    itemId: cast.ring,
    code: "P2",
    name: "Кільце ущільнювальне",
    unit: "piece",
    planned: 2_000,
    used: 0,
    reserved: 0,
    issued: 3_000,
    returned: 1_000,
    withEngineer: 2_000,
    free: 8_000,
    short: 0,
  });
  await shop.step("work-orders", order, "complete");
  expect(await ring(order.id)).toMatchObject({ planned: 2_000, used: 2_000, reserved: 0, issued: 3_000, returned: 1_000, withEngineer: 0 });
});

test("what is short is what the step would refuse for", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const parts = [{ ...pumpRepair(cast).parts?.[0], quantity: 4_000 }] as never;
  let order = await shop.create("work-orders", pumpRepair(cast, { parts, materials: [] }));
  expect(await facts(shop, order.id, "stock")).toMatchObject([{ planned: 4_000, reserved: 0, free: 3_000, short: 1_000 }]);
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "counter" });
  expect(await facts(shop, order.id, "stock")).toMatchObject([{ reserved: 3_000, free: 0, short: 1_000 }]);
});

test("orders of another branch do not exist", async ({ shop }) => {
  const { order } = await paidRepair(shop);
  shop.signIn(["repairs.work-order.read", "repairs.work-order.stock", "repairs.intake.read", "repairs.profit.see"], { branchIds: [nobody()] });
  for (const what of ["money", "stock", "profit"]) await expect(facts(shop, order.id, what)).rejects.toMatchObject({ code: "ledger.not-found" });
  expect(await shop.get(`devices/${shop.cast.washer}/repairs`)).toEqual([]);
  expect(await shop.get("repairs/counts")).toMatchObject({ byStatus: {}, late: 0 });
  expect(await shop.get(`repairs/proposals?deviceId=${shop.cast.washer}`)).toEqual({ repairs: 0, lines: [] });
});

test("90 days on works completed on 5 March are valid through 3 June", async ({ shop }) => {
  const { order, intake } = await paidRepair(shop);
  const history = () => shop.get<Facts[]>(`devices/${shop.cast.washer}/repairs`);
  shop.goToDay("2026-06-03");
  expect(await history()).toEqual([
    {
      intakeId: intake.id,
      orderId: order.id,
      number: "WO-000001",
      on: "2026-03-02",
      fault: "Does not drain",
      status: "completed",
      works: ["Діагностика", "Заміна зливного насоса"],
      parts: ["Насос зливний", "Кільце ущільнювальне"],
      total: 2_940_00,
      masterName: "Іван",
      warrantyUntil: "2026-06-03",
      underWarranty: true,
    },
  ]);
  shop.goToDay("2026-06-04");
  expect(await history()).toMatchObject([{ warrantyUntil: "2026-06-03", underWarranty: false }]);
  const { cast } = shop;
  await shop.create("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Leaks" });
  expect(await history()).toMatchObject([{ orderId: null, fault: "Leaks", status: "accepted", on: "2026-06-04" }, { number: "WO-000001" }]);
  await expect(shop.get(`devices/${nobody()}/repairs`)).rejects.toMatchObject({ code: "ledger.not-found" });
});

test("a device of a model that was repaired before is offered what that repair needed", async ({ shop }) => {
  const { cast } = shop;
  await paidRepair(shop);
  await shop.opening([[cast.handle, 4_000, 400_00]]);
  const noisy = await inWork(shop, { complaint: "Noisy bearing", works: [], materials: [], parts: [part(1, cast.handle, 1_000, 300_00)] });
  await shop.step("work-orders", noisy, "complete");
  const sister = await shop.create("devices", { typeId: cast.washers, brand: "Bosch", model: "WAN28", serial: "WM-1" });
  const stranger = await shop.create("devices", { typeId: cast.washers, brand: "Bosch", model: "WAN30", serial: "WM-2" });
  const offered = await shop.get<{ repairs: number; lines: Facts[] }>(`repairs/proposals?deviceId=${sister.id}&fault=water%20will%20not%20DRAIN`);
  expect(offered.repairs).toBe(1);
  const told = offered.lines.map(({ kind, code, quantity, times, price, normHours, free }) => [kind, code, quantity, times, price, normHours, free]);
  expect(told).toEqual([
    ["work", "W1", 1_000, 1, 300_00, 500, 0],
    ["work", "W2", 1_000, 1, 900_00, 1_500, 0],
    ["part", "P2", 2_000, 1, 90_00, 0, 8_000],
    ["part", "P1", 1_000, 1, 1_560_00, 0, 4_000],
  ]);
  expect(await shop.get(`repairs/proposals?deviceId=${sister.id}`)).toMatchObject({ repairs: 2 });
  expect(await shop.get(`repairs/proposals?deviceId=${stranger.id}`)).toEqual({ repairs: 0, lines: [] });
});

test("the board's heads count what is open, late, promised today and waiting to be issued", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const counts = () => shop.get<Facts>("repairs/counts");
  await shop.create("work-orders", pumpRepair(cast, { promisedAt: "2026-03-01T15:00:00Z" }));
  await shop.create("work-orders", pumpRepair(cast, { promisedAt: "2026-02-28T15:00:00Z" }));
  const order = await inWork(shop);
  await shop.pay(1_000_00, { orderId: order.id });
  expect(await counts()).toEqual({
    byStatus: { new: { count: 2, unpaid: 5_880_00 }, "in-work": { count: 1, unpaid: 1_940_00 } },
    late: 1,
    promisedToday: 1,
    toIssue: 1,
    overLimit: 0,
  });
  await shop.step("work-orders", order, "complete");
  expect(await counts()).toMatchObject({ byStatus: { completed: { count: 1, unpaid: 1_940_00 } }, toIssue: 0 });
  await shop.pay(1_940_00, { orderId: order.id });
  expect(Object.keys((await counts()).byStatus as object)).toEqual(["new"]);
  expect(await shop.get(`repairs/counts?masterId=${cast.petro}`)).toEqual({ byStatus: {}, late: 0, promisedToday: 0, toIssue: 0, overLimit: 0 });
});
