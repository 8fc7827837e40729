import { sql } from "kysely";
import { z } from "zod";
import { RELEASING } from "#contracts/repairs/reserve.ts";
import { settingsOf } from "#modules/company/index.ts";
import { shopMessageLeft } from "#modules/notifications/index.ts";
import type { Call } from "#platform/call.ts";
import { defineJob } from "#platform/jobs.ts";
import { write } from "#platform/write.ts";
import { momentOf } from "../work-order/moment.ts";
import { loadWorkOrder } from "../work-order/work-order.rows.ts";
import { givenBack } from "./given-back.ts";
import { written } from "./reserve.ts";

type Idle = {
  readonly id: string;
  readonly branch_id: string;
  readonly number: string;
  readonly master: string | null;
  /** The day on which the order, its parts or its reserve were last touched. */
  readonly moved_on: string;
  readonly told_on: string | null;
};

const DAY_MS = 86_400_000;
const daysAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
const onceFor = ({ id, moved_on }: Idle): string => `work-order/${id}/reserve/${moved_on}`;

/**
 * Every morning: whoever answers for an order that nobody has touched hears that its reserve is about to be given back, and some days
 * later it is (D.2 of the domain). Nothing is given back that nobody was told of, however long the server was off.
 */
export const expireReserves = defineJob({
  name: "repairs.expire-reserves",
  payload: z.object({}),
  run: async (call) => {
    const { reserveDays, reserveNoticeDays } = await settingsOf(call.tx);
    if (reserveDays === 0) return;
    const notice = Math.min(reserveNoticeDays, reserveDays);
    for (const idle of await idleSince(call, daysAfter(call.today, notice - reserveDays))) {
      if (idle.told_on === null) await tell(call, idle, daysAfter(call.today, notice));
      else if (daysAfter(idle.told_on, notice) <= call.today) await release(call, idle);
    }
  },
});

async function idleSince({ tx }: Call, day: string): Promise<readonly Idle[]> {
  const { rows } = await sql<Idle>`
    with zone as (select coalesce((select timezone from organization where not archived order by id limit 1), 'UTC') as name), kept as (
      select order_id, max(happened_on) as moved_on from ledger_entry
      where account = 'stock/reserved' and order_id is not null group by order_id having sum(amount) > 0
    ), touched as (
      select id, branch_id, number, (select name from employee where employee.id = master_id) as master, status,
        greatest(kept.moved_on, (select max(at at time zone zone.name)::date from journal where subject_id = work_order.id)) as moved_on
      from kept join work_order on work_order.id = kept.order_id cross join zone
    )
    select touched.id, touched.branch_id, touched.number, touched.master, touched.moved_on::text as moved_on,
      (select (message.created_at at time zone zone.name)::date::text from message cross join zone
        where once = 'work-order/' || touched.id || '/reserve/' || touched.moved_on) as told_on
    from touched where status = any(${[...RELEASING]}) and moved_on <= ${day}::date
    order by moved_on, id limit 500`.execute(tx);
  return rows;
}

async function tell(call: Call, idle: Idle, day: string): Promise<void> {
  const { branch_id: branchId, number, master } = idle;
  const data = { number, master: master ?? "", day };
  await write(call.tx, [shopMessageLeft(call, { branchId, textKey: "repairs.message.reserve-expires", data, once: onceFor(idle) })]);
}

async function release(call: Call, { id, moved_on, number, branch_id: branchId }: Idle): Promise<void> {
  const order = await loadWorkOrder(call.tx, id, "all", true);
  if (order === undefined) return;
  const { positions } = await momentOf(call.tx, order);
  const after = givenBack(order, positions, null);
  if (after === order) return;
  await written(call, { before: order, after, verb: "expire-reserve", reason: null });
  const once = `work-order/${id}/released/${moved_on}`;
  await write(call.tx, [shopMessageLeft(call, { branchId, textKey: "repairs.message.reserve-released", data: { number }, once })]);
}
