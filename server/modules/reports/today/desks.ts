import { sql } from "kysely";
import { Minor } from "#contracts/kernel/measure.ts";
import type { Today } from "#contracts/reports/today.ts";
import { UAH } from "#modules/money/index.ts";
import type { Call } from "#platform/call.ts";
import { branchesOf } from "./some.ts";

type Row = { id: string; name: string; kind: "desk" | "bank"; came: number; went: number; holds: number };

/**
 * What came into each desk and account of the reader's branches today, what went out of it, and what it holds.
 * What was taken back counts for nothing.
 */
export async function desksOf(call: Call): Promise<NonNullable<Today["desks"]>> {
  const { rows } = await sql<Row>`
    select place.id, place.name, place.kind, coalesce(moved.came, 0)::bigint as came, coalesce(moved.went, 0)::bigint as went,
      coalesce((select amount from ledger_balance where account = case place.kind when 'desk' then 'money/cash' else 'money/bank' end
        and unit = ${UAH} and key = place.id::text), 0)::bigint as holds
    from place
    left join (
      select place_id, sum(amount) filter (where side = 1) as came, -sum(amount) filter (where side = -1) as went from ledger_entry
      where account in ('money/cash', 'money/bank') and happened_on = ${call.today}::date and unit = ${UAH} group by place_id
    ) as moved on moved.place_id = place.id
    where place.kind in ('desk', 'bank') and not place.archived and place.branch_id = any(${branchesOf(call)}::uuid[])
    order by place.kind desc, place.name`.execute(call.tx);
  return rows.map(({ id, name, kind, came, went, holds }) => ({
    placeId: id,
    name,
    kind,
    in: Minor.parse(came),
    out: Minor.parse(went),
    holds: Minor.parse(holds),
  }));
}
