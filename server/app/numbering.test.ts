import { expect } from "vitest";
import type { Numbering } from "#contracts/ledger/numbering.ts";
import { documents } from "./documents.ts";
import { test } from "#testing/shop.ts";

test("a branch writes the numbers of a kind as it likes, and the count goes on", async ({ shop }) => {
  const { cast } = shop;
  const draft = { branchId: cast.branch, placeId: cast.desk, method: "cash", partyId: cast.ivanenko, amount: 100_00 };
  expect((await shop.create<{ number: string }>("payments", draft)).number).toBe("CR-000001");

  const changed = await shop.ask("PUT", "numberings/CR", { branchId: cast.branch, prefix: "КО", digits: 4 });
  expect(changed).toMatchObject({ status: 200, body: { prefix: "КО", digits: 4, last: 1, next: "КО-0002" } });
  expect((await shop.create<{ number: string }>("payments", draft)).number).toBe("КО-0002");
});

test("every row of numbers is listed with what the next document will be called", async ({ shop }) => {
  const rows = await shop.get<Numbering[]>(`numberings?branchId=${shop.cast.branch}`);
  expect(rows.map(({ kind }) => kind).sort()).toEqual(
    documents
      .flatMap(({ numberPrefix }) => (typeof numberPrefix === "string" ? [numberPrefix] : []))
      .concat("BP", "BR", "CP", "CR")
      .sort(),
  );
  expect(rows.find(({ kind }) => kind === "WO")).toMatchObject({ document: "repairs.work-order", next: "WO-000001" });
});

test("two rows of numbers never look alike", async ({ shop }) => {
  const taken = await shop.ask("PUT", "numberings/CR", { branchId: shop.cast.branch, prefix: "WO", digits: 6 });
  expect(taken).toMatchObject({ status: 409, body: { code: "ledger.prefix-taken" } });
});

test("the code of a branch stands before every number it gives", async ({ shop }) => {
  const { id } = await shop.create<{ id: string }>("branches", { name: "Поділ", code: "P" });
  const rows = await shop.get<Numbering[]>(`numberings?branchId=${id}`);
  expect(rows.find(({ kind }) => kind === "WO")).toMatchObject({ next: "PWO-000001" });
});

test("whoever may not set the numbers does not see them", async ({ shop }) => {
  shop.signIn(["company.branch.read"]);
  expect(await shop.ask("GET", `numberings?branchId=${shop.cast.branch}`)).toMatchObject({ status: 403 });
});
