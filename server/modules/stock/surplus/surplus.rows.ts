import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { Surplus, SurplusRow, surplusEndpoints } from "#contracts/stock/surplus.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const surplusRows = documentRows<Surplus>({ head: "surplus", lines: { lines: { table: "surplus_line", owner: "surplus_id" } } });

type Query = z.output<typeof surplusEndpoints.list.query>;
type Row = z.output<typeof SurplusRow>;

/** The newest first. */
export async function listSurpluses({ tx }: Call, { status, placeId, q, ...query }: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("surplus").selectAll(), scope).as("found_there"))
    .innerJoin("place", "place.id", "found_there.place_id")
    .select([
      "found_there.id",
      "found_there.number",
      "found_there.status",
      "found_there.created_at",
      "found_there.received_on",
      "found_there.place_id",
      "place.name as place_name",
      "found_there.story",
      sql<number>`(select count(*)::int from surplus_line line where line.surplus_id = found_there.id)`.as("lines"),
    ]);
  if (status !== undefined) found = found.where("found_there.status", "in", status);
  if (placeId !== undefined) found = found.where("found_there.place_id", "=", placeId);
  if (q !== undefined && q !== "")
    found = found.where((eb) => eb.or([eb("found_there.number", "ilike", containing(q)), eb("found_there.story", "ilike", containing(q))]));
  return newestOf(found, query, "found_there.id");
}
