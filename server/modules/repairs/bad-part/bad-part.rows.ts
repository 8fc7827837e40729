import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { Milli } from "#contracts/kernel/measure.ts";
import type { BadPart, BadPartRow, badPartEndpoints, partsInHands } from "#contracts/repairs/bad-part.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { docOf } from "#platform/rows.ts";

export const badPartRows = documentRows<BadPart>({ head: "bad_part" });

type Query = z.output<typeof badPartEndpoints.list.query>;

/** The newest first. */
export async function listBadParts({ tx }: Call, { status, orderId, supplierId, q, ...query }: Query, scope: Scope): Promise<Page<BadPartRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("bad_part").selectAll(), scope).as("bad"))
    .innerJoin("place", "place.id", "bad.place_id")
    .innerJoin("item", "item.id", "bad.item_id")
    .leftJoin("work_order", "work_order.id", "bad.order_id")
    .leftJoin("party", "party.id", "bad.supplier_id")
    .select([
      "bad.id",
      "bad.number",
      "bad.status",
      "bad.created_at",
      "bad.cause",
      "bad.story",
      "bad.quantity",
      "bad.item_id",
      "item.name as item_name",
      "item.unit",
      "place.name as place_name",
      "bad.order_id",
      "work_order.number as order_number",
      "party.name as supplier_name",
    ]);
  if (status !== undefined) found = found.where("bad.status", "in", status);
  if (orderId !== undefined) found = found.where("bad.order_id", "=", orderId);
  if (supplierId !== undefined) found = found.where("bad.supplier_id", "=", supplierId);
  if (q !== undefined && q !== "") {
    const like = containing(q);
    found = found.where((eb) => eb.or([eb("bad.number", "ilike", like), eb("item.name", "ilike", like), eb("bad.story", "ilike", like)]));
  }
  return newestOf(found, query, "bad.id");
}

type InHands = {
  place_id: string;
  branch_id: string;
  employee_name: string;
  order_id: string;
  order_number: string;
  item_id: string;
  item_name: string;
  unit: string;
  quantity: number;
};

/** What engineers hold for open repairs; whoever may ask only for their own sees their own. */
export async function listInHands({ tx, actor }: Call): Promise<z.output<typeof partsInHands.reply>> {
  const mine = actor.may("repairs.bad-part.create") ? null : actor.employeeId;
  const all = actor.may("repairs.bad-part.create");
  const { rows } = await sql<InHands>`
    select place.id as place_id, ordered.branch_id, employee.name as employee_name, ordered.id as order_id, ordered.number as order_number,
      item.id as item_id, item.name as item_name, item.unit, sum(entry.amount)::bigint as quantity
    from work_order ordered join ledger_entry entry on entry.order_id = ordered.id and entry.account = 'stock/issued'
    join place on place.id = entry.place_id join employee on employee.place_id = place.id join item on item.id = entry.item_id
    where ordered.status not in ('completed', 'cancelled') and ordered.branch_id = any(${[...actor.branchIds]}::uuid[])
      and (${all} or employee.id = ${mine}::uuid)
    group by place.id, ordered.id, employee.id, item.id having sum(entry.amount) > 0
    order by employee.name, ordered.number, item.name limit 500`.execute(tx);
  return rows.map((row) => ({
    ...(docOf(row) as Omit<z.output<typeof partsInHands.reply>[number], "quantity">),
    quantity: Milli.parse(row.quantity),
  }));
}
