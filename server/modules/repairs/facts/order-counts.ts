import { sql } from "kysely";
import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import type { orderCounts } from "#contracts/repairs/order-facts.ts";
import { OrderStatus } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { limitAt } from "../rules/limits.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Row = { status: string; count: number; unpaid: number; late: number; over_limit: number; promised_today: number; to_issue: number };

type Counts = z.input<typeof orderCounts.reply>;

/** Orders that are open, by status, and completed ones for as long as their customer owes something: what people still have to do with. */
export async function countsOfOrders({ tx, actor, now, today }: Call, query: z.output<typeof orderCounts.query>): Promise<Counts> {
  const scope = workOrderDocument.scope(actor);
  if (scope === "none") return { byStatus: {}, late: 0, overLimit: 0, promisedToday: 0, toIssue: 0 };
  const mine = sql`(${scope === "all" ? sql`true` : sql`ordered.branch_id = any(${[...scope.oneOf]}::uuid[])`}
    and (${query.branchId ?? null}::uuid is null or ordered.branch_id = ${query.branchId ?? null}::uuid)
    and (${query.masterId ?? null}::uuid is null or ordered.master_id = ${query.masterId ?? null}::uuid))`;
  const limit = await limitAt({ tx }, "open");
  const { rows } = await sql<Row>`
    with zone as (select coalesce((select timezone from organization where not archived order by id limit 1), 'UTC') as name),
    open as (
      select ordered.*, greatest(ordered.total + coalesce(ahead.amount, 0), 0) as unpaid
      from work_order ordered
      left join ledger_balance ahead
        on ahead.account = 'money/advance' and ahead.unit = 'UAH' and ahead.key = ordered.customer_id || '/' || ordered.id
      where ordered.status not in ('completed', 'cancelled') and ${mine}
    )
    select status, count(*)::int as count, sum(unpaid)::bigint as unpaid,
      count(*) filter (where promised_at < ${now} and status <> 'done')::int as late,
      count(*) filter (where ${limit} < ${now})::int as over_limit,
      count(*) filter (where (promised_at at time zone (select name from zone))::date = ${today}::date)::int as promised_today,
      count(*) filter (where reserved_on is not null and status in ('approved', 'waiting-parts', 'in-work') and exists (
        select from ledger_entry entry where entry.order_id = open.id and entry.account = 'stock/reserved'
        group by item_id having sum(amount) > 0))::int as to_issue
    from open group by status
    union all
    select 'completed', count(*)::int, sum(owed.amount)::bigint, 0, 0, 0, 0
    from ledger_balance owed
    join work_order ordered on ordered.id = split_part(owed.key, '/', 2)::uuid and ordered.customer_id = split_part(owed.key, '/', 1)::uuid
    where owed.account = 'money/customer' and owed.unit = 'UAH' and owed.amount > 0 and ${mine}
    having count(*) > 0`.execute(tx);
  const total = (figure: (row: Row) => number): number => rows.reduce((sum, row) => sum + figure(row), 0);
  return {
    byStatus: Object.fromEntries(rows.map(({ status, count, unpaid }) => [OrderStatus.parse(status), { count, unpaid: Minor.parse(unpaid) }])),
    late: total(({ late }) => late),
    overLimit: total((row) => row.over_limit),
    promisedToday: total((row) => row.promised_today),
    toIssue: total((row) => row.to_issue),
  };
}
