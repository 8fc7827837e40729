import { expect } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import type { Page } from "#contracts/kernel/list.ts";
import type { BookEntry, BookPart } from "#contracts/reports/books.ts";
import { type Shop, test } from "#testing/shop.ts";

type Trial = { rows: { code: string; opening: number; debit: number; credit: number; closing: number }[] };
type Parts = { by: string | null; rows: BookPart[]; rest: BookPart | null };
const MARCH = "from=2026-03-01&to=2026-03-31";

/** Two customers pay ahead, one of them gets it back, one payment is cancelled, and goods are received. */
async function month(shop: Shop) {
  const { cast } = shop;
  await shop.openingMoney({ desk: 1_000_00, bank: 2_000_00 });
  await shop.pay(300_00, { orderId: null });
  const draft = { branchId: cast.branch, placeId: cast.desk, method: "cash", partyId: cast.marchenko, orderId: null };
  await shop.step("payments", await shop.create<Head>("payments", { ...draft, amount: 70_00 }), "receive");
  shop.goToDay("2026-03-10");
  const wrong = await shop.step("payments", await shop.create<Head>("payments", { ...draft, amount: 55_00 }), "receive");
  await shop.step("payments", wrong, "cancel", { reason: "typed twice" });
  const lines = [{ line: 1, itemId: cast.pump, quantity: 2_000, cost: 1_900_00, vatRate: 20_00 }];
  const receipt = { branchId: cast.branch, placeId: cast.warehouse, supplierId: cast.spareParts, lines };
  await shop.step("receipts", await shop.create<Head>("receipts", receipt), "receive");
}

test("every figure of the trial balance is the sum of its parts, and every part the sum of its entries", async ({ shop }) => {
  await month(shop);
  const { rows } = await shop.get<Trial>(`money/trial-balance?${MARCH}`);
  expect(rows.length).toBeGreaterThan(4);
  for (const { code, ...account } of rows) {
    const { by, rows: parts } = await shop.get<Parts>(`money/accounts/${code}/parts?${MARCH}`);
    const sum = (of: readonly Readonly<Record<string, unknown>>[], field: string) => of.reduce((total, row) => total + Number(row[field]), 0);
    if (by !== null)
      for (const field of ["opening", "debit", "credit", "closing"] as const) expect(sum(parts, field), `${code} ${field}`).toBe(account[field]);
    const { rows: entries } = await shop.get<Page<BookEntry>>(`money/accounts/${code}/entries?${MARCH}`);
    expect([sum(entries, "debit"), sum(entries, "credit")], code).toEqual([account.debit, account.credit]);
    for (const { id, debit, credit } of parts) {
      const { rows: own } = await shop.get<Page<BookEntry>>(`money/accounts/${code}/entries?${MARCH}&of=${id ?? "none"}`);
      expect([sum(own, "debit"), sum(own, "credit")], `${code} ${id}`).toEqual([debit, credit]);
    }
  }
});

test("an entry names its document, its customer and the account at the other end; what was taken back stands with a minus", async ({ shop }) => {
  await month(shop);
  const { rows } = await shop.get<Page<BookEntry>>(`money/accounts/681/entries?${MARCH}&of=${shop.cast.marchenko}`);
  const told = rows.map(({ on, kind, number, credit, against, reversal, party }) => [on, kind, number, credit, against, reversal, party]).sort();
  expect(told).toEqual(
    [
      ["2026-03-01", "money.payment", "CR-000002", 70_00, "301", false, "Марченко"],
      ["2026-03-10", "money.payment", "CR-000003", 55_00, "301", false, "Марченко"],
      ["2026-03-10", "money.payment", "CR-000003", -55_00, "301", true, "Марченко"],
    ].sort(),
  );
});

test("entries come page by page and keep to a side", async ({ shop }) => {
  await month(shop);
  const seen: string[] = [];
  for (let cursor = ""; ; ) {
    const { rows, next } = await shop.get<Page<BookEntry>>(`money/accounts/301/entries?${MARCH}&limit=2${cursor}`);
    seen.push(...rows.map(({ key }) => key));
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  const { rows } = await shop.get<Page<BookEntry>>(`money/accounts/301/entries?${MARCH}&side=credit`);
  expect(rows).toEqual([]);
});

test("what goods cost and what colleagues earn opens only for those who may see it", async ({ shop }) => {
  await month(shop);
  shop.signIn(["money.trial-balance.read"]);
  const status = async (code: string) => (await shop.ask("GET", `money/accounts/${code}/parts?${MARCH}`)).status;
  expect([await status("301"), await status("681"), await status("207"), await status("631"), await status("661")]).toEqual([
    200, 200, 403, 403, 403,
  ]);
  expect((await shop.ask("GET", `money/accounts/207/entries?${MARCH}`)).status).toBe(403);
  shop.signIn(["money.payment.read"]);
  expect(await status("301")).toBe(403);
});
