import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { Move, MoveRow, moveEndpoints } from "#contracts/stock/move.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const moveRows = documentRows<Move>({ head: "move", lines: { lines: { table: "move_line", owner: "move_id" } } });

type Query = z.output<typeof moveEndpoints.list.query>;
type Row = z.output<typeof MoveRow>;

export async function listMoves({ tx }: Call, query: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("move").selectAll(), scope).as("move"))
    .innerJoin("place as source", "source.id", "move.from_place_id")
    .innerJoin("place as target", "target.id", "move.to_place_id")
    .select([
      "move.id",
      "move.number",
      "move.status",
      "move.created_at",
      "move.moved_on",
      "move.from_place_id",
      "source.name as from_place_name",
      "move.to_place_id",
      "target.name as to_place_name",
      sql<number>`(select count(*)::int from move_line line where line.move_id = move.id)`.as("lines"),
    ]);
  const { status, placeId } = query;
  if (status !== undefined) found = found.where("move.status", "in", status);
  if (placeId !== undefined) found = found.where((eb) => eb.or([eb("move.from_place_id", "=", placeId), eb("move.to_place_id", "=", placeId)]));
  if (query.q !== undefined && query.q !== "") found = found.where("move.number", "ilike", containing(query.q));
  return newestOf(found, query, "move.id");
}
