import { expect } from "vitest";
import type { BadPart } from "#contracts/repairs/bad-part.ts";
import type { Surplus } from "#contracts/stock/surplus.ts";
import { pumpRepair } from "#testing/cast.ts";
import { test } from "#testing/shop.ts";

test("what nothing prices waits for a stated cost, which whoever sees no costs neither states nor loses", async ({ shop }) => {
  const { cast } = shop;
  const draft = (cost?: number, quantity = 2_000) => ({
    branchId: cast.branch,
    placeId: cast.warehouse,
    story: "Знайшли на полиці",
    lines: [{ line: 1, itemId: cast.handle, quantity, ...(cost === undefined ? {} : { cost }) }],
  });
  const blind = ["stock.surplus.*"];
  const empty = await shop.create<Surplus>("surpluses", { ...draft(), lines: [] });
  expect(await shop.ask("POST", `surpluses/${empty.id}/steps/receive`, { version: 1 })).toMatchObject({
    body: { details: { reasons: ["stock.surplus-is-empty"] } },
  });
  shop.signIn(blind);
  let surplus = await shop.create<Surplus>("surpluses", draft(500_00));
  expect(await shop.ask("POST", `surpluses/${surplus.id}/steps/receive`, { version: 1 })).toMatchObject({
    status: 409,
    body: { code: "stock.cost-needed" },
  });
  shop.signIn(["stock.surplus.*", "stock.cost.see"]);
  surplus = await shop.change("surpluses", surplus, draft(240_00));
  shop.signIn(blind);
  surplus = await shop.change("surpluses", surplus, draft());
  surplus = await shop.step("surpluses", surplus, "receive");
  expect(surplus.lines[0]).not.toHaveProperty("cost");
  // Two handles at 240.00 together; one more without a stated cost comes in at their average of 120.00.
  expect([await shop.onHand(cast.handle), await shop.worth(cast.handle)]).toEqual([2_000, 240_00]);
  await shop.create("surpluses?then=receive", draft(undefined, 1_000));
  expect([await shop.onHand(cast.handle), await shop.worth(cast.handle)]).toEqual([3_000, 360_00]);
});

test("a credit note below the cost leaves the rest as an expense, and a place with nothing is not counted", async ({ shop }) => {
  const { cast } = shop;
  await shop.create("places", { branchId: cast.branch, kind: "defective", name: "WH-D" });
  await shop.opening([[cast.pump, 3_000, 2_550_00]]);
  const about = { branchId: cast.branch, placeId: cast.warehouse, itemId: cast.pump, quantity: 1_000, cause: "defect", story: "Тече" };
  const bad = await shop.create<BadPart>("bad-parts?then=set-aside&then=send", { ...about, supplierId: cast.spareParts });
  // 850.00 out of stock: 800.00 from the supplier, 50.00 lost.
  const credited = await shop.step<BadPart>("bad-parts", bad, "credit", { credit: 800_00 });
  expect([credited.cost, await shop.worth(cast.pump)]).toEqual([850_00, 1_700_00]);
  const books = await shop.books("2026-03-01", "2026-03-31");
  expect(books).toContain("94 0 50 0 50");
  expect(books).toContain("631 0 800 0 800");
  const { placeId } = await shop.get<{ placeId: string }>(`employees/${cast.ivan}`);
  const draft = await shop.create<BadPart>("bad-parts", about);
  const order = await shop.create<{ id: string }>("work-orders", pumpRepair(cast));
  const elsewhere = { version: 1, draft: { ...about, placeId, orderId: order.id } };
  expect(await shop.ask("PUT", `bad-parts/${draft.id}`, elsewhere)).toMatchObject({ status: 422, body: { code: "repairs.bad-part-elsewhere" } });
  const nothing = await shop.create<{ id: string }>("stock-counts", { branchId: cast.branch, placeId });
  expect(await shop.ask("POST", `stock-counts/${nothing.id}/steps/reconcile`, { version: 1 })).toMatchObject({
    body: { details: { reasons: ["repairs.nothing-to-count"] } },
  });
});
