import { sql } from "kysely";
import { expect } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";

const washer = ({ cast }: Shop, more: object = {}) => ({
  branchId: cast.branch,
  customerId: cast.ivanenko,
  deviceId: cast.washer,
  fault: "Does not drain",
  agreedValue: 12_000_00,
  ...more,
});
const takeIn = (shop: Shop, more: object = {}) => shop.create<Intake>("intakes", washer(shop, more));
const code = (refused: Promise<unknown>) =>
  refused.then(() => "done").catch((error: { code: string; details?: { reasons?: string[] } }) => error.details?.reasons?.[0] ?? error.code);
/** Who holds the device by the books: account and the place or party in its key. */
const holders = async ({ tx }: Shop, deviceId: string) =>
  (
    await sql<{ account: string; key: string }>`
      select account, key from ledger_balance where unit = ${deviceId} and amount = 1 and account like 'custody/%'`.execute(tx)
  ).rows.map(({ account, key }) => `${account} ${key.split("/")[0]}`);

test("a device is carried from the reception to a shelf and to a bench, and every stop is remembered", async ({ shop }) => {
  const { cast } = shop;
  shop.goToDay("2026-03-02");
  let intake = await takeIn(shop);
  expect(await holders(shop, cast.washer)).toEqual([`custody/held ${cast.reception}`]);
  shop.goToDay("2026-03-03");
  intake = await shop.step("intakes", intake, "move", { placeId: cast.shelf });
  expect(intake).toMatchObject({ placeId: cast.shelf, status: "accepted" });
  expect(await holders(shop, cast.washer)).toEqual([`custody/held ${cast.shelf}`]);
  expect(intake.whereabouts.map(({ how, movedOn, placeId, movedBy }) => [how, movedOn, placeId, movedBy])).toEqual([
    ["accepted", "2026-03-02", cast.reception, "Owner"],
    ["moved", "2026-03-03", cast.shelf, "Owner"],
  ]);
  expect((await shop.get<Intake>(`intakes/${intake.id}`)).whereabouts).toEqual(intake.whereabouts);
  const at = (placeId: string) => shop.get<{ rows: { number: string; placeName: string }[] }>(`intakes?placeId=${placeId}`);
  expect((await at(cast.shelf)).rows).toMatchObject([{ number: intake.number, placeName: "A-12" }]);
  expect((await at(cast.reception)).rows).toEqual([]);
  const held = async () => (await shop.get<{ rows: { placeName: string }[] }>(`intakes?deviceId=${cast.washer}&held=true`)).rows;
  expect(await held()).toMatchObject([{ placeName: "A-12" }]);
  const done = await shop.step("intakes", await shop.step("intakes", intake, "repair-here"), "finish", { outcome: "repaired" });
  await shop.step("intakes", done, "issue");
  expect(await held()).toEqual([]);
});

test("a device is moved only to a place of its branch where devices lie, and not to where it lies already", async ({ shop }) => {
  const { cast } = shop;
  const intake = await takeIn(shop);
  expect(await code(shop.step("intakes", intake, "move", { placeId: cast.desk }))).toBe("ledger.not-found");
  expect(await code(shop.step("intakes", intake, "move", { placeId: nobody() }))).toBe("ledger.not-found");
  expect(await code(shop.step("intakes", intake, "move", { placeId: cast.reception }))).toBe("repairs.already-there");
  expect(await code(shop.step("intakes", intake, "move", { placeId: cast.courier }))).toBe("done");
});

test("whoever takes a device for repair may take it to their place at once", async ({ shop }) => {
  const { cast } = shop;
  const taken = await shop.step("intakes", await takeIn(shop), "repair-here", { engineerId: cast.ivan, placeId: cast.shelf });
  expect(taken).toMatchObject({ status: "in-progress", placeId: cast.shelf, engineerId: cast.ivan });
});

test("a device away at a partner is nowhere here: it is sent with a waybill, is not moved, and comes back to a place that is named", async ({
  shop,
}) => {
  const { cast } = shop;
  shop.goToDay("2026-03-02");
  let intake = await takeIn(shop);
  expect(await code(shop.step("intakes", intake, "put-off", { expectedBackOn: "2026-03-20" }))).toBe("ledger.wrong-status");
  expect(await code(shop.step("intakes", intake, "send-away"))).toBe("repairs.variant-not-set");
  expect(await code(shop.step("intakes", intake, "repair-away"))).toBe("repairs.service-centre-required");
  intake = await shop.step("intakes", intake, "repair-away", { partnerId: cast.partner });
  expect(await code(shop.step("intakes", intake, "take-back"))).toBe("repairs.not-sent");
  expect(await code(shop.step("intakes", intake, "put-off", { expectedBackOn: "2026-03-20" }))).toBe("repairs.not-away");
  intake = await shop.step("intakes", intake, "send-away", { waybill: "NP-77", expectedBackOn: "2026-03-10" });
  expect(await holders(shop, cast.washer)).toEqual([`custody/partner ${cast.partner}`]);
  expect(intake.whereabouts.at(-1)).toMatchObject({ how: "sent away", placeId: null, partnerId: cast.partner });
  expect(await code(shop.step("intakes", intake, "move", { placeId: cast.shelf }))).toBe("repairs.device-away");
  expect((await shop.get<{ rows: [] }>(`intakes?placeId=${cast.reception}`)).rows).toEqual([]);
  shop.goToDay("2026-03-12");
  intake = await shop.step("intakes", intake, "take-back", { placeId: cast.shelf });
  expect(intake).toMatchObject({ status: "ready", receivedOn: "2026-03-12", placeId: cast.shelf });
  expect(await holders(shop, cast.washer)).toEqual([`custody/held ${cast.shelf}`]);
});

test("what did not help is sent to the partner again, and its way tells both journeys", async ({ shop }) => {
  const { cast } = shop;
  let intake = await shop.step("intakes", await takeIn(shop), "repair-away", { partnerId: cast.partner });
  intake = await shop.step("intakes", intake, "send-away", { expectedBackOn: "2026-03-10" });
  intake = await shop.step("intakes", intake, "take-back");
  intake = await shop.step("intakes", intake, "resume", { reason: "still hums" });
  expect(intake).toMatchObject({ status: "in-progress", sentOn: null, expectedBackOn: null, placeId: cast.reception });
  expect(await holders(shop, cast.washer)).toEqual([`custody/held ${cast.reception}`]);
  intake = await shop.step("intakes", intake, "send-away", { waybill: "NP-78" });
  expect(intake.whereabouts.map(({ how }) => how)).toEqual(["accepted", "sent away", "taken back", "sent away"]);
});

test("an intake writes custody and nothing else, whatever is done with it", async ({ shop }) => {
  const { cast } = shop;
  let intake = await shop.step("intakes", await takeIn(shop), "move", { placeId: cast.shelf });
  intake = await shop.step("intakes", intake, "repair-away", { partnerId: cast.partner });
  intake = await shop.step("intakes", intake, "send-away", { waybill: "NP-77" });
  intake = await shop.step("intakes", intake, "take-back");
  intake = await shop.step("intakes", intake, "issue");
  const { rows } = await sql<{ register: string }>`
    select distinct split_part(account, '/', 1) as register from ledger_entry where document_id = ${intake.id}`.execute(shop.tx);
  expect(rows).toEqual([{ register: "custody" }]);
  expect(await holders(shop, cast.washer)).toEqual([]);
});

test("what should be back is found late the day after, until the partner names another day", async ({ shop }) => {
  const { cast } = shop;
  let intake = await shop.step("intakes", await takeIn(shop), "repair-away", { partnerId: cast.partner });
  intake = await shop.step("intakes", intake, "send-away", { expectedBackOn: "2026-03-10" });
  const late = async () => (await shop.get<{ rows: { number: string; partnerName: string }[] }>("intakes?away=late")).rows;
  shop.goToDay("2026-03-10");
  expect(await late()).toEqual([]);
  expect((await shop.get<{ rows: object[] }>("intakes?away=all")).rows).toHaveLength(1);
  shop.goToDay("2026-03-11");
  expect(await late()).toMatchObject([{ number: intake.number, partnerName: "Партнер-Сервіс", expectedBackOn: "2026-03-10" }]);
  intake = await shop.step("intakes", intake, "put-off", { expectedBackOn: "2026-03-15" });
  expect(await late()).toEqual([]);
});
