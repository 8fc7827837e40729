import { sql } from "kysely";
import { Minor } from "#contracts/kernel/measure.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { UAH } from "#modules/money/index.ts";
import type { Tx } from "#platform/db.ts";

type Waiting = WorkOrder["outside"];

/** What others did for the repair and what waits for it on 23, by who bears it. Read under the order's lock: papers that come later wait. */
export async function waitingCostOf(tx: Tx, orderId: string): Promise<Waiting> {
  const { rows } = await sql<{ charge: Waiting[number]["charge"]; amount: number }>`
    select charge, sum(amount)::bigint as amount from ledger_entry
    where account = 'money/workInProgress' and order_id = ${orderId}::uuid and unit = ${UAH}
    group by charge having sum(amount) > 0 order by charge`.execute(tx);
  return rows.map(({ charge, amount }) => ({ charge, amount: Minor.parse(amount) }));
}
