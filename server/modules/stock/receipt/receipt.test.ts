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

test("a line nobody has priced yet is refused, new or of another item than before", async ({ shop }) => {
  const { cast } = shop;
  expect(await shop.ask("POST", "receipts", draftOf(shop, [{ itemId: cast.pump, quantity: 1_000 }]))).toMatchObject({
    status: 409,
    body: { code: "stock.price-needed", details: { lines: [1] } },
  });
  const { id, version } = await shop.create<Receipt>("receipts", draftOf(shop, priced(shop)));
  shop.signIn(STOREKEEPER);
  const other = { version, draft: draftOf(shop, [{ itemId: cast.ring, quantity: 3_000 }]) };
  expect(await shop.ask("PUT", `receipts/${id}`, other)).toMatchObject({ status: 409, body: { code: "stock.price-needed" } });
});

test("what the storekeeper put right is received at the price of a piece", async ({ shop }) => {
  const draft = await shop.create<Receipt>("receipts", draftOf(shop, [{ itemId: shop.cast.pump, quantity: 2_000, cost: 1_900_00 }]));
  shop.signIn(STOREKEEPER);
  const changed = await shop.change<Receipt>("receipts", draft, draftOf(shop, [{ itemId: shop.cast.pump, quantity: 1_000 }]));
  await shop.step("receipts", changed, "receive");
  expect([await shop.onHand(shop.cast.pump), await shop.worth(shop.cast.pump)]).toEqual([1_000, 950_00]);
});
