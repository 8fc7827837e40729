import { sql } from "kysely";
import { expect } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { Call } from "#platform/call.ts";
import { type Shop, test } from "#testing/shop.ts";
import { overdueAway } from "./overdue.jobs.ts";

async function sentAway(shop: Shop): Promise<Intake> {
  const { cast } = shop;
  const brought = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Hums" };
  const chosen = await shop.step("intakes", await shop.create<Intake>("intakes", brought), "repair-away", { partnerId: cast.partner });
  return shop.step("intakes", chosen, "send-away", { expectedBackOn: "2026-03-10" });
}
const ring = ({ tx }: Shop, id: string, expectedBackOn: string) =>
  overdueAway.run({ tx, now: new Date("2026-03-11T05:00:00Z"), touched: [] } as unknown as Call, { id, expectedBackOn });
const heard = async ({ tx }: Shop) =>
  (await tx.selectFrom("message").where("branch_id", "is not", null).select(["branch_id", "data"]).execute()) as object[];

test("the shop hears once that a device is not back on the day its centre named", async ({ shop }) => {
  const intake = await sentAway(shop);
  const { rows } = await sql<{ payload: object }>`
    select private.payload from graphile_worker._private_jobs private join graphile_worker._private_tasks task on task.id = private.task_id
    where task.identifier = 'repairs.overdue-away'`.execute(shop.tx);
  expect(rows).toEqual([{ payload: { id: intake.id, expectedBackOn: "2026-03-10" } }]);
  await ring(shop, intake.id, "2026-03-10");
  await ring(shop, intake.id, "2026-03-10");
  expect(await heard(shop)).toEqual([{ branch_id: shop.cast.branch, data: { number: intake.number, partner: "Партнер-Сервіс", day: "2026-03-10" } }]);
});

test("what is back, or has another day, is no news", async ({ shop }) => {
  const intake = await shop.step("intakes", await sentAway(shop), "put-off", { expectedBackOn: "2026-03-20" });
  await ring(shop, intake.id, "2026-03-10");
  await shop.step("intakes", intake, "take-back");
  await ring(shop, intake.id, "2026-03-20");
  expect(await heard(shop)).toEqual([]);
});
