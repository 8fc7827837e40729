import { sql } from "kysely";
import type { z } from "zod";
import { Milli } from "#contracts/kernel/measure.ts";
import { partNorms } from "#contracts/reports/part-norms.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";

const ROWS_MAX = 1_000;

type Row = {
  readonly employee_id: string | null;
  readonly employee_name: string | null;
  readonly order_id: string;
  readonly number: string;
  readonly on: string;
  readonly item_id: string;
  readonly name: string;
  readonly unit: string;
  readonly norm: number;
  readonly fact: number;
  readonly reason: string | null;
};

export const partNormsRoutes: readonly Route[] = [serve(partNorms, (call, { query }) => normsOf(call, query))];

/** An analogue counts with the item that it replaced: the norm is that item's. */
async function normsOf({ tx, actor }: Call, { from, to, employeeId }: z.output<typeof partNorms.query>): Promise<z.input<typeof partNorms.reply>> {
  const { rows } = await sql<Row>`
    select work_order.master_id as employee_id, employee.name as employee_name, work_order.id as order_id, work_order.number,
      work_order.completed_on as on, item.id as item_id, item.name, item.unit, used.norm, used.fact, used.reason
    from work_order
    cross join lateral (
      select coalesce(instead_of, item_id) as item_id, sum(norm)::bigint as norm, sum(coalesce(used, quantity))::bigint as fact,
        string_agg(nullif(deviation_reason, ''), '; ' order by line) as reason
      from work_order_line where work_order_id = work_order.id and tab in ('parts', 'materials') and share_of is null
      group by coalesce(instead_of, item_id) having sum(norm) is not null
    ) used
    join item on item.id = used.item_id left join employee on employee.id = work_order.master_id
    where work_order.completed_on between ${from}::date and ${to}::date and work_order.status = 'completed'
      and work_order.branch_id = any(${[...actor.branchIds]}::uuid[])
      and (${employeeId ?? null}::uuid is null or work_order.master_id = ${employeeId ?? null}::uuid)
    order by employee.name nulls last, work_order.completed_on desc, work_order.id desc, item.name
    limit ${ROWS_MAX + 1}`.execute(tx);
  return {
    more: rows.length > ROWS_MAX,
    rows: rows.slice(0, ROWS_MAX).map((row) => ({
      employeeId: row.employee_id,
      employeeName: row.employee_name ?? "",
      orderId: row.order_id,
      orderNumber: row.number,
      on: row.on,
      itemId: row.item_id,
      name: row.name,
      unit: row.unit,
      norm: Milli.parse(row.norm),
      fact: Milli.parse(row.fact),
      deviation: row.fact - row.norm,
      reason: row.reason ?? "",
    })),
  };
}
