import { sql } from "kysely";
import { expect } from "vitest";
import { BAN_RULES, bannedThrough } from "#contracts/money/edit-ban.ts";
import { type Shop, test } from "#testing/shop.ts";

const ban = (shop: Shop, draft: object) => shop.create<{ id: string; version: number }>("edit-bans", { name: "Каса вчорашнього дня", ...draft });
const FIRST = "2026-03-01";
const cancel = (shop: Shop, { id, version }: { id: string; version: number }) =>
  shop.ask("POST", `payments/${id}/steps/cancel`, { version, reason: "помилка касира" });

test("yesterday's money stays as it is, the day's own is worked with, and stock is not touched by it", async ({ shop }) => {
  const payment = await shop.pay(500_00, { orderId: null });
  shop.goToDay("2026-03-02");
  await ban(shop, { section: "money", rule: "age", days: 0 });
  expect(await cancel(shop, payment)).toMatchObject({
    status: 409,
    body: { code: "ledger.day-banned", details: { through: FIRST, ban: "Каса вчорашнього дня" } },
  });
  expect(await shop.get(`payments/${payment.id}`)).toMatchObject({ status: "received" });
  expect((await cancel(shop, await shop.pay(100_00, { orderId: null }))).status).toBe(200);
  // Dated into the past, but of another section.
  await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
});

test("a new document may not be dated into banned days, and a lifted ban binds nobody", async ({ shop }) => {
  shop.goToDay("2026-04-10");
  const { id, version } = await ban(shop, { section: "stock", rule: "month", days: 5 });
  await expect(shop.opening([[shop.cast.pump, 1_000, 850_00]])).rejects.toMatchObject({ code: "ledger.day-banned" });
  expect((await shop.ask("POST", `edit-bans/${id}/archive`, { version, archived: true })).status).toBe(200);
  await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
});

test("a month of grace days stays open until they are over", async ({ shop }) => {
  await ban(shop, { rule: "month", days: 5 });
  const payment = await shop.pay(500_00, { orderId: null });
  shop.goToDay("2026-04-06");
  expect((await cancel(shop, payment)).status).toBe(409);
  shop.goToDay("2026-04-05");
  expect((await cancel(shop, payment)).status).toBe(200);
});

test("whose role is excepted may still correct, and a ban of another branch binds nobody here", async ({ shop }) => {
  const payment = await shop.pay(500_00, { orderId: null });
  shop.goToDay("2026-03-02");
  const { id: branchId } = await shop.create("branches", { name: "Поділ" });
  expect(await shop.ask("POST", "edit-bans", { name: "х", rule: "age", branchId })).toMatchObject({ status: 404 });
  shop.signIn(["money.*"], { branchIds: [branchId, shop.cast.branch] });
  await ban(shop, { rule: "age", days: 0, branchId });
  const mine = await ban(shop, { rule: "age", days: 0, branchId: shop.cast.branch, exceptRoles: ["accountant"] });
  expect(mine).toMatchObject({ version: 1 });
  shop.signIn(["money.payment.*"], { roles: ["cashier"] });
  expect((await cancel(shop, payment)).status).toBe(409);
  shop.signIn(["money.payment.*"], { roles: ["cashier", "accountant"] });
  expect((await cancel(shop, payment)).status).toBe(200);
});

test("a ban names a day that is over", async ({ shop }) => {
  expect(await shop.ask("POST", "edit-bans", { name: "х", rule: "day" })).toMatchObject({ status: 409, body: { code: "money.ban-day-needed" } });
  expect(await shop.ask("POST", "edit-bans", { name: "х", rule: "day", day: FIRST })).toMatchObject({
    status: 409,
    body: { code: "money.ban-ahead" },
  });
  expect(await shop.create("edit-bans", { name: "х", rule: "day", day: "2026-02-28", days: 9 })).toMatchObject({ day: "2026-02-28", days: 0 });
});

test("the screen and the database count banned days alike", async ({ shop }) => {
  for (const rule of BAN_RULES) {
    for (const today of ["2026-01-01", "2026-03-31", "2028-03-01", "2026-12-05"]) {
      for (const days of [0, 1, 5, 31, 366]) {
        const { rows } = await sql<{ through: string }>`
          select ledger_banned_through(${rule}, '2026-02-28', ${days}, ${today}::date)::text as through`.execute(shop.tx);
        expect([rule, today, days, rows[0]?.through]).toEqual([rule, today, days, bannedThrough({ rule, day: "2026-02-28", days }, today)]);
      }
    }
  }
});
