import { expect } from "vitest";
import { grantsOf } from "#contracts/access/roles.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Claim } from "#contracts/warranty/claim.ts";
import { verify } from "#app/verify.ts";
import { type Shop, test } from "#testing/shop.ts";
import { warrantyRepair } from "#testing/warranty-repair.ts";

/** Of 3348.00 the manufacturer accepts the part of 2772.00 and rejects the labour of 576.00. */
async function partlyRejected(shop: Shop) {
  const { order } = await warrantyRepair(shop);
  shop.goToDay("2026-03-31");
  const draft = { branchId: shop.cast.branch, partyId: shop.cast.techBrand, through: "2026-03-31" };
  const sent = await shop.step<Claim>("warranty-claims", await shop.create<Claim>("warranty-claims", draft), "send");
  const answers = [{ line: 1, accepted: 2_772_00, reason: "Labour is not covered" }];
  return { order, claim: await shop.step<Claim>("warranty-claims", sent, "answer", { answers }) };
}
const billed = (shop: Shop, { id, version }: Claim, to: string, line = 1) =>
  shop.ask("POST", `warranty-claims/${id}/steps/bill-on`, { version, line, to });

test("what was rejected is the customer's by an order they agree to first: 480.00 of revenue and 96.00 of VAT, and no cost twice", async ({
  shop,
}) => {
  const { order, claim } = await partlyRejected(shop);
  shop.signIn(grantsOf("manager"), { roles: ["manager"], userId: "manager" });
  const { status, body } = await billed(shop, claim, "customer");
  shop.signIn(["repairs.*", "warranty.*", "payroll.*"], { userId: "owner" });
  expect([status, body.status, body.lines[0].borneBy]).toEqual([200, "partly", "customer"]);
  let again = await shop.get<WorkOrder>(`work-orders/${body.lines[0].billedOrderId}`);
  expect(again).toMatchObject({
    status: "approval",
    customerId: order.customerId,
    deviceId: order.deviceId,
    works: [{ charge: "customer", price: 576_00, byOthers: true, performers: [] }],
    parts: [],
  });
  expect(again.complaint).toContain(order.number);
  expect(await shop.ask("POST", `work-orders/${again.id}/steps/start`, { version: again.version })).toMatchObject({ status: 409 });
  again = await shop.step("work-orders", again, "approve", { channel: "phone" });
  again = await shop.step("work-orders", again, "start");
  again = await shop.step("work-orders", again, "check?then=pass&then=complete");
  expect(await shop.owes(again.id)).toBe(576_00);
  expect(await shop.get(`work-orders/${again.id}/profit`)).toMatchObject({ revenue: 480_00, cost: 0 });
  expect((await verify(shop.tx)).faults).toEqual([]);
});

test("what we bear ourselves writes nothing and is said once; an answer that was billed on is not asked for anew", async ({ shop }) => {
  const { claim } = await partlyRejected(shop);
  const books = await shop.books("2026-03-01", "2026-12-31");
  const { body: own } = await billed(shop, claim, "own");
  expect(own.lines[0]).toMatchObject({ borneBy: "own", billedOrderId: null });
  expect(await shop.books("2026-03-01", "2026-12-31")).toEqual(books);
  expect(await billed(shop, own, "customer")).toMatchObject({ status: 409, body: { code: "warranty.billed-already" } });
  expect(await billed(shop, own, "own", 2)).toMatchObject({ status: 409, body: { code: "warranty.nothing-rejected" } });
  const asked = await shop.step<Claim>("warranty-claims", own, "ask-again", { reason: "They have read it anew" });
  expect(asked.lines[0]).toMatchObject({ borneBy: null });
  const answers = [{ line: 1, accepted: 0, reason: "Not covered" }];
  const rejected = await shop.step<Claim>("warranty-claims", asked, "answer", { answers });
  const { body: passed } = await billed(shop, rejected, "customer");
  expect(await shop.ask("POST", `warranty-claims/${claim.id}/steps/ask-again`, { version: passed.version, reason: "Once more" })).toMatchObject({
    status: 409,
    body: { code: "ledger.step-refused", details: { reasons: ["warranty.billed-on"] } },
  });
});

test("nothing is billed on of what was accepted, nor by whoever may write no orders", async ({ shop }) => {
  const { claim } = await partlyRejected(shop);
  shop.signIn(grantsOf("accountant"));
  expect(await billed(shop, claim, "customer")).toMatchObject({ status: 403, body: { code: "platform.not-permitted" } });
  expect((await billed(shop, claim, "own")).status).toBe(200);
});

test("an engineer is told of the claims for their own repairs and of no other's", async ({ shop }) => {
  const { order } = await partlyRejected(shop);
  const told = async (employeeId: string) => {
    shop.signIn(grantsOf("engineer"), { employeeId });
    return shop.get<object[]>("warranty/repair-claims");
  };
  expect(await told(shop.cast.ivan)).toMatchObject([
    { orderId: order.id, status: "partly", gross: 3_348_00, accepted: 2_772_00, reason: "Labour is not covered" },
  ]);
  expect(await told(shop.cast.petro)).toEqual([]);
  shop.signIn(grantsOf("storekeeper"));
  expect((await shop.ask("GET", "warranty/repair-claims")).status).toBe(403);
});

test("a repair is not taken back under the one that came back to it", async ({ shop }) => {
  const { order, intake } = await warrantyRepair(shop);
  const ready = await shop.step("intakes", intake, "finish", { outcome: "repaired" });
  await shop.step("intakes", ready, "issue");
  shop.goToDay("2026-04-10");
  const { cast } = shop;
  const draft = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: order.deviceId, fault: "Off again", repairKind: "warranty" };
  const back = await shop.create("intakes", draft);
  const works = [{ line: 1, itemId: cast.diagnostics, quantity: 1_000, price: 0, charge: "own-warranty", performers: [] }];
  const again = await shop.create("work-orders", {
    ...draft,
    fault: undefined,
    complaint: "Off again",
    placeId: cast.warehouse,
    intakeId: back.id,
    works,
  });
  const reopen = () => shop.ask("POST", `work-orders/${order.id}/steps/reopen`, { version: order.version, reason: "wrong part" });
  expect(await reopen()).toMatchObject({ status: 409, body: { code: "warranty.rework-follows" } });
  await shop.step("work-orders", again, "cancel", { reason: "was another fault" });
  expect((await reopen()).status).toBe(200);
});
