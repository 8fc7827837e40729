import { sql } from "kysely";
import { expect } from "vitest";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { inWork } from "#testing/paid-repair.ts";
import { claimed, closing, moneyOf, openForPayers, owes, party, profitOf, sound } from "#testing/payers.ts";
import { test } from "#testing/shop.ts";

test("E4: a repair at our own expense is an expense of 308.90 with its article, and nobody owes anything", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  shop.goToDay("2026-03-19");
  const lines = {
    repairKind: "own-expense",
    expenseArticle: "Утримання обмінного фонду",
    works: [{ ...work(1, cast.pumpReplacement, 0, 1_000, [[cast.petro, 1_000, 1_100]]), charge: "own-expense" }],
    parts: [{ ...part(1, cast.pump, 1_000, 1_560_00), charge: "own-expense" }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await inWork(shop, lines), "complete");
  expect(await shop.owes(order.id)).toBe(0);
  expect(await profitOf(shop, order)).toMatchObject({
    revenue: 0,
    cost: 308_90,
    expense: 308_90,
    chargedProfit: 0,
    profit: -308_90,
    profitability: null,
  });
  expect(await shop.earned(cast.petro)).toBe(180_00);
  const { rows } = await sql`select article, amount from ledger_entry where order_id = ${order.id} and account = 'money/warrantyExpenses'`.execute(
    shop.tx,
  );
  expect(rows).toEqual([{ article: "Утримання обмінного фонду", amount: 308_90 }]);
  await sound(shop);
});

test("the same repair of a device of ours for sale makes the device dearer: 281 instead of 93", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    repairKind: "own-expense",
    capitalised: true,
    works: [{ ...work(1, cast.pumpReplacement, 0, 1_000, [[cast.petro, 1_000, 1_100]]), charge: "own-expense" }],
    parts: [{ ...part(1, cast.pump, 1_000, 0), charge: "own-expense" }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await inWork(shop, lines), "complete");
  expect(await closing(shop)).toMatchObject({ 281: 308.9, 23: 0 });
  expect(await profitOf(shop, order)).toMatchObject({ capitalised: 308_90, cost: 0, profit: 0 });
  await sound(shop);
});

test("our own warranty: the customer pays nothing, everything is an expense, and the repeat is counted once", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const charge = "own-warranty";
  const lines = {
    repairKind: "warranty",
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_000]]), charge }],
    parts: [{ ...part(1, cast.handle, 2_000, 300_00), charge }],
    materials: [{ line: 1, itemId: cast.sealant, quantity: 20_000, charge }],
  } as never;
  const order = await shop.step("work-orders", await inWork(shop, lines), "complete");
  // 1.5 × 180.00 = 270.00, two handles at 198.00 = 396.00, 20 ml at 1.25 = 25.00: 691.00.
  expect(await profitOf(shop, order)).toMatchObject({ revenue: 0, expense: 691_00, profit: -691_00, profitability: null });
  expect(await moneyOf(shop, order)).toMatchObject({ total: 0, payers: [] });
  const { rows } = await sql`select charge, amount from ledger_entry where order_id = ${order.id} and account = 'repeats/done'`.execute(shop.tx);
  expect(rows).toEqual([{ charge: "own-warranty", amount: 1 }]);
  await sound(shop);
});

test("an insured repair: the customer pays the franchise, the insurer the rest, both by our prices", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const insurer = await party(shop, "СК «Надія»", "insurer");
  const charge = "insurance";
  const lines = {
    repairKind: "insurance",
    insurerId: insurer,
    franchise: 500_00,
    claimNumber: "S-17",
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_500]]), charge }],
    parts: [{ ...part(1, cast.mainboard, 1_000, 3_000_00), charge }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await inWork(shop, lines), "complete");
  // 500.00 over 900.00 : 3000.00 is 115.38 and 384.62; insurer 784.62 + 2615.38 = 3400.00. VAT of all 650.00, of it 19.23 + 64.10 the customer's.
  expect((await moneyOf(shop, order)).payers).toMatchObject([
    { partyId: cast.ivanenko, total: 500_00, vat: 83_33 },
    { partyId: insurer, payer: "insurer", total: 3_400_00, vat: 566_67 },
  ]);
  expect([await shop.owes(order.id), await owes(shop, insurer, order.id), await claimed(shop, insurer)]).toEqual([500_00, 3_400_00, 3_400_00]);
  // 30 % of 750.00 = 225.00; net 750.00 + 2500.00; goods are sold: 702 and 902.
  expect(await profitOf(shop, order)).toMatchObject({
    revenueWorks: 750_00,
    revenueGoods: 2_500_00,
    wages: 225_00,
    profit: 925_00,
    accounts: expect.arrayContaining([{ code: "902", amount: 2_100_00 }]),
  });
  await sound(shop);
});

test("a gift: the customer pays the diagnostics, the handle is ours, and the expense is told apart from the profit", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    works: [work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]])],
    parts: [{ ...part(1, cast.handle, 1_000, 300_00), charge: "goodwill" }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await inWork(shop, lines), "complete");
  // 250.00 − 75.00 = 175.00 for what is charged; 198.00 for the gift.
  expect(await profitOf(shop, order)).toMatchObject({ revenue: 250_00, chargedCost: 75_00, chargedProfit: 175_00, expense: 198_00, profit: -23_00 });
  expect(await shop.owes(order.id)).toBe(300_00);
  await sound(shop);
});

test("under a contract nobody owes anything yet: the cost goes to 903 with the contract, the pay is by the hour", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const charge = "contract";
  const contract = {
    repairKind: "contract",
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 2_000]]), charge }],
    parts: [{ ...part(1, cast.handle, 1_000, 300_00), charge }],
    materials: [],
  };
  await expect(inWork(shop, contract as never).then((order) => shop.step("work-orders", order, "complete"))).rejects.toMatchObject({
    details: { reasons: ["repairs.contract-required"] },
  });
  const orders = await Promise.all([0, 0].map(async () => inWork(shop, { ...contract, contract: "CT-07" } as never)));
  expect(orders[0]?.contractId).toBe(orders[1]?.contractId);
  const order = await shop.step("work-orders", orders[0]!, "complete");
  // Two hours really spent at 180.00 = 360.00, the handle 198.00: 558.00.
  const { rows } = await sql`select contract_id, amount from ledger_entry where order_id = ${order.id} and account = 'money/costOfWorks'`.execute(
    shop.tx,
  );
  expect(rows).toEqual([{ contract_id: order.contractId, amount: 558_00 }]);
  expect(await profitOf(shop, order)).toMatchObject({ revenue: 0, chargedCost: 558_00, expense: 0, profitability: null });
  await sound(shop);
});

test("a part that failed is claimed from its supplier at cost: other income, and an expense of ours", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    supplierId: cast.spareParts,
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_500]]), charge: "goodwill" }],
    parts: [{ ...part(1, cast.handle, 1_000, 300_00), charge: "supplier" }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await inWork(shop, lines), "complete");
  expect([await owes(shop, cast.spareParts, order.id), await claimed(shop, cast.spareParts)]).toEqual([198_00, 198_00]);
  expect(await profitOf(shop, order)).toMatchObject({ compensation: 198_00, expense: 468_00, profit: -270_00 });
  expect(await closing(shop)).toMatchObject({ 719: -198, 93: 468 });
  await sound(shop);
});

test("the kind of the repair recharges only what nobody touched, and several charges make it mixed by themselves", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const draft = pumpRepair(cast, { materials: [] });
  let order = await shop.create<WorkOrder>("work-orders", draft);
  const charges = () => [...order.works, ...order.parts].map(({ charge }) => charge);
  const works = [draft.works?.[0], { ...draft.works?.[1], charge: "goodwill" }] as never;
  order = await shop.change("work-orders", order, { ...draft, works });
  expect([order.repairKind, ...charges()]).toEqual(["mixed", "customer", "goodwill", "customer", "customer"]);
  order = await shop.change("work-orders", order, { ...draft, works, repairKind: "own-expense" });
  expect([order.repairKind, ...charges()]).toEqual(["mixed", "own-expense", "goodwill", "own-expense", "own-expense"]);
  const gone = [{ ...draft.works?.[0], charge: "own-expense" }] as never;
  const parts = order.parts.map(({ line, itemId, quantity, price, charge }) => ({ line, itemId, quantity, price, charge })) as never;
  order = await shop.change("work-orders", order, { ...draft, works: gone, parts, repairKind: "mixed" });
  expect(order.repairKind).toBe("own-expense");
});

test("diagnostics cost nothing when the repair is done, and are paid when it is not", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  await shop.set({ diagnosticsFreeIfRepaired: true });
  const works = [
    { ...work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]]), diagnostics: true },
    work(2, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_500]]),
  ] as never;
  const done = await shop.step("work-orders", await inWork(shop, { works, parts: [], materials: [] }), "complete");
  expect([done.estimates[0]?.total, await shop.owes(done.id)]).toEqual([900_00, 900_00]);
  let refused = await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { works, parts: [], materials: [] }));
  for (const step of ["start-diagnostics", "offer"]) refused = await shop.step("work-orders", refused, step);
  refused = await shop.step("work-orders", refused, "decline", { reason: "too dear", channel: "phone", keepWorks: [1] });
  await shop.step("work-orders", refused, "complete");
  expect(await shop.owes(refused.id)).toBe(300_00);
  await sound(shop);
});
