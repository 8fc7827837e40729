import { expect } from "vitest";
import type { WriteOff } from "#contracts/stock/write-off.ts";
import { type Shop, test } from "#testing/shop.ts";

/** Three pumps worth 2550.00 and ten rings worth 423.50 lie on the shelf. */
const stocked = (shop: Shop) =>
  shop.opening([
    [shop.cast.pump, 3_000, 2_550_00],
    [shop.cast.ring, 10_000, 423_50],
  ]);
const draft = ({ cast }: Shop, more: object = {}) => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  cause: "damage",
  story: "Впала полиця",
  lines: [{ line: 1, itemId: cast.pump, quantity: 1_000 }],
  ...more,
});
const storekeeper = (shop: Shop) => shop.signIn(["stock.write-off.*", "stock.cost.see"], { userId: "storekeeper" });
const director = (shop: Shop) => shop.signIn(["stock.write-off.*", "stock.cost.see"], { userId: "director" });
const take = (shop: Shop, { id, version }: WriteOff, step: string, input = {}) =>
  shop.ask("POST", `write-offs/${id}/steps/${step}`, { version, ...input });

test("goods go only with another's yes, at what they cost, and the expense says so", async ({ shop }) => {
  await stocked(shop);
  storekeeper(shop);
  const asked = await shop.create<WriteOff>("write-offs", draft(shop));
  expect(await take(shop, asked, "write-off")).toMatchObject({ status: 409, body: { code: "stock.approval-needed" } });
  expect(await take(shop, asked, "approve")).toMatchObject({ status: 409, body: { code: "stock.four-eyes" } });
  expect(await shop.onHand(shop.cast.pump)).toBe(3_000);
  director(shop);
  const approved = await shop.step<WriteOff>("write-offs", asked, "approve");
  storekeeper(shop);
  // 2550.00 / 3 = 850.00 a piece.
  expect(await shop.step<WriteOff>("write-offs", approved, "write-off")).toMatchObject({ status: "gone", lines: [{ cost: 850_00 }] });
  expect([await shop.onHand(shop.cast.pump), await shop.worth(shop.cast.pump)]).toEqual([2_000, 1_700_00]);
  expect(await shop.books("2026-03-01", "2026-03-31")).toContain("94 0 850 0 850");
});

test("below the company's limit nobody is asked, and the last piece takes all the cost that is left", async ({ shop }) => {
  await stocked(shop);
  await shop.set({ writeOffLimit: 423_50 });
  storekeeper(shop);
  const all = await shop.create<WriteOff>("write-offs", draft(shop, { lines: [{ line: 1, itemId: shop.cast.ring, quantity: 10_000 }] }));
  expect(await shop.step<WriteOff>("write-offs", all, "write-off")).toMatchObject({ status: "gone", lines: [{ cost: 423_50 }] });
  expect([await shop.onHand(shop.cast.ring), await shop.worth(shop.cast.ring)]).toEqual([0, 0]);
});

test("what somebody is guilty of is taken off what we owe them, and a cancelled write-off puts everything back", async ({ shop }) => {
  await stocked(shop);
  await shop.set({ writeOffLimit: 10_000_00 });
  const gone = await shop.step<WriteOff>(
    "write-offs",
    await shop.create<WriteOff>("write-offs", draft(shop, { guiltyId: shop.cast.ivan })),
    "write-off",
  );
  expect(await shop.earned(shop.cast.ivan)).toBe(-850_00);
  await shop.step("write-offs", gone, "cancel", { reason: "Знайшлося" });
  expect([await shop.earned(shop.cast.ivan), await shop.onHand(shop.cast.pump), await shop.worth(shop.cast.pump)]).toEqual([0, 3_000, 2_550_00]);
});

test("no more goes than lies there, and nothing is half gone", async ({ shop }) => {
  await stocked(shop);
  await shop.set({ writeOffLimit: 10_000_00 });
  const lines = [
    { line: 1, itemId: shop.cast.ring, quantity: 1_000 },
    { line: 2, itemId: shop.cast.pump, quantity: 4_000 },
  ];
  const much = await shop.create<WriteOff>("write-offs", draft(shop, { lines }));
  expect(await take(shop, much, "write-off")).toMatchObject({ status: 409, body: { code: "stock.short" } });
  expect([await shop.onHand(shop.cast.ring), await shop.get(`write-offs/${much.id}`)]).toMatchObject([10_000, { status: "draft", version: 1 }]);
});

test("whoever may not see costs reads the paper without them", async ({ shop }) => {
  await stocked(shop);
  await shop.set({ writeOffLimit: 10_000_00 });
  shop.signIn(["stock.write-off.*"], { userId: "storekeeper" });
  const gone = await shop.step<WriteOff>("write-offs", await shop.create<WriteOff>("write-offs", draft(shop)), "write-off");
  expect(gone.lines[0]).not.toHaveProperty("cost");
});
