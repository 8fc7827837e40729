import { sql } from "kysely";
import { expect } from "vitest";
import { paidRepair, paidRepairBegun } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";
import { verify } from "./verify.ts";

const faults = async ({ tx }: Shop) =>
  (await verify(tx)).faults.map(({ what, why }) => `${what}: ${why}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…"));

test("after the paid repair, and in the middle of it, the books say what the documents say", async ({ shop }) => {
  const { order, intake } = await paidRepairBegun(shop);
  expect(await faults(shop)).toEqual([]);
  let completed = await shop.step("work-orders", order, "complete");
  expect(await faults(shop)).toEqual([]);
  completed = await shop.step("work-orders", completed, "reopen", { reason: "wrong part" });
  await shop.step("work-orders", completed, "complete");
  await shop.step("intakes", intake, "finish", { outcome: "repaired" });
  expect(await verify(shop.tx)).toEqual({ documents: 8, faults: [] });
});

test("a balance that somebody changed by hand is found", async ({ shop }) => {
  await paidRepair(shop);
  await sql`update ledger_balance set amount = amount + 1 where account = 'money/cash'`.execute(shop.tx);
  expect(await faults(shop)).toEqual(["balance money/cash … (UAH): kept as 650001, while its entries add up to 650000"]);
});

test("a balance that is missing, and one that nothing explains, are found", async ({ shop }) => {
  await paidRepair(shop);
  await sql`delete from ledger_balance where account = 'money/bank'`.execute(shop.tx);
  await sql`insert into ledger_balance (account, unit, key, floored, amount) values ('money/customer', 'UAH', 'somebody', false, 5)`.execute(shop.tx);
  expect((await faults(shop)).sort()).toEqual([
    "balance money/bank … (UAH): kept as 0, while its entries add up to 6144000",
    "balance money/customer somebody (UAH): kept as 5, while its entries add up to 0",
  ]);
});

test("a document that was changed behind the books' back is named", async ({ shop }) => {
  await paidRepair(shop);
  await sql`update payment set amount = amount + 100 where number = 'CR-000001'`.execute(shop.tx);
  expect(await faults(shop)).toEqual(["CR-000001 (money.payment …): the books say something else than the document"]);
});

test("entries of no document, and half a transfer, are found", async ({ shop }) => {
  await paidRepair(shop);
  await sql`insert into ledger_entry (document_id, transfer, side, line, happened_on, account, unit, amount)
    values ('0197a000-0000-7000-8000-0000000000ff', 1, 1, 'planted', '2026-03-07', 'money/costOfWorks', 'UAH', 700)`.execute(shop.tx);
  expect(await faults(shop)).toEqual(["document …: stands in the books and nowhere else", "unit UAH: all entries add up to 700, not to nothing"]);
});

test("a repair that is over and still holds work in progress is found", async ({ shop }) => {
  const { order } = await paidRepairBegun(shop);
  await sql`update work_order set status = 'cancelled' where id = ${order.id}`.execute(shop.tx);
  expect((await faults(shop)).sort()).toEqual([
    "WO-000001: is over, and still 1000 of … is in stock/issued",
    "WO-000001: is over, and still 2000 of … is in stock/issued",
    "WO-000001: is over, and still 20000 of … is in stock/issued",
  ]);
});
