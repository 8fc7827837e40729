import { expect } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { inWork, openShelf } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";

const takeIn = ({ create, cast }: Shop, more: object = {}) =>
  create<Intake>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain", ...more });
async function ready(shop: Shop, more: object = {}): Promise<Intake> {
  const intake = await shop.step("intakes", await takeIn(shop, more), "repair-here");
  return shop.step("intakes", intake, "finish", { outcome: "repaired" });
}
const tick = (kind: string, name: string, outcome = "given") => ({ kind, name, outcome });
const refused = (shop: Shop, intake: Intake, handed: readonly object[]) =>
  shop.step("intakes", intake, "issue", { handed }).then(
    () => "done",
    (error: { code: string; details?: { names?: string[] } }) => [error.code, ...(error.details?.names ?? [])].join(" "),
  );

test("a device that came with nothing leaves with one request", async ({ shop }) => {
  const intake = await takeIn(shop);
  const begun = await shop.step("intakes", intake, "repair-here");
  const reply = await shop.ask("POST", `intakes/${intake.id}/steps/finish?then=issue`, { version: begun.version, outcome: "repaired" });
  expect(reply).toMatchObject({ status: 200, body: { status: "issued", handed: [] } });
});

test("what came with the device is ticked one by one: what is not stops the hand-over by name", async ({ shop }) => {
  const intake = await ready(shop, { completeness: ["hose", "remote"] });
  expect(await refused(shop, intake, [])).toBe("repairs.accessories-left hose remote");
  expect(await refused(shop, intake, [tick("accessory", "hose")])).toBe("repairs.accessories-left remote");
  expect(await refused(shop, intake, [tick("own-part", "hose"), tick("accessory", "remote")])).toBe("repairs.accessories-left hose");
  const handed = [tick("accessory", "hose"), tick("accessory", "remote", "refused")];
  const issued = await shop.step("intakes", intake, "issue", { issuedTo: "Петренко, син", identity: "document", handed });
  expect(issued).toMatchObject({ status: "issued", issuedTo: "Петренко, син", identity: "document", handed });
  const history = await shop.get<{ rows: { verb: string; changes: object | null }[] }>(`intakes/${intake.id}/history`);
  expect(JSON.stringify(history)).toContain("remote");
});

test("two things of one name are ticked twice, and nothing is ticked that does not go with the device", async ({ shop }) => {
  const intake = await ready(shop, { completeness: ["key", "key"] });
  expect(await refused(shop, intake, [tick("accessory", "key")])).toBe("repairs.accessories-left key");
  expect(
    await refused(
      shop,
      intake,
      [1, 2, 3].map(() => tick("accessory", "key")),
    ),
  ).toBe("repairs.not-on-list");
  expect(
    await refused(
      shop,
      intake,
      [1, 2].map(() => tick("accessory", "key")),
    ),
  ).toBe("done");
});

test("the customer's own parts are given back, or said to be used up", async ({ shop }) => {
  const intake = await ready(shop, { ownParts: ["pump"] });
  expect(await refused(shop, intake, [])).toBe("repairs.own-parts-left pump");
  expect(await refused(shop, intake, [tick("own-part", "pump", "used")])).toBe("done");
});

test("parts that were taken out go back to whoever asked for them, and to nobody else", async ({ shop }) => {
  await openShelf(shop);
  const repaired = async (oldPartsBack: boolean) => {
    const intake = await shop.step("intakes", await takeIn(shop, { oldPartsBack }), "repair-here");
    const order = await shop.step<WorkOrder>("work-orders", await inWork(shop, { intakeId: intake.id }), "complete");
    await shop.pay(2_940_00, { orderId: order.id });
    return shop.step("intakes", intake, "finish", { outcome: "repaired" });
  };
  const kept = await repaired(false);
  expect(await refused(shop, kept, [])).toBe("done");
  const wanted = await repaired(true);
  expect(await refused(shop, wanted, [])).toBe("repairs.old-parts-left Насос зливний Кільце ущільнювальне");
  const names = ["Насос зливний", "Кільце ущільнювальне"];
  expect(
    await refused(
      shop,
      wanted,
      names.map((name) => tick("old-part", name)),
    ),
  ).toBe("done");
});

test("a debt of one hundredth stops the hand-over before anything else is asked", async ({ shop }) => {
  await openShelf(shop);
  const intake = await shop.step("intakes", await takeIn(shop, { completeness: ["hose"] }), "repair-here");
  const order = await shop.step<WorkOrder>("work-orders", await inWork(shop, { intakeId: intake.id }), "complete");
  const done = await shop.step("intakes", intake, "finish", { outcome: "repaired" });
  await shop.pay(2_939_99, { orderId: order.id });
  await expect(shop.step("intakes", done, "issue", { handed: [tick("accessory", "hose")] })).rejects.toMatchObject({
    code: "repairs.debt-left",
    details: { debt: 1 },
  });
  await shop.pay(1, { orderId: order.id });
  expect(await refused(shop, done, [tick("accessory", "hose")])).toBe("done");
});

test("a hand-over by mistake is undone with its ticks", async ({ shop }) => {
  const intake = await ready(shop, { completeness: ["hose"] });
  const issued = await shop.step("intakes", intake, "issue", { issuedTo: "a neighbour", identity: "known", handed: [tick("accessory", "hose")] });
  expect(await shop.step("intakes", issued, "take-in-again", { reason: "the wrong neighbour" })).toMatchObject({
    status: "ready",
    issuedTo: "",
    identity: null,
    handed: [],
  });
});

test("whoever hands over sees what goes with the device and what its waiting has come to", async ({ shop }) => {
  await shop.set({ storage: { freeDays: 14, pricePerDay: 25_00 } });
  shop.goToDay("2026-03-02");
  const intake = await ready(shop, { completeness: ["hose"], ownParts: ["pump"] });
  const asked = () => shop.get(`intakes/${intake.id}/hand-over`);
  expect(await asked()).toMatchObject({
    things: [
      { kind: "accessory", name: "hose" },
      { kind: "own-part", name: "pump" },
    ],
    loaners: [],
    storage: { readyOn: "2026-03-02", paidDays: 0, fee: 0 },
  });
  // 20 March − 2 March = 18 days, 14 of them free: 4 × 25.00.
  shop.goToDay("2026-03-20");
  expect(await asked()).toMatchObject({ storage: { paidDays: 4, fee: 100_00 } });
});
