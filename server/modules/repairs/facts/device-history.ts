import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import type { deviceHistory } from "#contracts/repairs/order-facts.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { branchScope, type Scope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";

const REPAIRS_MAX = 200;

type Row = {
  intake_id: string | null;
  order_id: string | null;
  number: string;
  came_on: string;
  fault: string;
  status: string;
  works: string[];
  parts: string[];
  total: number;
  master_name: string | null;
  warranty_until: string | null;
};

/** The scope of a reader as a condition on a branch column of a query written by hand. */
const branchIn = (scope: Scope, column: RawBuilder<unknown>): RawBuilder<boolean> => {
  if (scope === "all") return sql`true`;
  return scope === "none" ? sql`false` : sql`${column} = any(${[...scope.oneOf]}::uuid[])`;
};

/**
 * Everything one device went through with us: its orders, and intakes that have none. Works are under our warranty
 * through the day of completion and the promised number of days after it (C.8.8 of the domain).
 */
export async function historyOfDevice({ tx, actor, today }: Call, deviceId: string): Promise<z.input<typeof deviceHistory.reply>> {
  const device = await tx.selectFrom("device").where("id", "=", deviceId).select("id").executeTakeFirst();
  if (device === undefined) throw ledgerRefusals["not-found"]({ id: deviceId });
  const [orders, intakes] = [branchScope("repairs.work-order")(actor), branchScope("repairs.intake")(actor)];
  const { rows } = await sql<Row>`
    with seen_order as (
      select * from work_order where device_id = ${deviceId}::uuid and ${branchIn(orders, sql`branch_id`)} order by id desc limit ${REPAIRS_MAX}
    ), seen_intake as (
      select * from intake where device_id = ${deviceId}::uuid and ${branchIn(intakes, sql`branch_id`)} order by id desc limit ${REPAIRS_MAX}
    ), repair as (
      select ordered.id, intake.id as intake_id, ordered.id as order_id, ordered.number,
        coalesce(intake.accepted_on, ordered.created_at::date) as came_on,
        coalesce(intake.fault, ordered.complaint) as fault, ordered.status, ordered.total, employee.name as master_name,
        case when ordered.completed_on is not null and ordered.warranty_days > 0
          and exists (select from work_order_line line where line.work_order_id = ordered.id and line.tab = 'works')
          then ordered.completed_on + ordered.warranty_days end as warranty_until
      from seen_order ordered
      left join seen_intake intake on intake.id = ordered.intake_id left join employee on employee.id = ordered.master_id
      union all
      select intake.id, intake.id, null, intake.number, intake.accepted_on, intake.fault, intake.status, 0, employee.name, null
      from seen_intake intake left join employee on employee.id = intake.engineer_id
      where not exists (select from seen_order ordered where ordered.intake_id = intake.id)
    )
    select repair.*,
      array(select name from work_order_line line where line.work_order_id = order_id and tab = 'works' order by line) as works,
      array(select name from work_order_line line where line.work_order_id = order_id and tab = 'parts' order by line) as parts
    from repair order by came_on desc, id desc limit ${REPAIRS_MAX}`.execute(tx);
  return rows.map((row) => ({
    intakeId: row.intake_id,
    orderId: row.order_id,
    number: row.number,
    on: row.came_on,
    fault: row.fault,
    status: row.status,
    works: row.works,
    parts: row.parts,
    total: Minor.parse(row.total),
    masterName: row.master_name,
    warrantyUntil: row.warranty_until,
    underWarranty: row.warranty_until !== null && row.warranty_until >= today,
  }));
}
