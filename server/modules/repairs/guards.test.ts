import { expect } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { inWork, openShelf } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";

/** Every guard of D.3 of the domain both ways: what it stops, and what goes through once it is met. */
const reason = { reason: "because of a guard" };
const took = async (shop: Shop, plural: string, { id, version }: Head, step: string, input: object = {}): Promise<string> => {
  const { status, body } = await shop.ask("POST", `${plural}/${id}/steps/${step}`, { version, ...input });
  return status === 200 ? body.status : body.code === "ledger.step-refused" ? body.details.reasons[0] : body.code;
};
const onIntake = (shop: Shop, intake: Head, step: string, input: object = {}) => took(shop, "intakes", intake, step, input);
const onOrder = (shop: Shop, order: Head, step: string, input: object = {}) => took(shop, "work-orders", order, step, input);
const now = <Doc extends Head>(shop: Shop, plural: string, { id }: Doc) => shop.get<Doc>(`${plural}/${id}`);

const takeIn = ({ create, cast }: Shop, more: object = {}) =>
  create<Intake>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain", ...more });
/** Works alone, so that no part stops anything. */
const plain = ({ cast }: Shop, changes: object = {}) =>
  pumpRepair(cast, { works: [work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]])], parts: [], materials: [], ...changes });
const ordered = (shop: Shop, changes: object = {}) => shop.create<WorkOrder>("work-orders", plain(shop, changes));
const agreed = async (shop: Shop, changes: object = {}) => {
  const offered = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", plain(shop, changes));
  return shop.step<WorkOrder>("work-orders", offered, "approve", { channel: "phone" });
};

test("variant: a centre is named for a repair away; a chosen variant is changed only by going back with a reason, before the device is sent", async ({
  shop,
}) => {
  const { partner } = shop.cast;
  let intake = await takeIn(shop);
  expect(await onIntake(shop, intake, "repair-away")).toBe("repairs.service-centre-required");
  expect(await onIntake(shop, intake, "repair-away", { partnerId: shop.cast.ivanenko })).toBe("repairs.service-centre-required");
  intake = await shop.step("intakes", intake, "repair-here", { engineerId: shop.cast.ivan });
  expect(await onIntake(shop, intake, "repair-away", { partnerId: partner })).toBe("ledger.wrong-status");
  expect(await onIntake(shop, intake, "reconsider")).toBe("platform.input");
  intake = await shop.step("intakes", intake, "reconsider", reason);
  expect([intake.status, intake.variant]).toEqual(["accepted", null]);
  intake = await shop.step("intakes", intake, "repair-away", { partnerId: partner });
  intake = await shop.step("intakes", intake, "send-away");
  expect(await onIntake(shop, intake, "reconsider", reason)).toBe("repairs.already-sent");
});

test("variant := empty: not while somebody has begun, and again when nobody has", async ({ shop }) => {
  const intake = await shop.step("intakes", await takeIn(shop), "repair-here");
  const order = await shop.step("work-orders", await ordered(shop, { intakeId: intake.id }), "start-diagnostics");
  expect(await onIntake(shop, intake, "reconsider", reason)).toBe("repairs.orders-open");
  await shop.step("work-orders", order, "cancel", reason);
  expect(await onIntake(shop, intake, "reconsider", reason)).toBe("accepted");
});

test("repair done: with an outcome, and when every order is over; taken back with a reason until the device is issued", async ({ shop }) => {
  const intake = await shop.step("intakes", await takeIn(shop), "repair-here");
  const order = await agreed(shop, { intakeId: intake.id });
  const done = { outcome: "repaired" };
  expect(await onIntake(shop, intake, "finish")).toBe("platform.input");
  expect(await onIntake(shop, intake, "finish", done)).toBe("repairs.orders-open");
  let over = await shop.step("work-orders", order, "start?then=check&then=pass");
  await shop.set({ readyBeforePayment: false });
  expect(await onIntake(shop, intake, "finish", done)).toBe("repairs.orders-open");
  await shop.set({ readyBeforePayment: true });
  let ready = await shop.step("intakes", intake, "finish", done);
  expect(await onIntake(shop, ready, "resume")).toBe("platform.input");
  ready = await shop.step("intakes", ready, "resume", reason);
  expect(ready.status).toBe("in-progress");
  over = await shop.step("work-orders", over, "complete");
  await shop.pay(300_00, { orderId: over.id });
  const issued = await shop.step("intakes", ready, "finish?then=issue", done);
  expect(await onIntake(shop, issued, "resume", reason)).toBe("ledger.wrong-status");
});

test("issued: only what is ready; taken back the same day with a reason, and not the day after", async ({ shop }) => {
  let intake = await shop.step("intakes", await takeIn(shop), "repair-here");
  expect(await onIntake(shop, intake, "issue")).toBe("repairs.not-ready");
  intake = await shop.step("intakes", intake, "finish?then=issue", { outcome: "repaired" });
  expect(await onIntake(shop, intake, "take-in-again")).toBe("platform.input");
  shop.goToDay("2026-03-02");
  expect(await onIntake(shop, intake, "take-in-again", reason)).toBe("repairs.returned-same-day-only");
  shop.goToDay("2026-03-01");
  expect(await onIntake(shop, intake, "take-in-again", reason)).toBe("ready");
});

test("an intake is never deleted: there is no such door", async ({ shop }) => {
  const { id } = await takeIn(shop);
  expect((await shop.server.inject({ method: "DELETE", url: `/api/intakes/${id}` })).statusCode).toBe(404);
});

test("NEW → DIAGNOSTICS: somebody answers for it, and there is a device or an address", async ({ shop }) => {
  expect(await onOrder(shop, await ordered(shop, { masterId: null }), "start-diagnostics")).toBe("repairs.master-required");
  expect(await onOrder(shop, await ordered(shop, { deviceId: null }), "start-diagnostics")).toBe("repairs.device-required");
  expect(await onOrder(shop, await ordered(shop, { deviceId: null, siteAddress: "Khoryva 1" }), "start-diagnostics")).toBe("diagnostics");
});

test("an order is for a customer the shop knows", async ({ shop }) => {
  const unknown = { ...plain(shop), customerId: shop.cast.branch };
  expect((await shop.ask("POST", "work-orders", unknown)).status).toBeGreaterThanOrEqual(400);
});

test("DIAGNOSTICS → APPROVAL: something is offered", async ({ shop }) => {
  const empty = await shop.step("work-orders", await ordered(shop, { works: [] }), "start-diagnostics");
  expect(await onOrder(shop, empty, "offer")).toBe("repairs.work-order-is-empty");
  const filled = await shop.change("work-orders", empty, plain(shop));
  expect(await onOrder(shop, filled, "offer")).toBe("approval");
});

test("DIAGNOSTICS → APPROVAL: every line that somebody pays has its price; nothing is asked where nobody pays", async ({ shop }) => {
  const { cast } = shop;
  const free = (charge: string, more: object = {}) => ({ ...work(1, cast.pumpReplacement, 0, 500, [[cast.ivan, 1_000, 500]]), charge, ...more });
  const begun = await shop.step("work-orders", await ordered(shop), "start-diagnostics");
  const offered = async (lines: object) => {
    const named = { manufacturerId: cast.techBrand, supplierId: cast.partner, contract: "C-1", ...lines };
    const order = await shop.change("work-orders", await now(shop, "work-orders", begun), plain(shop, named as never));
    const said = await onOrder(shop, order, "offer");
    if (said === "approval") await shop.step("work-orders", await now(shop, "work-orders", order), "revise", reason);
    return said;
  };
  for (const charge of ["customer", "supplier"])
    expect([charge, await offered({ works: [free(charge)] })]).toEqual([charge, "repairs.prices-missing"]);
  expect(await offered({ parts: [part(1, cast.pump, 1_000, 0)] })).toBe("repairs.prices-missing");
  const nobodys = ["own-warranty", "goodwill", "own-expense", "contract"];
  for (const charge of nobodys) expect([charge, await offered({ works: [free(charge)] })]).toEqual([charge, "approval"]);
  expect(await offered({ works: [free("customer", { diagnostics: true })] })).toBe("approval");
  for (const charge of ["manufacturer", "supplier"]) expect(await offered({ parts: [{ ...part(1, cast.pump, 1_000, 0), charge }] })).toBe("approval");
  expect(await offered({ works: [free("customer", { price: 100_00, discount: 10_000 })] })).toBe("approval");
  expect(await offered({ works: [free("manufacturer")] })).toBe("repairs.prices-missing");
});

test("IN_WORK → on: a line added without a price is asked for before it leaves the work", async ({ shop }) => {
  await shop.set({ shortPathToCompleted: true });
  const order = await shop.step("work-orders", await agreed(shop), "start");
  const draft = plain(shop);
  const more = { ...draft, works: [...(draft.works ?? []), work(2, shop.cast.pumpReplacement, 0, 500, [[shop.cast.ivan, 1_000, 500]])] };
  const added = await shop.change("work-orders", order, more);
  for (const step of ["check", "complete"]) expect(await onOrder(shop, added, step)).toBe("repairs.prices-missing");
});

test("APPROVAL → CANCELLED: with a reason; what is kept of the diagnostics stays to be paid", async ({ shop }) => {
  const offered = () => shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", plain(shop));
  expect(await onOrder(shop, await offered(), "decline", { channel: "phone" })).toBe("platform.input");
  expect(await onOrder(shop, await offered(), "decline", { channel: "phone", ...reason })).toBe("cancelled");
  expect(await onOrder(shop, await offered(), "decline", { channel: "phone", ...reason, keepWorks: [1] })).toBe("done");
});

test("APPROVED → IN_WORK: what was to be paid before is paid, to the last hundredth", async ({ shop }) => {
  await shop.set({ prepayment: { share: 50_00 } });
  const order = await agreed(shop);
  await shop.pay(149_99, { orderId: order.id });
  expect(await onOrder(shop, order, "start")).toBe("repairs.prepayment-required");
  await shop.pay(1, { orderId: order.id });
  expect(await onOrder(shop, order, "start")).toBe("in-work");
});

test("WAITING_PARTS → IN_WORK: the parts are there, or it is begun without them knowingly", async ({ shop }) => {
  const parts = [part(1, shop.cast.pump, 1_000, 1_560_00)];
  const order = await shop.step("work-orders", await agreed(shop, { parts }), "wait-for-parts");
  expect(await onOrder(shop, order, "start")).toBe("repairs.parts-missing");
  expect(await onOrder(shop, order, "start", { withoutParts: true })).toBe("in-work");
  const other = await shop.step("work-orders", await agreed(shop, { parts }), "wait-for-parts");
  await shop.opening([[shop.cast.pump, 5_000, 4_250_00]]);
  // What came is put aside for the order as its lines are written.
  const aside = await shop.change("work-orders", other, orderDraftOf(other as WorkOrder));
  expect(await onOrder(shop, aside, "start")).toBe("in-work");
});

test("IN_WORK → APPROVAL: other lines than were agreed stop the issue of parts until the customer has answered", async ({ shop }) => {
  await openShelf(shop);
  const order = await inWork(shop);
  const dearer = { ...orderDraftOf(order), works: orderDraftOf(order).works.map((it) => ({ ...it, price: it.price + 100 })) };
  const changed = await shop.change("work-orders", order, dearer as never);
  await expect(shop.carry("issue", order.id, [[shop.cast.ring, 1_000]])).rejects.toMatchObject({ code: "repairs.approval-outdated" });
  const offered = await shop.step("work-orders", changed, "offer");
  await expect(shop.carry("issue", order.id, [[shop.cast.ring, 1_000]])).rejects.toMatchObject({ code: "repairs.order-not-open" });
  await shop.step("work-orders", offered, "approve?then=start", { channel: "phone" });
  await shop.carry("issue", order.id, [[shop.cast.ring, 1_000]]);
});

test("IN_WORK → QUALITY_CHECK: performers and their hours are told", async ({ shop }) => {
  const { cast } = shop;
  const nobody = [work(1, cast.diagnostics, 300_00, 500, [])];
  const order = await shop.step("work-orders", await agreed(shop, { works: nobody }), "start");
  expect(await onOrder(shop, order, "check")).toBe("repairs.performers-required");
  const told = (factHours: number | null) => ({
    ...plain(shop),
    works: [work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, factHours as number]])],
  });
  const unsaid = await shop.change("work-orders", order, told(null));
  expect(await onOrder(shop, unsaid, "check")).toBe("repairs.fact-hours-missing");
  expect(await onOrder(shop, await shop.change("work-orders", unsaid, told(500)), "check")).toBe("quality-check");
});

test("QUALITY_CHECK: back with a reason and counted; passed by another than whoever did it", async ({ shop }) => {
  const { cast } = shop;
  let order = await shop.step<WorkOrder>("work-orders", await agreed(shop), "start?then=check");
  expect(await onOrder(shop, order, "send-back")).toBe("platform.input");
  order = await shop.step("work-orders", order, "send-back", reason);
  expect([order.status, order.reworks]).toEqual(["in-work", 1]);
  order = await shop.step("work-orders", order, "check");
  shop.signIn(["repairs.*"], { employeeId: cast.ivan });
  expect(await onOrder(shop, order, "pass")).toBe("repairs.four-eyes");
  shop.signIn(["repairs.*"], { employeeId: cast.petro });
  expect(await onOrder(shop, order, "pass")).toBe("done");
});

test("IN_WORK → COMPLETED: the short path is a setting", async ({ shop }) => {
  const order = await shop.step("work-orders", await agreed(shop), "start");
  expect(await onOrder(shop, order, "complete")).toBe("ledger.step-off");
  await shop.set({ shortPathToCompleted: true });
  expect(await onOrder(shop, order, "complete")).toBe("completed");
});

test("COMPLETED → IN_WORK: with a reason, in an open period", async ({ shop }) => {
  const completed = await shop.step("work-orders", await agreed(shop), "start?then=check&then=pass&then=complete");
  expect(await onOrder(shop, completed, "reopen")).toBe("platform.input");
  const opened = await shop.step("work-orders", completed, "reopen", reason);
  expect(opened.status).toBe("in-work");
  const again = await shop.step("work-orders", opened, "check?then=pass&then=complete");
  await shop.closeThrough("2026-03-31");
  expect(await onOrder(shop, again, "reopen", reason)).toBe("ledger.period-closed");
});

test("ON_HOLD and back to where it was; CANCELLED when nothing of it is with an engineer", async ({ shop }) => {
  await openShelf(shop);
  const order = await inWork(shop);
  expect(await onOrder(shop, order, "hold")).toBe("platform.input");
  const held = await shop.step("work-orders", order, "hold", reason);
  expect(await onOrder(shop, held, "check")).toBe("ledger.wrong-status");
  const back = await shop.step("work-orders", held, "resume");
  expect(back.status).toBe("in-work");
  await shop.carry("issue", order.id, [[shop.cast.ring, 1_000]]);
  expect(await onOrder(shop, await now(shop, "work-orders", back), "cancel", reason)).toBe("repairs.parts-with-engineer");
  await shop.carry("return", order.id, [[shop.cast.ring, 1_000]]);
  expect(await onOrder(shop, await now(shop, "work-orders", back), "cancel", reason)).toBe("cancelled");
});

test("every step remembers who took it, when and why", async ({ shop }) => {
  const order = await shop.step("work-orders", await agreed(shop), "start");
  await shop.step("work-orders", order, "hold", reason);
  const told = await shop.get<{ verb: string; by: string; at: string; reason: string | null }[]>(`work-orders/${order.id}/history`);
  expect(told.map(({ verb }) => verb)).toEqual(["create", "start-diagnostics", "offer", "approve", "start", "hold"]);
  expect(told.at(-1)).toMatchObject({ by: "Owner", reason: reason.reason });
});
