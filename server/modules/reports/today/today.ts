import { sql } from "kysely";
import type { Today } from "#contracts/reports/today.ts";
import { UAH } from "#modules/money/index.ts";
import { mayPass } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { businessOf } from "./business.ts";
import { desksOf } from "./desks.ts";
import { loadOf } from "./load.ts";
import { lateOrders, OPEN, someIntakes, someOrders, stuckOrders } from "./some.ts";
import { lateLoaners } from "./late-loaners.ts";
import { storeOf } from "./store.ts";

/** The day as the reader's rights let them see it: each part belongs to whoever does its work. */
export async function todayOf(call: Call): Promise<Today> {
  const {
    actor: { may, employeeId },
  } = call;
  const own = (permission: string) => mayPass(may, permission);
  const answers = may("repairs.work-order.hold") || may("repairs.profit.see") || own("repairs.intake.issue");
  const [stuck, counter, bench, store, desks, business] = await Promise.all([
    answers ? stuckOrders(call, null) : employeeId !== null && own("repairs.work-order.start") ? stuckOrders(call, employeeId) : undefined,
    own("repairs.intake.issue") ? counterOf(call) : undefined,
    employeeId !== null && own("repairs.work-order.start") ? benchOf(call, employeeId) : undefined,
    own("repairs.parts-issue.confirm") ? storeOf(call) : undefined,
    own("money.payment.receive") && may("money.place.read") ? desksOf(call) : undefined,
    may("repairs.profit.see") ? businessOf(call) : undefined,
  ]);
  return {
    day: call.today,
    currency: UAH,
    ...(stuck && { stuck }),
    ...(counter && { counter }),
    ...(bench && { bench }),
    ...(store && { store }),
    ...(desks && { desks }),
    ...(business && { business }),
  };
}

async function counterOf(call: Call): Promise<NonNullable<Today["counter"]>> {
  const zone = sql`(select coalesce((select timezone from organization where not archived order by id limit 1), 'UTC'))`;
  const [toHandOver, promisedToday, late, newIntakes, awayLate, loanersLate] = await Promise.all([
    someIntakes(call, sql<boolean>`intake.status = 'ready'`),
    someOrders(
      call,
      sql<boolean>`${OPEN} and ordered.promised_at between ${call.today}::date - 1 and ${call.today}::date + 2
      and (ordered.promised_at at time zone ${zone})::date = ${call.today}::date`,
    ),
    lateOrders(call),
    someIntakes(
      call,
      sql<boolean>`intake.status in ('accepted', 'in-progress')
      and not exists (select from work_order ordered where ordered.intake_id = intake.id and ordered.status <> 'cancelled')`,
    ),
    someIntakes(
      call,
      sql<boolean>`intake.sent_on is not null and intake.received_on is null and intake.issued_on is null
      and intake.expected_back_on < ${call.today}::date`,
    ),
    lateLoaners(call),
  ]);
  return { toHandOver, promisedToday, late, newIntakes, awayLate, loanersLate };
}

async function benchOf(call: Call, employeeId: string): Promise<NonNullable<Today["bench"]>> {
  const [orders, [load]] = await Promise.all([
    someOrders(
      call,
      sql<boolean>`${OPEN} and ordered.status <> 'done' and (ordered.master_id = ${employeeId}::uuid
      or exists (select from work_order_line line where line.work_order_id = ordered.id and line.tab = 'works'
        and line.performers @> ${JSON.stringify([{ employeeId }])}::jsonb))`,
    ),
    loadOf(call, employeeId),
  ]);
  return { orders, openHours: load?.hours ?? (0 as never) };
}
