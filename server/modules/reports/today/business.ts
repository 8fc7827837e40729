import { sql } from "kysely";
import { Minor, minus, scale, sum } from "#contracts/kernel/measure.ts";
import type { Today } from "#contracts/reports/today.ts";
import { UAH } from "#modules/money/index.ts";
import type { Call } from "#platform/call.ts";
import { addDays, firstOfMonth, mondayOf, monthBefore } from "../days.ts";
import { loadOf } from "./load.ts";
import { branchesOf, lateOrders, OPEN } from "./some.ts";

type Business = NonNullable<Today["business"]>;
type DayAmount = { readonly day: string; readonly amount: number };
type DayResult = { readonly day: string; readonly revenue: number; readonly cost: number };
const WEEKS = 12;

export async function businessOf(call: Call): Promise<Business> {
  const {
    today,
    actor: { may },
  } = call;
  const [results, money, flow, late, debts, load] = await Promise.all([
    resultsByDay(call),
    may("money.payment.read") ? moneyInByDay(call) : undefined,
    orderFlow(call),
    lateOrders(call),
    may("money.standing.read") ? debtsByAge(call) : undefined,
    loadOf(call),
  ]);
  const revenue = compared(
    today,
    results.map((it) => ({ day: it.day, amount: it.revenue })),
  );
  const profit = compared(
    today,
    results.map((it) => ({ day: it.day, amount: it.revenue - it.cost })),
  );
  return {
    ...(money && { moneyIn: { today: between(money, today, today), month: compared(today, money) } }),
    revenue: { month: revenue },
    profit: { month: profit, profitability: revenue.now === 0 ? null : scale(profit.now, { times: 10_000, per: revenue.now }) },
    orders: { ...flow, late },
    ...(debts && { debts }),
    weeks: weeksOf(today, results),
    load,
  };
}

/** This month up to today, and the month before up to the same day. */
function compared(today: string, days: readonly DayAmount[]): { now: Minor; before: Minor } {
  const then = monthBefore(today);
  return { now: between(days, firstOfMonth(today), today), before: between(days, firstOfMonth(then), then) };
}

const between = (days: readonly DayAmount[], from: string, to: string): Minor =>
  sum(days.filter(({ day }) => day >= from && day <= to).map(({ amount }) => Minor.parse(amount)));

function weeksOf(today: string, results: readonly DayResult[]): Business["weeks"] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const monday = addDays(mondayOf(today), (at + 1 - WEEKS) * 7);
    const own = results.filter(({ day }) => mondayOf(day) === monday);
    const [revenue, cost] = [sum(own.map((it) => Minor.parse(it.revenue))), sum(own.map((it) => Minor.parse(it.cost)))];
    return { monday, revenue, profit: minus(revenue, cost) };
  });
}

const REVENUE = ["money/revenueOfWorks", "money/revenueOfGoods"];
const COSTS = ["money/costOfGoods", "money/costOfWorks", "money/warrantyExpenses", "money/overheads"];

/** Net revenue and everything it cost, day by day, as far back as weeks and months look. */
async function resultsByDay(call: Call): Promise<DayResult[]> {
  const { tx, today } = call;
  const months = firstOfMonth(monthBefore(today));
  const weeks = addDays(mondayOf(today), (1 - WEEKS) * 7);
  const [since] = [months, weeks].sort();
  const branches = branchesOf(call);
  const { rows } = await sql<DayResult>`
    select happened_on as day, (-coalesce(sum(amount) filter (where account = any(${REVENUE})), 0))::bigint as revenue,
      coalesce(sum(amount) filter (where account = any(${COSTS})), 0)::bigint as cost
    from ledger_entry
    where account = any(${[...REVENUE, ...COSTS]}) and happened_on between ${since}::date and ${today}::date and unit = ${UAH}
      and ${(await seesAll(call)) ? sql`true` : sql`document_id in (select id from ledger_document where branch_id = any(${branches}::uuid[]))`}
    group by happened_on`.execute(tx);
  return rows;
}

/** Whoever sees every branch needs no look at whose document an entry is. */
async function seesAll(call: Call): Promise<boolean> {
  const { rows } = await sql<{ others: boolean }>`
    select exists (select from branch where not archived and id <> all(${branchesOf(call)}::uuid[])) as others`.execute(call.tx);
  return rows[0]?.others === false;
}

/** Money that customers brought, day by day since the month before began. What was there at the beginning has no article. */
async function moneyInByDay(call: Call): Promise<DayAmount[]> {
  const { rows } = await sql<DayAmount>`
    select happened_on as day, sum(amount)::bigint as amount from ledger_entry
    where account in ('money/cash', 'money/bank') and unit = ${UAH} and side = 1 and article is not null
      and happened_on between ${firstOfMonth(monthBefore(call.today))}::date and ${call.today}::date
      and place_id in (select id from place where branch_id = any(${branchesOf(call)}::uuid[]))
    group by happened_on`.execute(call.tx);
  return rows;
}

/** Orders begun and completed today, and how many are open. */
async function orderFlow(call: Call): Promise<{ inToday: number; outToday: number; open: number }> {
  const branches = branchesOf(call);
  const {
    rows: [row],
  } = await sql<{ in_today: number; out_today: number; open: number }>`
    with begun as (
      select ${call.today}::date::timestamp at time zone
        coalesce((select timezone from organization where not archived order by id limit 1), 'UTC') as at
    ),
    done as (
      select distinct subject_id, verb from journal
      where journal.at >= (select at from begun) and kind = 'repairs.work-order' and verb in ('create', 'complete')
    )
    select count(*) filter (where verb = 'create')::int as in_today,
      count(*) filter (where verb = 'complete' and ordered.completed_on = ${call.today}::date)::int as out_today,
      (select count(*)::int from work_order ordered where ${OPEN} and ordered.branch_id = any(${branches}::uuid[])) as open
    from done join work_order ordered on ordered.id = subject_id and ordered.branch_id = any(${branches}::uuid[])`.execute(call.tx);
  return { inToday: row?.in_today ?? 0, outToday: row?.out_today ?? 0, open: row?.open ?? 0 };
}

/** Debts by days since the repair was completed. */
async function debtsByAge(call: Call): Promise<NonNullable<Business["debts"]>> {
  const {
    rows: [row],
  } = await sql<{ fresh: number; month: number; two: number; old: number }>`
    with owed as (
      select owing.amount, ${call.today}::date - coalesce(ordered.completed_on, ${call.today}::date) as days
      from ledger_balance owing
      join work_order ordered on ordered.id = split_part(owing.key, '/', 2)::uuid and ordered.branch_id = any(${branchesOf(call)}::uuid[])
      where owing.account = 'money/customer' and owing.unit = ${UAH} and owing.amount > 0
    )
    select coalesce(sum(amount) filter (where days <= 30), 0)::bigint as fresh,
      coalesce(sum(amount) filter (where days between 31 and 60), 0)::bigint as month,
      coalesce(sum(amount) filter (where days between 61 and 90), 0)::bigint as two,
      coalesce(sum(amount) filter (where days > 90), 0)::bigint as old
    from owed`.execute(call.tx);
  const byAge = [Minor.parse(row?.fresh ?? 0), Minor.parse(row?.month ?? 0), Minor.parse(row?.two ?? 0), Minor.parse(row?.old ?? 0)] as const;
  return { total: sum(byAge), byAge: [...byAge] };
}
