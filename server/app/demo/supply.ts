import { receiptDocument, moveDocument, stockOpeningDocument } from "#modules/stock/index.ts";
import { openingDocument } from "#modules/money/index.ts";
import { costOf, GOODS, MATERIALS, PREFIXES } from "./assortment.ts";
import type { Home } from "./company.ts";
import { type Stage, teller } from "./teller.ts";

type Wanted = { readonly code: string; readonly quantity: number };

const isGoods = (code: string): boolean => GOODS.some((it) => it.code === code);

/** What so many thousandths cost us without VAT; the suppliers' prices creep and differ a little. */
function costLine({ chance, vatRate }: Stage, { code, quantity }: Wanted): number {
  const ware = GOODS.find((it) => it.code === code);
  const each = ware === undefined ? (MATERIALS.find((it) => it.code === code)?.cost ?? 0) / 10 : costOf(ware.price);
  const gross = vatRate === 0 ? each * 1.2 : each;
  return Math.round((gross * quantity * (97 + chance.whole(0, 6))) / 100_000);
}

/** What lay on the shelves and in the desks on the first day. The example's wares cost what the example says. */
export async function openBooks(stage: Stage): Promise<void> {
  const { homes, items, staff, calendar } = stage;
  const { create } = teller(stage, staff.cash, 0);
  for (const [at, home] of homes.entries()) {
    const wares = GOODS.filter(({ code, stock }) => stock > 0 && PREFIXES[at]!.some((prefix) => code.startsWith(prefix))).map(({ code, stock }) => ({
      code,
      quantity: stock * 1_000,
    }));
    const used = MATERIALS.map(({ code, stock }) => ({ code, quantity: stock * 1_000 }));
    const priced = [...wares, ...used].map((it) => ({ ...it, cost: costLine(stage, it) }));
    const example =
      at === 0
        ? [
            { code: "P1", quantity: 3_000, cost: 2_550_00 },
            { code: "P2", quantity: 10_000, cost: 423_50 },
            { code: "M1", quantity: 500_000, cost: 625_00 },
          ]
        : [];
    const lines = [...priced, ...example].map(({ code, quantity, cost }, line) => ({ line: line + 1, itemId: items.get(code)?.id, quantity, cost }));
    await create(stockOpeningDocument, { branchId: home.branchId, placeId: home.warehouse, onDay: calendar.from, lines }, "enter");
    const money = [
      { placeId: home.desk, amount: at === 0 ? 5_000_00 : 3_000_00 },
      { placeId: home.bank, amount: at === 0 ? 60_000_00 : 20_000_00 },
    ];
    await create(openingDocument, { branchId: home.branchId, onDay: calendar.from, lines: money }, "enter");
  }
}

/** A delivery: the supplier of the first thing wanted brings all of them. */
export async function deliver(stage: Stage, home: Home, wanted: readonly Wanted[], minute: number): Promise<void> {
  const { items, staff, suppliers, chance, vatRate } = stage;
  const all = [...GOODS, ...MATERIALS];
  const supplierId = suppliers[all.find(({ code }) => code === wanted[0]?.code)?.supplier ?? 0];
  const lines = wanted.map((it, line) => ({
    line: line + 1,
    itemId: items.get(it.code)?.id,
    quantity: it.quantity,
    cost: costLine(stage, it),
    vatRate,
  }));
  const draft = { branchId: home.branchId, placeId: home.warehouse, supplierId, supplierNumber: String(chance.whole(1_000, 9_999)), lines };
  await teller(stage, staff.store, minute).create(receiptDocument, draft, "receive");
}

/** The two pumps of the worked example, 950.00 each. */
export async function deliverPumps(stage: Stage, minute: number): Promise<void> {
  const {
    items,
    staff,
    suppliers,
    homes: [home],
    vatRate,
  } = stage;
  const lines = [{ line: 1, itemId: items.get("P1")?.id, quantity: 2_000, cost: 1_900_00, vatRate }];
  await teller(stage, staff.store, minute).create(
    receiptDocument,
    { branchId: home.branchId, placeId: home.warehouse, supplierId: suppliers[0], supplierNumber: "2211", lines },
    "receive",
  );
}

/** What lies free on a branch's shelves, thousandths by item. */
export async function onHandIn({ tx }: Stage, home: Home): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom("ledger_balance")
    .where("account", "=", "stock/onHand")
    .where("key", "=", home.warehouse)
    .select(["unit", "amount"])
    .execute();
  return new Map(rows.map(({ unit, amount }) => [unit, amount]));
}

/** What of the usual stock is missing in a branch. */
async function missing(stage: Stage, home: Home, at: number): Promise<Wanted[]> {
  const { items } = stage;
  const free = await onHandIn(stage, home);
  const kept = [...GOODS.filter(({ code, stock }) => stock > 0 && PREFIXES[at]!.some((prefix) => code.startsWith(prefix))), ...MATERIALS];
  return kept.flatMap(({ code, stock }) => {
    const left = free.get(items.get(code)?.id ?? "") ?? 0;
    return left * 2 > stock * 1_000 ? [] : [{ code, quantity: stock * 1_000 - left }];
  });
}

/** The weekly round: what runs low is ordered from one supplier after another. The second branch is also supplied from the first. */
export async function restock(stage: Stage, minute: number, round: number): Promise<void> {
  const at = round % 2;
  const wanted = await missing(stage, stage.homes[at]!, at);
  const supplierOf = (code: string) => [...GOODS, ...MATERIALS].find((it) => it.code === code)?.supplier;
  for (const [, some] of Map.groupBy(wanted, ({ code }) => supplierOf(code))) {
    if (some.length > 1 || isGoods(some[0]!.code)) await deliver(stage, stage.homes[at]!, some.slice(0, 8), minute);
  }
}

/** Materials and screen protectors go from the first branch's warehouse to the second. */
export async function carryOver(stage: Stage, minute: number): Promise<void> {
  const {
    homes: [from, to],
    items,
    staff,
  } = stage;
  const lines = [
    ["M2", 300],
    ["M6", 50],
  ].map(([code, units], line) => ({ line: line + 1, itemId: items.get(String(code))?.id, quantity: Number(units) * 1_000 }));
  await teller(stage, staff.store, minute).create(
    moveDocument,
    { branchId: from.branchId, fromPlaceId: from.warehouse, toPlaceId: to.warehouse, lines },
    "move",
  );
}
