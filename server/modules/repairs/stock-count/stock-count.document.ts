import { type StockCount, StockCountDraft, type StockCountLine, stockCountEndpoints, stockCountFlow } from "#contracts/repairs/stock-count.ts";
import type { Minor } from "#contracts/kernel/measure.ts";
import { defineDocument } from "#ledger/document.ts";
import { knownPlace } from "#modules/company/index.ts";
import { ownedOf, SEE_COST, stockedItems, worthAtAverage } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { ownScope } from "../own-scope.ts";
import { bookOf, employeeAt, uncounted } from "./book.ts";
import { setRight } from "./set-right.ts";
import { moved, reconciled } from "./reconcile.ts";
import { listStockCounts, stockCountRows } from "./stock-count.rows.ts";

export const stockCountDocument = defineDocument({
  flow: stockCountFlow,
  endpoints: stockCountEndpoints,
  draft: StockCountDraft,
  numberPrefix: "SC",
  scope: ownScope("repairs.stock-count"),
  own: ({ employeeId }, actor) => employeeId !== null && employeeId === actor.employeeId,
  begin: async (call, { placeId }) => ({
    lines: [],
    employeeId: await employeeAt(call, placeId),
    countedById: call.actor.userId,
    approvedById: null,
    countedOn: null,
    closedOn: null,
    writeOffId: null,
    surplusId: null,
  }),
  ...stockCountRows,
  list: listStockCounts,
  decide: { create: fill, change: fillMore, refresh, reconcile, recount, approve, close },
  // What is missing goes by a write-off, what is found comes by a surplus.
  post: () => [],
  findable: ({ number, counters }) => ({ title: number, subtitle: counters, words: [number] }),
  secrets: { cost: SEE_COST },
});

const itemsOf = ({ found }: StockCount): string[] => found.map(({ itemId }) => itemId);

/** The list begins as the books have it. */
async function fill(call: Call, count: StockCount): Promise<StockCount> {
  await knownPlace(call, count.placeId, ["warehouse", "defective", "engineer"]);
  await check(call, count);
  return { ...count, lines: numbered(await bookOf(call, count.placeId, itemsOf(count))) };
}

/** What was found and stands on no line gets one, with the book of that moment; the lines that are there keep theirs. */
async function fillMore(call: Call, count: StockCount, before?: Partial<StockCount>): Promise<StockCount> {
  if (before?.placeId !== count.placeId) throw repairsRefusals["count-of-another-place"]();
  await check(call, count);
  const known = new Set(count.lines.map(({ itemId }) => itemId));
  const fresh = itemsOf(count).filter((itemId) => !known.has(itemId));
  if (fresh.length === 0) return count;
  const book = await bookOf(call, count.placeId, fresh);
  return { ...count, lines: numbered([...count.lines, ...book.filter(({ itemId }) => fresh.includes(itemId))]) };
}

async function check({ tx }: Call, count: StockCount): Promise<void> {
  const items = itemsOf(count);
  if (new Set(items).size !== items.length) throw repairsRefusals["line-twice"]();
  const cards = await stockedItems(tx, items);
  const wrong = count.found.find(({ itemId, quantity, serials }) =>
    cards.get(itemId)?.serialTracked ? serials.length * 1_000 !== quantity || new Set(serials).size !== serials.length : serials.length > 0,
  );
  if (wrong !== undefined) throw repairsRefusals["count-serials"]({ itemId: wrong.itemId, item: cards.get(wrong.itemId)?.name });
}

const numbered = (lines: readonly Omit<StockCountLine, "line">[]): StockCountLine[] => lines.map((it, at) => ({ ...it, line: at + 1 }));

type Meanwhile = { readonly now: Omit<StockCountLine, "line">[]; readonly moved: ReadonlySet<string> };

/** The book as it is now, and the items that something moved since the count read it. */
async function meanwhile(call: Call, count: StockCount): Promise<Meanwhile> {
  const now = await bookOf(
    call,
    count.placeId,
    count.lines.map(({ itemId }) => itemId),
  );
  const byItem = new Map(now.map((it) => [it.itemId, it]));
  const known = new Set(count.lines.map(({ itemId }) => itemId));
  const changed = count.lines.filter((line) => moved(line, byItem.get(line.itemId))).map(({ itemId }) => itemId);
  const came = now.filter(({ itemId }) => !known.has(itemId)).map(({ itemId }) => itemId);
  return { now, moved: new Set([...changed, ...came]) };
}

/** What moved since is read anew, and what was counted of it is forgotten: it is counted once more. */
async function refresh(call: Call, count: StockCount): Promise<StockCount> {
  const since = await meanwhile(call, count);
  return { ...count, lines: numbered(since.now), found: count.found.filter(({ itemId }) => !since.moved.has(itemId)) };
}

/** Compared with the book it was counted against: where that is not the book of now, nobody could say what is missing. */
async function reconcile(call: Call, count: StockCount): Promise<StockCount> {
  const { tx, today, actor } = call;
  const since = await meanwhile(call, count);
  const items = [...since.moved, ...count.lines.map(({ itemId }) => itemId)];
  const cards = await stockedItems(tx, items);
  if (since.moved.size > 0) throw repairsRefusals["moved-while-counted"]({ items: [...since.moved].map((id) => cards.get(id)?.name) });
  const { rows } = await ownedOf(items).execute(tx);
  const found = new Map(count.found.map((it) => [it.itemId, it]));
  const lines = count.lines.map((line) => {
    const it = reconciled(line, found.get(line.itemId), cards.get(line.itemId)?.serialTracked === true);
    const worth = (quantity: typeof it.short) => worthAtAverage(rows, { ...it, quantity }) ?? 0;
    return { ...it, cost: (worth(it.over) - worth(it.short)) as Minor };
  });
  return { ...count, lines, countedOn: today, countedById: actor.userId };
}

function recount(_call: Call, count: StockCount): StockCount {
  return { ...count, countedOn: null, lines: count.lines.map((line) => ({ ...line, ...uncounted })) };
}

/** Whoever counted does not also say that it is right. */
function approve({ actor }: Call, count: StockCount): StockCount {
  if (count.countedById === actor.userId) throw repairsRefusals["count-four-eyes"]();
  return { ...count, approvedById: actor.userId };
}

async function close(call: Call, count: StockCount, { guiltyId }: { guiltyId: string | null }): Promise<StockCount> {
  return { ...count, ...(await setRight(call, count, guiltyId)), closedOn: call.today };
}
