import { expect } from "vitest";
import type { Receipt } from "#contracts/stock/receipt.ts";
import { type Shop, test } from "#testing/shop.ts";

const STOREKEEPER = ["stock.receipt.read", "stock.receipt.create", "stock.receipt.change", "stock.receipt.receive"];
const draftOf = ({ cast }: Shop, lines: readonly object[]) => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  supplierId: cast.spareParts,
  lines: lines.map((line, place) => ({ line: place + 1, vatRate: 20_00, ...line })),
});
const priced = (shop: Shop) => [{ itemId: shop.cast.pump, quantity: 3_000, cost: 2_700_01 }];

test("a storekeeper puts quantities and the warehouse right without seeing or losing a price", async ({ shop }) => {
  const { cast } = shop;
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, priced(shop)));
  shop.signIn(STOREKEEPER);
  const seen = await shop.get<Receipt>(`receipts/${draft.id}`);
  expect(JSON.stringify(seen)).not.toMatch(/cost|270001/);
  const changed = await shop.change<Receipt>("receipts", seen, {
    ...draftOf(shop, [
      { itemId: cast.pump, quantity: 2_000 },
      { itemId: cast.ring, quantity: 10_000, cost: 400_00 },
    ]),
    comment: "one is broken",
  });
  expect(JSON.stringify(changed)).not.toMatch(/cost/);
  shop.signIn(["stock.*"]);
  const { lines, comment } = await shop.get<Receipt>(`receipts/${draft.id}`);
  expect([comment, ...lines.map(({ quantity, cost }) => [quantity, cost])]).toEqual(["one is broken", [2_000, 1_800_01], [10_000, 400_00]]);
});

test("a price that is sent by somebody who may not see it changes nothing, and a VAT rate neither", async ({ shop }) => {
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, priced(shop)));
  shop.signIn(STOREKEEPER);
  await shop.change<Receipt>("receipts", draft, draftOf(shop, [{ itemId: shop.cast.pump, quantity: 3_000, cost: 1_00, vatRate: 0 }]));
  shop.signIn(["stock.*"]);
  expect((await shop.get<Receipt>(`receipts/${draft.id}`)).lines).toMatchObject([{ cost: 2_700_01, vatRate: 20_00 }]);
});

test("goods are taken in by the piece before their price is known, and priced from the supplier's paper later", async ({ shop }) => {
  const { cast } = shop;
  shop.signIn(STOREKEEPER);
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, [{ itemId: cast.pump, quantity: 4_000 }]));
  const counted = await shop.step<Receipt>("receipts", draft, "receive");
  expect(counted).toMatchObject({ status: "counted", receivedOn: "2026-03-01", pricedOn: null });
  expect([await shop.onHand(cast.pump), await shop.worth(cast.pump)]).toEqual([4_000, 0]);
  const asked = { version: counted.version, prices: [{ line: 1, cost: 3_560_00 }] };
  expect(await shop.ask("POST", `receipts/${draft.id}/steps/price`, asked)).toMatchObject({ status: 403 });
  shop.signIn(["stock.*"]);
  for (const prices of [[{ line: 2, cost: 1 }], [...asked.prices, { line: 2, cost: 1 }], [...asked.prices, ...asked.prices]])
    expect(await shop.ask("POST", `receipts/${draft.id}/steps/price`, { ...asked, prices })).toMatchObject({
      status: 409,
      body: { code: "stock.price-needed", details: { lines: [1] } },
    });
  shop.goToDay("2026-03-05");
  const received = await shop.step<Receipt>("receipts", counted, "price", { prices: asked.prices });
  expect(received).toMatchObject({ status: "received", receivedOn: "2026-03-01", pricedOn: "2026-03-05" });
  expect(await shop.worth(cast.pump)).toBe(3_560_00);
  expect(await shop.books("2026-03-02", "2026-03-31")).toEqual(["207 0 3560 0 3560", "631 0 0 4272 -4272", "6412 0 712 0 712"]);
});

test("what went before its price was known takes its part of it along: three of four pumps are on the shelf, one was written off", async ({
  shop,
}) => {
  const { cast } = shop;
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, [{ itemId: cast.pump, quantity: 4_000 }]));
  const counted = await shop.step<Receipt>("receipts", draft, "receive");
  const gone = { branchId: cast.branch, placeId: cast.warehouse, cause: "damage", story: "fell off the shelf" };
  await shop.step("write-offs", await shop.create("write-offs", { ...gone, lines: [{ line: 1, itemId: cast.pump, quantity: 1_000 }] }), "write-off");
  const received = await shop.step<Receipt>("receipts", counted, "price", { prices: [{ line: 1, cost: 3_560_00 }] });
  expect(received.lines[0]).toMatchObject({ usedBefore: 1_000 });
  // 3560.00 × 1 / 4 = 890.00 is cost of what went; 2670.00 lies on the shelf.
  expect(await shop.worth(cast.pump)).toBe(2_670_00);
  expect(await shop.books("2026-03-01", "2026-03-31")).toContain("902 0 890 0 890");
});

test("a dear purchase is allowed by another, and a changed one anew", async ({ shop }) => {
  const { cast } = shop;
  await shop.set({ purchaseLimit: 3_000_00 });
  const buyer = [...STOREKEEPER, "stock.cost.see"];
  shop.signIn(buyer, { userId: "buyer" });
  const dear = { itemId: cast.pump, quantity: 3_000, cost: 2_500_01 };
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, [dear]));
  // 2500.01 and 500.00 of VAT are one kopiyka above the limit.
  await expect(shop.step("receipts", draft, "receive")).rejects.toMatchObject({ code: "stock.approval-needed" });
  shop.signIn(["stock.*"], { userId: "buyer" });
  await expect(shop.step("receipts", draft, "approve")).rejects.toMatchObject({ code: "stock.four-eyes" });
  shop.signIn(["stock.*"], { userId: "director" });
  const allowed = await shop.step("receipts", draft, "approve");
  shop.signIn(buyer, { userId: "buyer" });
  const changed = await shop.change<Receipt>("receipts", allowed, draftOf(shop, [{ ...dear, quantity: 4_000 }]));
  await expect(shop.step("receipts", changed, "receive")).rejects.toMatchObject({ code: "stock.approval-needed" });
  const within = await shop.change<Receipt>("receipts", changed, draftOf(shop, [{ ...dear, cost: 2_500_00 }]));
  expect(await shop.step("receipts", within, "receive")).toMatchObject({ status: "received" });
});

test("what the storekeeper put right is received at the price of a piece", async ({ shop }) => {
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, [{ itemId: shop.cast.pump, quantity: 2_000, cost: 1_900_00 }]));
  shop.signIn(STOREKEEPER);
  const changed = await shop.change<Receipt>("receipts", draft, draftOf(shop, [{ itemId: shop.cast.pump, quantity: 1_000 }]));
  await shop.step("receipts", changed, "receive");
  expect([await shop.onHand(shop.cast.pump), await shop.worth(shop.cast.pump)]).toEqual([1_000, 950_00]);
});
