import { expect } from "vitest";
import { balance } from "#ledger/balance.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { Loaner } from "#contracts/repairs/loaner.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";
import { loaners } from "./loaner.register.ts";

const takeIn = ({ create, cast }: Shop, deviceId = cast.washer) =>
  create<Intake>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId, fault: "Does not drain" });
const draft = ({ cast }: Shop, intake: Intake, more: object = {}) => ({
  branchId: cast.branch,
  intakeId: intake.id,
  deviceId: cast.loaner,
  expectedBackOn: "2026-03-10",
  condition: "no scratches",
  ...more,
});
const out = ({ tx, cast }: Shop) => balance(tx, loaners.out({ partyId: cast.ivanenko, deviceId: cast.loaner }), cast.loaner);

test("a device of ours is lent with an intake, comes back in its condition, and is with the customer meanwhile", async ({ shop }) => {
  const { cast } = shop;
  shop.goToDay("2026-03-02");
  const intake = await takeIn(shop);
  let loaner = await shop.create<Loaner>("loaners", draft(shop, intake));
  expect(loaner).toMatchObject({ number: "LN-000001", status: "lent", customerId: cast.ivanenko, lentOn: "2026-03-02", condition: "no scratches" });
  expect(await out(shop)).toBe(1);
  const late = async () => (await shop.get<{ rows: object[] }>("loaners?late=true")).rows;
  shop.goToDay("2026-03-11");
  expect(await late()).toMatchObject([{ number: loaner.number, customerName: "Іваненко", deviceName: "Candy CS34" }]);
  loaner = await shop.step("loaners", loaner, "extend", { expectedBackOn: "2026-03-20" });
  expect(await late()).toEqual([]);
  loaner = await shop.step("loaners", loaner, "take-back", { conditionBack: "a dent" });
  expect(loaner).toMatchObject({ status: "returned", returnedOn: "2026-03-11", conditionBack: "a dent" });
  expect(await out(shop)).toBe(0);
});

test("the customer's device does not leave while our loaner is out, and leaves once it is back", async ({ shop }) => {
  const intake = await takeIn(shop);
  const loaner = await shop.create<Loaner>("loaners", draft(shop, intake));
  let ready = await shop.step("intakes", intake, "repair-here");
  ready = await shop.step("intakes", ready, "finish", { outcome: "repaired" });
  await expect(shop.step("intakes", ready, "issue")).rejects.toMatchObject({
    code: "repairs.loaner-out",
    details: { loaners: ["LN-000001 Candy CS34"] },
  });
  expect(await shop.get(`intakes/${intake.id}/hand-over`)).toMatchObject({ loaners: [{ id: loaner.id, deviceName: "Candy CS34" }] });
  await shop.step("loaners", loaner, "take-back");
  expect((await shop.step("intakes", ready, "issue")).status).toBe("issued");
  expect(await shop.ask("POST", "loaners", draft(shop, intake))).toMatchObject({ status: 409, body: { code: "repairs.intake-issued" } });
});

test("one device is with one customer, and only devices of the loan fund are lent", async ({ shop }) => {
  const { cast } = shop;
  const intake = await takeIn(shop);
  const first = await shop.create<Loaner>("loaners", draft(shop, intake));
  expect(await shop.ask("POST", "loaners", draft(shop, intake))).toMatchObject({
    status: 409,
    body: { code: "repairs.loaner-taken", details: { number: first.number } },
  });
  await shop.step("loaners", first, "cancel", { reason: "did not want it" });
  expect(await out(shop)).toBe(0);
  expect((await shop.create<Loaner>("loaners", draft(shop, intake))).status).toBe("lent");
  expect(await shop.ask("POST", "loaners", draft(shop, intake, { deviceId: cast.washer }))).toMatchObject({
    body: { code: "repairs.not-lendable" },
  });
  expect(await shop.ask("POST", "loaners", draft(shop, intake, { deviceId: nobody() }))).toMatchObject({ status: 404 });
  expect(await shop.ask("POST", "loaners", draft(shop, { ...intake, id: nobody() }))).toMatchObject({ status: 404 });
  const { rows } = await shop.get<{ rows: { id: string }[] }>("devices?lendable=true");
  expect(rows.map(({ id }) => id)).toEqual([cast.loaner]);
});
