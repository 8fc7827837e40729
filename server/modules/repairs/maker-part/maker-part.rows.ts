import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { Milli } from "#contracts/kernel/measure.ts";
import type { MakerPart, MakerPartRow, MakersStock, makerPartEndpoints } from "#contracts/repairs/maker-part.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { docOf } from "#platform/rows.ts";

export const makerPartRows = documentRows<MakerPart>({ head: "maker_part" });

type Query = z.output<typeof makerPartEndpoints.list.query>;

/** The newest first. */
export async function listMakerParts({ tx }: Call, { status, orderId, partyId, q, ...query }: Query, scope: Scope): Promise<Page<MakerPartRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("maker_part").selectAll(), scope).as("theirs"))
    .innerJoin("party", "party.id", "theirs.party_id")
    .innerJoin("place", "place.id", "theirs.place_id")
    .innerJoin("item", "item.id", "theirs.item_id")
    .leftJoin("work_order", "work_order.id", "theirs.order_id")
    .select([
      "theirs.id",
      "theirs.number",
      "theirs.status",
      "theirs.created_at",
      "theirs.act",
      "theirs.confirmed_on",
      "party.name as party_name",
      "place.name as place_name",
      "item.name as item_name",
      "item.unit",
      "theirs.quantity",
      "work_order.number as order_number",
    ]);
  if (status !== undefined) found = found.where("theirs.status", "in", status);
  if (orderId !== undefined) found = found.where("theirs.order_id", "=", orderId);
  if (partyId !== undefined) found = found.where("theirs.party_id", "=", partyId);
  if (q !== undefined && q !== "") {
    const like = containing(q);
    found = found.where((eb) => eb.or([eb("theirs.number", "ilike", like), eb("item.name", "ilike", like), eb("party.name", "ilike", like)]));
  }
  return newestOf(found, query, "theirs.id");
}

type Held = { party_id: string; party_name: string; place_name: string; item_id: string; item_name: string; unit: string; quantity: number };

/** What lies with us and is the manufacturers'. */
export async function listMakersStock({ tx, actor }: Call): Promise<MakersStock> {
  const { rows } = await sql<Held>`
    select party.id as party_id, party.name as party_name, place.name as place_name, item.id as item_id, item.name as item_name, item.unit,
      held.amount as quantity
    from ledger_balance held join party on party.id = split_part(held.key, '/', 1)::uuid join place on place.id = split_part(held.key, '/', 2)::uuid
    join item on item.id::text = held.unit
    where held.account = 'makers/held' and held.amount > 0 and place.branch_id = any(${[...actor.branchIds]}::uuid[])
    order by party.name, item.name, place.name limit 500`.execute(tx);
  return rows.map(({ quantity, ...row }) => ({ ...(docOf(row) as Omit<MakersStock[number], "quantity">), quantity: Milli.parse(quantity) }));
}
