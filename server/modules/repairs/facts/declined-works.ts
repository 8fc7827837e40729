import { sql } from "kysely";
import type { z } from "zod";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import type { declinedWorks } from "#contracts/repairs/order-facts.ts";
import type { OfferedLine } from "#contracts/repairs/work-order.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";

const LINES_MAX = 50;

type Row = { order_id: string; number: string; device_id: string | null; decided_on: string; offered: OfferedLine };

/** The newest offer of each thing counts: what was declined and later agreed to is declined no more. */
export async function declinedOf(
  { tx, actor }: Call,
  { deviceId, customerId }: z.output<typeof declinedWorks.query>,
): Promise<z.input<typeof declinedWorks.reply>> {
  if (deviceId === undefined && customerId === undefined) return [];
  const scope = branchScope("repairs.work-order")(actor);
  if (scope === "none") return [];
  const { rows } = await sql<Row>`
    with said as (
      select ordered.id as order_id, ordered.number, ordered.device_id, answered.decided_at, offered
      from work_order ordered join estimate answered on answered.work_order_id = ordered.id
      cross join jsonb_array_elements(answered.lines) as offered
      where ${deviceId === undefined ? sql`ordered.customer_id = ${customerId}::uuid` : sql`ordered.device_id = ${deviceId}::uuid`}
        and ${customerId === undefined ? sql`true` : sql`ordered.customer_id = ${customerId}::uuid`}
        and ${scope === "all" ? sql`true` : sql`ordered.branch_id = any(${[...scope.oneOf]}::uuid[])`}
        and answered.decision in ('approved', 'declined') and offered ->> 'answer' in ('agreed', 'declined')
    ), newest as (
      select distinct on (device_id, offered ->> 'itemId', offered ->> 'name') * from said
      order by device_id, offered ->> 'itemId', offered ->> 'name', decided_at desc
    )
    select order_id, number, device_id, decided_at::date::text as decided_on, offered from newest
    where offered ->> 'answer' = 'declined' order by decided_at desc, offered ->> 'tab' desc, (offered ->> 'line')::int limit ${LINES_MAX}`.execute(
    tx,
  );
  return rows.map(({ order_id, number, device_id, decided_on, offered: { tab, itemId = null, name, quantity, amount } }) => ({
    orderId: order_id,
    number,
    deviceId: device_id,
    on: decided_on,
    tab,
    itemId,
    name,
    quantity: Milli.parse(quantity),
    amount: Minor.parse(amount),
  }));
}
