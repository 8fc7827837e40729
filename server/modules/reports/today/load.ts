import { sql } from "kysely";
import { Milli } from "#contracts/kernel/measure.ts";
import type { Today } from "#contracts/reports/today.ts";
import type { Call } from "#platform/call.ts";
import { branchesOf, OPEN } from "./some.ts";

type Load = NonNullable<Today["business"]>["load"];

/**
 * Norm-hours of works in orders that are not done, by who has to work them off: the performers by their coefficients;
 * while none is named, whoever answers for the order. With `employeeId`, of that one alone.
 */
export async function loadOf(call: Call, employeeId: string | null = null): Promise<Load> {
  const { rows } = await sql<{ id: string; name: string; hours: number; orders: number }>`
    with work as materialized (
      select ordered.id as order_id, ordered.master_id, line.performers, sum(line.norm_hours * line.quantity) / 1000.0 as hours
      from work_order ordered join work_order_line line on line.work_order_id = ordered.id and line.tab = 'works'
      where ordered.branch_id = any(${branchesOf(call)}::uuid[]) and ${OPEN} and ordered.status not in ('done', 'quality-check')
      group by 1, 2, 3
    ), team as (
      select performers, (it ->> 'employeeId')::uuid as employee_id, (it ->> 'coefficient')::numeric as own,
        sum((it ->> 'coefficient')::numeric) over (partition by performers) as whole
      from (select distinct performers from work) as known cross join lateral jsonb_array_elements(performers) as it
    ), share as (
      select order_id, employee_id, sum(hours * own / whole) as hours from work join team using (performers) where whole > 0 group by 1, 2
      union all
      select order_id, master_id, hours from work where performers = '[]' and master_id is not null
    )
    select employee.id, employee.name, round(sum(share.hours))::bigint as hours, count(distinct order_id)::int as orders
    from share join employee on employee.id = share.employee_id
    where ${employeeId}::uuid is null or employee.id = ${employeeId}::uuid
    group by employee.id, employee.name order by 3 desc, employee.name`.execute(call.tx);
  return rows.map(({ id, name, hours, orders }) => ({ employeeId: id, name, hours: Milli.parse(hours), orders }));
}
