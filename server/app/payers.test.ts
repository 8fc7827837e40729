import { expect } from "vitest";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { inWork } from "#testing/paid-repair.ts";
import { ahead, claimable, claimed, closing, moneyOf, openForPayers, owes, pay, profitOf, sound, underWarranty } from "#testing/payers.ts";
import { test } from "#testing/shop.ts";

test("E2a: a warranty repair that the manufacturer pays, to the cent", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  shop.goToDay("2026-03-09");
  const lines = {
    repairKind: "warranty",
    deviceId: await underWarranty(shop),
    manufacturerId: cast.techBrand,
    // At the list prices of the catalog: the manufacturer's tariff takes their place by itself.
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_750]]), charge: "manufacturer" }],
    parts: [{ ...part(1, cast.mainboard, 1_000, 3_000_00), charge: "manufacturer" }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await claimable(shop, await inWork(shop, lines)), "complete");
  expect(order.works[0]).toMatchObject({ price: 480_00, byHand: false });
  expect([await shop.owes(order.id), await owes(shop, cast.techBrand, order.id), await claimed(shop, cast.techBrand)]).toEqual([
    0, 3_348_00, 3_348_00,
  ]);
  expect(await moneyOf(shop, order)).toMatchObject({
    total: 0,
    toPay: 0,
    payers: [{ partyId: cast.techBrand, payer: "manufacturer", total: 3_348_00, vat: 558_00, toPay: 3_348_00 }],
  });
  expect(await profitOf(shop, order)).toMatchObject({
    revenue: 2_790_00,
    vat: 558_00,
    parts: 2_100_00,
    wages: 270_00,
    cost: 2_370_00,
    expense: 0,
    profit: 420_00,
    profitability: 15_05,
    accounts: [
      { code: "703", amount: 2_790_00 },
      { code: "903", amount: 2_370_00 },
    ],
  });
  expect([await shop.earned(cast.ivan), await shop.onHand(cast.mainboard), await shop.worth(cast.mainboard)]).toEqual([270_00, 0, 0]);
  expect(await closing(shop)).toMatchObject({ 361: 3_348, 6412: -558, 661: -270, 703: -2_790, 903: 2_370, 23: 0 });
  await sound(shop);
});

test("a mixed repair: the customer pays the handle, the manufacturer the mainboard, each with their own debt, VAT and money", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    deviceId: await underWarranty(shop),
    manufacturerId: cast.techBrand,
    works: [
      work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]]),
      { ...work(2, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_500]]), charge: "manufacturer" },
    ],
    parts: [part(1, cast.handle, 1_000, 300_00), { ...part(2, cast.mainboard, 1_000, 3_000_00), charge: "manufacturer" }],
    materials: [],
  } as never;
  let order = await claimable(shop, await inWork(shop, lines));
  expect(order.repairKind).toBe("mixed");
  await pay(shop, cast.ivanenko, order.id, 200_00);
  await pay(shop, cast.techBrand, order.id, 1_000_00);
  order = await shop.step("work-orders", order, "complete");
  // Customer 300.00 + 300.00 = 600.00, VAT 100.00; manufacturer (480.00 + 2310.00) × 1.2 = 3348.00, VAT 558.00.
  expect((await moneyOf(shop, order)).payers).toMatchObject([
    { partyId: cast.ivanenko, total: 600_00, vat: 100_00, toPay: 400_00 },
    { partyId: cast.techBrand, total: 3_348_00, vat: 558_00, toPay: 2_348_00 },
  ]);
  // Nobody's money closes another's debt: what is too much waits as the payer's own advance.
  await pay(shop, cast.ivanenko, order.id, 500_00);
  expect([await owes(shop, cast.ivanenko, order.id), await ahead(shop, cast.ivanenko, order.id)]).toEqual([0, 100_00]);
  expect([await owes(shop, cast.techBrand, order.id), await ahead(shop, cast.techBrand, order.id)]).toEqual([2_348_00, 0]);
  // Net 500.00 + 2790.00 = 3290.00; wages 30 % of 250.00 = 75.00 and 1.5 × 180.00 = 270.00; parts 198.00 + 2100.00; 3290.00 − 2643.00.
  expect(await profitOf(shop, order)).toMatchObject({ revenue: 3_290_00, wages: 345_00, parts: 2_298_00, cost: 2_643_00, profit: 647_00 });

  await pay(shop, cast.techBrand, order.id, 2_348_00);
  order = await shop.step("work-orders", order, "reopen", { reason: "wrong board" });
  const both = [cast.ivanenko, cast.techBrand];
  expect(await Promise.all(both.map((id) => owes(shop, id, order.id)))).toEqual([0, 0]);
  expect(await Promise.all(both.map((id) => ahead(shop, id, order.id)))).toEqual([700_00, 3_348_00]);
  expect([await claimed(shop, cast.techBrand), await shop.earned(cast.ivan), await shop.worth(cast.mainboard)]).toEqual([0, 0, 2_100_00]);
  order = await shop.step("work-orders", order, "complete");
  expect(await Promise.all(both.map((id) => ahead(shop, id, order.id)))).toEqual([100_00, 0]);
  await sound(shop);
});

test("one work in two shares: 70 % of it the manufacturer pays, 30 % the customer, to the cent", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    deviceId: await underWarranty(shop),
    manufacturerId: cast.techBrand,
    works: [
      { ...work(1, cast.pumpReplacement, 480_01, 1_500, [[cast.ivan, 1_000, 1_500]]), charge: "manufacturer", share: 70_00 },
      { ...work(2, cast.pumpReplacement, 900_05, 1_500, []), charge: "customer", share: 30_00, shareOf: 1 },
    ],
    parts: [
      { ...part(1, cast.mainboard, 1_000, 3_000_00), charge: "manufacturer", share: 70_00 },
      { ...part(2, cast.mainboard, 1_000, 3_000_00), charge: "customer", share: 30_00, shareOf: 1 },
    ],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await claimable(shop, await inWork(shop, lines)), "complete");
  // Manufacturer: 70 % of 480.01 = 336.01 net and 70 % of 2310.00 = 1617.00 net, VAT 67.20 and 323.40: 2343.61.
  // Customer: 30 % of 900.05 = 270.02 (270.015) and 30 % of 3000.00 = 900.00: 1170.02, VAT 45.00 + 150.00.
  expect((await moneyOf(shop, order)).payers).toMatchObject([
    { partyId: cast.ivanenko, total: 1_170_02, vat: 195_00 },
    { partyId: cast.techBrand, total: 2_343_61, vat: 390_60 },
  ]);
  // The board leaves the shelf once: 70 % of 2100.00 to 903 through 23 and 30 % to 902; the wage of 270.00 is shared alike.
  expect(await profitOf(shop, order)).toMatchObject({
    parts: 2_100_00,
    wages: 270_00,
    accounts: expect.arrayContaining([
      { code: "902", amount: 630_00 },
      { code: "903", amount: 1_740_00 },
    ]),
  });
  expect(await shop.onHand(cast.mainboard)).toBe(0);
  await sound(shop);
});

test("shares that do not come to the whole are refused", async ({ shop }) => {
  await openForPayers(shop);
  const first = { ...work(1, shop.cast.diagnostics, 300_00, 500, []), share: 70_00 };
  const second = { ...work(2, shop.cast.diagnostics, 300_00, 500, []), share: 20_00, shareOf: 1 };
  for (const works of [[first], [first, second], [{ ...second, share: 100_00 }]])
    expect(await shop.ask("POST", "work-orders", pumpRepair(shop.cast, { works } as never))).toMatchObject({
      body: { code: "repairs.shares-wrong" },
    });
});

test("refused warranty: the manufacturer's lines become the customer's at list prices, and the customer is asked anew", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    repairKind: "warranty",
    manufacturerId: cast.techBrand,
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_500]]), charge: "manufacturer" }],
    parts: [],
    materials: [],
  } as never;
  let order = await inWork(shop, lines);
  order = await shop.step("work-orders", order, "refuse-warranty", { reason: "traces of water" });
  expect(order).toMatchObject({ status: "in-work", works: [{ charge: "customer", price: 900_00, byHand: true }] });
  expect(order.works[0]?.performers[0]?.wage).toEqual({ scheme: "share", share: 30_00 });
  await expect(shop.step("work-orders", order, "complete")).rejects.toMatchObject({ details: { reasons: ["repairs.approval-outdated"] } });
  order = await shop.step("work-orders", order, "offer");
  order = await shop.step("work-orders", order, "approve", { channel: "phone" });
  order = await shop.step("work-orders", await shop.step("work-orders", order, "start"), "complete");
  expect([await shop.owes(order.id), await owes(shop, cast.techBrand, order.id)]).toEqual([900_00, 0]);
});

test("every payer has a paper of their own, and the customer reads what others pay at nothing", async ({ shop }) => {
  const { cast } = shop;
  await openForPayers(shop);
  const lines = {
    deviceId: await underWarranty(shop),
    manufacturerId: cast.techBrand,
    works: [
      work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]]),
      { ...work(2, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_500]]), charge: "manufacturer" },
    ],
    parts: [{ ...part(1, cast.handle, 1_000, 300_00), charge: "goodwill" }],
    materials: [],
  } as never;
  const order = await shop.step("work-orders", await claimable(shop, await inWork(shop, lines)), "complete");
  const paper = async (form: string, payerId?: string) => {
    const { body } = await shop.ask("GET", `work-orders/${order.id}/print/${form}?language=uk${payerId ? `&payerId=${payerId}` : ""}`);
    const { extractText, getDocumentProxy } = await import("unpdf");
    return (await extractText(await getDocumentProxy(new Uint8Array(body as Buffer)), { mergePages: true })).text.replaceAll(/\s+/g, " ");
  };
  const [customers, makers] = [await paper("act"), await paper("act", cast.techBrand)];
  for (const words of ["Заміна зливного насоса", "за гарантією виробника", "подарунок від нас", "Триста гривень"]) expect(customers).toContain(words);
  expect(makers).toContain("П’ятсот сімдесят шість гривень");
  expect(makers).not.toContain("Діагностика");
  expect(await paper("invoice", cast.techBrand)).toContain("96,00");
});
