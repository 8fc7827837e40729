import type { BadPart } from "#contracts/repairs/bad-part.ts";
import type { StockCount } from "#contracts/repairs/stock-count.ts";
import { badPartDocument, stockCountDocument } from "#modules/repairs/index.ts";
import { surplusDocument, writeOffDocument } from "#modules/stock/index.ts";
import { costOf, GOODS } from "./assortment.ts";
import { WORKING_DAY } from "./calendar.ts";
import type { Queue } from "./queue.ts";
import { onHandIn } from "./supply.ts";
import { type Stage, teller } from "./teller.ts";

const MONTH = 22 * WORKING_DAY;
/** Which article each month's new part is that does not work. */
const DEAD = ["HP-VALV", "HP-THER", "TL-PLUG", "CL-FILT"];

/** Every month the main warehouse is counted, and one new part is no good: its supplier makes it good; the last one waits for an answer. */
export function tellStockChecks(stage: Stage, queue: Queue): void {
  for (let month = 0, minute = MONTH - 200; minute < stage.calendar.present; month += 1, minute += MONTH) {
    queue.add(minute, (at) => countStock(stage, at, minute + MONTH > stage.calendar.present));
    queue.add(minute - 6 * WORKING_DAY, (at) => findDead(stage, queue, DEAD[month % DEAD.length]!, at));
  }
  queue.add(Math.max(0, stage.calendar.present - 2 * WORKING_DAY), (at) => findDead(stage, queue, "HP-SEAL", at));
}

/** One piece is missing and one is too many: the books are set right by the director's yes, for which the last time still waits. */
async function countStock(stage: Stage, minute: number, last: boolean): Promise<void> {
  const {
    homes: [home],
    staff,
    words,
  } = stage;
  const store = teller(stage, staff.store, minute);
  const counters = `${words.staff.store.name}, ${words.staff.manager.name}`;
  let count: StockCount = await store.create(stockCountDocument, {
    branchId: home.branchId,
    placeId: home.warehouse,
    counters,
    comment: words.says.counted,
  });
  const free = await onHandIn(stage, home);
  const pieces = count.lines.filter(({ kind, book, itemId }) => kind === "goods" && book >= 3_000 && (free.get(itemId) ?? 0) >= 3_000);
  const found = count.lines.map(({ line, itemId, book }) => ({ line, itemId, quantity: book + differenceOf(itemId, pieces) }));
  count = await store.change(stockCountDocument, count, {
    branchId: home.branchId,
    placeId: home.warehouse,
    counters,
    comment: count.comment,
    found,
  });
  count = await store.step(stockCountDocument, count, "reconcile");
  count = await teller(stage, staff.manager, minute).step(stockCountDocument, count, "approve");
  count = await store.step(stockCountDocument, count, "close");
  if (count.surplusId !== null) await store.step(surplusDocument, { id: count.surplusId, version: 1 }, "receive");
  if (last || count.writeOffId === null) return;
  const allowed = await teller(stage, staff.director, minute).step(writeOffDocument, { id: count.writeOffId, version: 1 }, "approve");
  await store.step(writeOffDocument, allowed, "write-off");
}

const differenceOf = (itemId: string, pieces: readonly { itemId: string }[]): number =>
  itemId === pieces[0]?.itemId ? -1_000 : itemId === pieces[1]?.itemId ? 1_000 : 0;

async function findDead(stage: Stage, queue: Queue, code: string, minute: number): Promise<void> {
  const {
    homes: [home],
    staff,
    items,
    suppliers,
    words: { says },
  } = stage;
  const itemId = items.get(code)!.id;
  if (((await onHandIn(stage, home)).get(itemId) ?? 0) < 1_000) return;
  const { create, step } = teller(stage, staff.store, minute);
  const { price, supplier } = GOODS.find((it) => it.code === code)!;
  const asked = await create(badPartDocument, {
    branchId: home.branchId,
    placeId: home.warehouse,
    itemId,
    quantity: 1_000,
    cause: "dead-on-arrival",
    supplierId: suppliers[supplier],
    story: says.deadOnArrival,
  });
  const aside = await teller(stage, staff.manager, minute).step(badPartDocument, asked, "set-aside");
  const sent: BadPart = await step(badPartDocument, aside, "send");
  const credit = costOf(price);
  queue.add(minute + 8 * WORKING_DAY, async (at) => {
    await teller(stage, staff.cash, at).step(badPartDocument, sent, "credit", { credit, vat: Math.round(credit / 5) });
  });
}
