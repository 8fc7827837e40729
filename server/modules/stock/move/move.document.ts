import { type Move, MoveDraft, moveEndpoints, moveFlow } from "#contracts/stock/move.ts";
import { defineDocument } from "#ledger/document.ts";
import { knownPlace } from "#modules/company/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { moveSerials } from "../serials.ts";
import { stockedItems } from "../stocked.ts";
import { postMove } from "./move.posting.ts";
import { listMoves, moveRows } from "./move.rows.ts";

export const moveDocument = defineDocument({
  flow: moveFlow,
  endpoints: moveEndpoints,
  draft: MoveDraft,
  numberPrefix: "MV",
  scope: branchScope("stock.move"),
  begin: () => ({ movedOn: null }),
  ...moveRows,
  list: listMoves,
  decide: { create: check, change: check, move: carry, cancel: carryBack },
  post: postMove,
});

async function check(call: Call, move: Move): Promise<Move> {
  await knownPlace(call, move.fromPlaceId, ["warehouse", "defective"]);
  await knownPlace(call, move.toPlaceId, ["warehouse", "defective"]);
  await stockedItems(
    call.tx,
    move.lines.map(({ itemId }) => itemId),
  );
  return move;
}

async function carry(call: Call, move: Move): Promise<Move> {
  await moveSerials(call, move.lines, { placeId: move.fromPlaceId }, { placeId: move.toPlaceId });
  return { ...move, movedOn: call.today };
}

async function carryBack(call: Call, move: Move): Promise<Move> {
  if (move.movedOn !== null) await moveSerials(call, move.lines, { placeId: move.toPlaceId }, { placeId: move.fromPlaceId });
  return { ...move, movedOn: null };
}
