import { sql } from "kysely";
import { Milli } from "#contracts/kernel/measure.ts";
import type { StockCount, StockCountLine } from "#contracts/repairs/stock-count.ts";
import { MoveDraft } from "#contracts/stock/move.ts";
import { SurplusDraft } from "#contracts/stock/surplus.ts";
import { WriteOffDraft } from "#contracts/stock/write-off.ts";
import { createDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { firstPlaceOf } from "#modules/company/index.ts";
import { moveDocument, surplusDocument, writeOffDocument } from "#modules/stock/index.ts";
import { beforehand } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import { defectivePlaceOf, outOfHands } from "../bad-part/out-of-hands.ts";
import { repairsRefusals } from "../refusals.ts";

type Papers = Pick<StockCount, "writeOffId" | "surplusId">;
type Piece = { readonly itemId: string; readonly quantity: Milli; readonly serials: readonly string[] };

/** What is missing becomes a write-off, what is there beyond the books a surplus. Both are drafts: their own rules hold for them. */
export async function setRight(call: Call, count: StockCount, guiltyId: string | null): Promise<Papers> {
  const short = count.lines.filter((line) => line.short > 0);
  const over = count.lines.filter((line) => line.over > 0);
  return {
    writeOffId: short.length === 0 ? null : await writtenOff(call, count, short, guiltyId),
    surplusId: over.length === 0 ? null : await takenIn(call, count, over),
  };
}

const numbered = (pieces: readonly Piece[]) => pieces.map((it, at) => ({ line: at + 1, ...it, serials: [...it.serials] }));

async function writtenOff(call: Call, count: StockCount, short: readonly StockCountLine[], guiltyId: string | null): Promise<string> {
  const { branchId, number, employeeId } = count;
  const missing = short.map((line): Piece => ({ itemId: line.itemId, quantity: line.short, serials: line.shortSerials }));
  const placeId = employeeId === null ? count.placeId : await outOfTheirHands(call, count, employeeId, missing);
  const draft = WriteOffDraft.parse({ branchId, placeId, cause: "shortage", story: `${number}`, guiltyId, lines: numbered(missing) });
  return (await createDocument(beforehand(call), writeOffDocument, draft)).id;
}

/** What an engineer cannot show goes back from their repairs on paper, and lies with the defective parts until it is written off. */
async function outOfTheirHands(
  call: Call,
  { branchId, number, placeId }: StockCount,
  employeeId: string,
  missing: readonly Piece[],
): Promise<string> {
  const aside = await defectivePlaceOf(call.tx, branchId);
  for (const { itemId, quantity, serials } of missing) {
    let [left, at]: [number, number] = [quantity, 0];
    for (const held of await heldFor(call, placeId, itemId)) {
      const some = Milli.parse(Math.min(left, held.quantity));
      if (some <= 0) break;
      const pieces = serials.slice(at, at + Math.round(some / 1_000));
      const back = { orderId: held.order_id, employeeId, itemId, quantity: some, serials: pieces, why: number };
      const fromPlaceId = await outOfHands(call, back);
      const lines = numbered([{ itemId, quantity: some, serials: pieces }]);
      await createDocument(beforehand(call), moveDocument, MoveDraft.parse({ branchId, fromPlaceId, toPlaceId: aside, comment: number, lines }), [
        "move",
      ]);
      left -= some;
      at += pieces.length;
    }
    if (left > 0) throw repairsRefusals["moved-while-counted"]({ items: [itemId] });
  }
  return aside;
}

/** The repairs an engineer holds an item for, the newest first. */
async function heldFor({ tx }: Call, placeId: string, itemId: string) {
  const { rows } = await sql<{ order_id: string; quantity: number }>`
    select order_id, sum(amount)::bigint as quantity from ledger_entry
    where item_id = ${itemId}::uuid and account = 'stock/issued' and place_id = ${placeId}::uuid and order_id is not null
    group by order_id having sum(amount) > 0 order by order_id desc`.execute(tx);
  return rows;
}

async function takenIn(call: Call, count: StockCount, over: readonly StockCountLine[]): Promise<string> {
  const { branchId, number, employeeId } = count;
  const placeId = employeeId === null ? count.placeId : await firstPlaceOf(call.tx, branchId, "warehouse");
  if (placeId === undefined) throw ledgerRefusals["not-found"]({ kind: "warehouse", branchId });
  const lines = numbered(over.map((line) => ({ itemId: line.itemId, quantity: line.over, serials: line.overSerials })));
  return (await createDocument(beforehand(call), surplusDocument, SurplusDraft.parse({ branchId, placeId, story: number, lines }))).id;
}
