import { sql } from "kysely";
import { expect } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { ServicePurchase } from "#contracts/repairs/service-purchase.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { pumpRepair, work } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

/**
 * Repair at a service centre, to the cent. The centre asks 1 000.00 net, the courier 166.67 net; VAT 20 %.
 *   centre   1 000.00 + 200.00 VAT         = 1 200.00 owed
 *   courier    166.67 +  33.33 VAT         =   200.00 owed   (166.67 × 0.2 = 33.334 → 33.33)
 *   cost of the order  1 000.00 + 166.67   = 1 166.67
 *   the customer pays  2 400.00, VAT inside 2 400 × 20 / 120 = 400.00, net 2 000.00
 *   profit             2 000.00 − 1 166.67 =   833.33
 */
const service = (line: number, name: string, orderId: string, amount: number) => ({ line, name, orderId, amount, vatRate: 20_00 });

async function away(shop: Shop) {
  const { cast } = shop;
  await shop.set({ shortPathToCompleted: true });
  await shop.openingMoney({ desk: 5_000_00, bank: 60_000_00 });
  shop.goToDay("2026-03-02");
  const brought = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain", agreedValue: 12_000_00 };
  let intake = await shop.create<Intake>("intakes", brought);
  intake = await shop.step("intakes", intake, "repair-away", { partnerId: cast.partner });
  const works = [{ ...work(1, cast.pumpReplacement, 2_400_00, 0, []), name: "Repair at a service centre", byOthers: true }];
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { works, parts: [], materials: [], intakeId: intake.id } as never));
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "phone", by: "Іваненко" });
  order = await shop.step("work-orders", order, "start");
  shop.goToDay("2026-03-03");
  intake = await shop.step("intakes", intake, "send-away", { waybill: "NP-77", expectedBackOn: "2026-03-10" });
  return { intake, order };
}
const paper = (shop: Shop, supplierId: string, lines: readonly object[]) =>
  shop.create<ServicePurchase>("service-purchases?then=receive", { branchId: shop.cast.branch, supplierId, supplierNumber: "77/3", lines });
const books = async (shop: Shop) => (await shop.books("2026-03-02", "2026-03-31")).filter((row) => !/^(023|40|301) /.test(row));
const costWaiting = async ({ tx }: Shop, orderId: string) =>
  (
    await sql<{ amount: number | null }>`
      select sum(amount)::bigint as amount from ledger_entry where account = 'money/workInProgress' and order_id = ${orderId}`.execute(tx)
  ).rows[0]?.amount ?? 0;

test("a repair outside: the centre's invoice and the courier's are its cost, the customer pays our price, the centre is paid", async ({ shop }) => {
  const { cast } = shop;
  let { intake, order } = await away(shop);
  shop.goToDay("2026-03-08");
  expect(await paper(shop, cast.partner, [service(1, "Repair of a washing machine", order.id, 1_000_00)])).toMatchObject({
    status: "received",
    number: "SI-000001",
    lines: [{ charge: "customer", closed: null }],
  });
  await paper(shop, cast.spareParts, [service(1, "Courier there and back", order.id, 166_67)]);
  // Until the order is over its cost waits on 23: 1 000.00 + 166.67.
  expect(await costWaiting(shop, order.id)).toBe(1_166_67);
  expect(await shop.get(`work-orders/${order.id}/profit`)).toMatchObject({ planned: true, services: 1_166_67, cost: 1_166_67, profit: 833_33 });

  shop.goToDay("2026-03-09");
  intake = await shop.step("intakes", intake, "take-back");
  expect(intake.status).toBe("ready");
  order = await shop.step("work-orders", order, "complete");
  expect(order.outside).toEqual([{ charge: "customer", amount: 1_166_67 }]);
  expect(await costWaiting(shop, order.id)).toBe(0);
  await shop.pay(2_400_00, { orderId: order.id, by: "bank" });
  const draft = { branchId: cast.branch, placeId: cast.bank, method: "transfer", supplierId: cast.partner, amount: 1_200_00 };
  await shop.create<Head>("supplier-payments?then=pay", draft);
  await shop.step("intakes", intake, "issue", { issuedTo: "Іваненко" });

  expect(await books(shop)).toEqual([
    "23 0 1166.67 1166.67 0",
    "311 60000 2400 1200 61200",
    "361 0 2400 2400 0",
    "631 0 1200 1400 -200",
    "6412 0 233.33 400 -166.67",
    "703 0 400 2400 -2000",
    "903 0 1166.67 0 1166.67",
  ]);
  expect(await shop.get(`work-orders/${order.id}/profit`)).toMatchObject({
    planned: false,
    gross: 2_400_00,
    vat: 400_00,
    revenue: 2_000_00,
    services: 1_166_67,
    wages: 0,
    cost: 1_166_67,
    profit: 833_33,
  });
});

test("a paper that comes after the order is over closes itself at once, and is taken back with its cost", async ({ shop }) => {
  const { cast } = shop;
  const begun = await away(shop);
  const order = await shop.step("work-orders", begun.order, "complete");
  shop.goToDay("2026-03-20");
  const late = await paper(shop, cast.partner, [service(1, "Repair", order.id, 1_000_00)]);
  expect(late.lines).toMatchObject([{ charge: "customer", closed: { account: "costOfWorks" } }]);
  expect((await books(shop)).filter((row) => /^(23|631|903|6412) /.test(row))).toEqual([
    "23 0 1000 1000 0",
    "631 0 0 1200 -1200",
    "6412 0 200 400 -200",
    "903 0 1000 0 1000",
  ]);
  await shop.step("service-purchases", late, "cancel", { reason: "not ours" });
  expect((await books(shop)).filter((row) => /^(23|631|903) /.test(row)).map((row) => row.split(" ").at(-1))).toEqual(["0", "0", "0"]);
});

test("what a completion has taken is given back by reopening it, and only then may its paper be cancelled", async ({ shop }) => {
  const { cast } = shop;
  let { order } = await away(shop);
  const bill = await paper(shop, cast.partner, [service(1, "Repair", order.id, 1_000_00)]);
  order = await shop.step("work-orders", order, "complete");
  await expect(shop.step("service-purchases", bill, "cancel", { reason: "a mistake" })).rejects.toMatchObject({ code: "repairs.services-closed" });
  order = await shop.step("work-orders", order, "reopen", { reason: "too early" });
  expect([order.outside, await costWaiting(shop, order.id)]).toEqual([[], 1_000_00]);
  expect((await shop.step("service-purchases", bill, "cancel", { reason: "a mistake" })).status).toBe("cancelled");
  order = await shop.step("work-orders", order, "complete");
  expect([order.outside, await costWaiting(shop, order.id)]).toEqual([[], 0]);
});

test("services belong to repairs that are known here and go on", async ({ shop }) => {
  const { cast } = shop;
  const { order } = await away(shop);
  const of = (orderId: string) => ({ branchId: cast.branch, supplierId: cast.partner, lines: [service(1, "Repair", orderId, 1_00)] });
  expect(await shop.ask("POST", "service-purchases", of(cast.washer))).toMatchObject({ status: 422, body: { code: "repairs.no-such-order" } });
  const empty = await shop.create<ServicePurchase>("service-purchases", { ...of(order.id), lines: [] });
  await expect(shop.step("service-purchases", empty, "receive")).rejects.toMatchObject({
    details: { reasons: ["repairs.service-purchase-is-empty"] },
  });
  await shop.step("work-orders", order, "cancel", { reason: "the customer went" });
  expect(await shop.ask("POST", "service-purchases", of(order.id))).toMatchObject({ status: 409, body: { code: "repairs.order-cancelled" } });
});

test("whoever may not see costs sees what was done and not for how much", async ({ shop }) => {
  const { cast } = shop;
  const { order } = await away(shop);
  const bill = await paper(shop, cast.partner, [service(1, "Repair", order.id, 1_000_00)]);
  shop.signIn(["repairs.service-purchase.read"]);
  expect(JSON.stringify(await shop.get(`service-purchases/${bill.id}`))).not.toContain("100000");
  expect(JSON.stringify(await shop.get("service-purchases"))).not.toContain("total");
});
