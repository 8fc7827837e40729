import { sql } from "kysely";
import type { z } from "zod";
import { Milli } from "#contracts/kernel/measure.ts";
import type { orderStock } from "#contracts/repairs/order-facts.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Row = {
  item_id: string;
  code: string | null;
  name: string;
  unit: string;
  planned: number;
  used: number;
  reserved: number;
  issued: number;
  returned: number;
  with_engineer: number;
  free: number;
};

/**
 * Parts and materials of one order, item by item: planned and used by its lines, everything else by the books.
 * Whoever carries parts back writes a paper of their own, so what leaves the engineer by the order itself is use and not return.
 */
export async function stockOfOrder({ tx, actor }: Call, id: string): Promise<z.input<typeof orderStock.reply>> {
  const seen = within(tx.selectFrom("work_order").where("id", "=", id), workOrderDocument.scope(actor));
  const order = await seen.select(["place_id", "status", "reserved_on", "completed_on"]).executeTakeFirst();
  if (order === undefined) throw ledgerRefusals["not-found"]({ id });
  const { rows } = await sql<Row>`
    with line as (
      select item_id, min(line) filter (where tab = 'parts') as part, min(line) as line, sum(quantity)::bigint as planned,
        sum(case when ${order.completed_on !== null} then coalesce(used, quantity) else coalesce(used, 0) end)::bigint as used
      from work_order_line where work_order_id = ${id}::uuid and tab in ('parts', 'materials') and share_of is null group by item_id
    ), moved as (
      select item_id,
        sum(amount) filter (where account = 'stock/reserved')::bigint as reserved,
        sum(amount) filter (where account = 'stock/issued')::bigint as with_engineer,
        sum(amount) filter (where account = 'stock/issued' and side = 1)::bigint as issued,
        -sum(amount) filter (where account = 'stock/issued' and side = -1 and document_id <> order_id)::bigint as returned
      from ledger_entry where order_id = ${id}::uuid and account in ('stock/reserved', 'stock/issued') group by item_id
    )
    select item.id as item_id, item.code, item.name, item.unit, coalesce(planned, 0)::bigint as planned, coalesce(used, 0)::bigint as used,
      coalesce(reserved, 0)::bigint as reserved, coalesce(issued, 0)::bigint as issued, coalesce(returned, 0)::bigint as returned,
      coalesce(with_engineer, 0)::bigint as with_engineer,
      coalesce((select amount from ledger_balance
        where account = 'stock/onHand' and unit = item.id::text and key = ${order.place_id}), 0)::bigint as free
    from line full join moved using (item_id) join item on item.id = item_id
    order by part is null, part, line, item.name`.execute(tx);
  const over = order.completed_on !== null || order.status === "cancelled";
  return rows.map((row) => ({
    itemId: row.item_id,
    code: row.code ?? "",
    name: row.name,
    unit: row.unit,
    planned: Milli.parse(row.planned),
    used: Milli.parse(row.used),
    reserved: Milli.parse(row.reserved),
    issued: Milli.parse(row.issued),
    returned: Milli.parse(row.returned),
    withEngineer: Milli.parse(row.with_engineer),
    free: Milli.parse(row.free),
    short: Milli.parse(over ? 0 : Math.max(0, row.planned - (order.reserved_on === null ? row.free : row.reserved + row.with_engineer))),
  }));
}
