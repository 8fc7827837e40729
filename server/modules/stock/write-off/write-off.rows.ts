import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { WriteOff, WriteOffRow, writeOffEndpoints } from "#contracts/stock/write-off.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const writeOffRows = documentRows<WriteOff>({ head: "write_off", lines: { lines: { table: "write_off_line", owner: "write_off_id" } } });

type Query = z.output<typeof writeOffEndpoints.list.query>;
type Row = z.output<typeof WriteOffRow>;

/** The newest first. */
export async function listWriteOffs({ tx }: Call, { status, placeId, q, ...query }: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("write_off").selectAll(), scope).as("gone"))
    .innerJoin("place", "place.id", "gone.place_id")
    .select([
      "gone.id",
      "gone.number",
      "gone.status",
      "gone.created_at",
      "gone.gone_on",
      "gone.place_id",
      "place.name as place_name",
      "gone.cause",
      "gone.story",
      sql<number>`(select count(*)::int from write_off_line line where line.write_off_id = gone.id)`.as("lines"),
    ]);
  if (status !== undefined) found = found.where("gone.status", "in", status);
  if (placeId !== undefined) found = found.where("gone.place_id", "=", placeId);
  if (q !== undefined && q !== "")
    found = found.where((eb) => eb.or([eb("gone.number", "ilike", containing(q)), eb("gone.story", "ilike", containing(q))]));
  return newestOf(found, query, "gone.id");
}
