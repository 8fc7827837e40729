import { type RawBuilder, sql } from "kysely";
import type { Some, TodayRow } from "#contracts/reports/today.ts";
import { deviceName, limitAt } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";

const ROWS_MAX = 20;
export const OPEN = sql<boolean>`ordered.status not in ('completed', 'cancelled')`;

type Row = {
  id: string;
  number: string;
  status: string;
  customer_name: string;
  device_name: string;
  fault: string;
  promised_at: Date | null;
  master_name: string | null;
  over_since?: Date | null;
  count: number;
};

/** The branches whose documents the reader sees. */
export const branchesOf = ({ actor }: Pick<Call, "actor">): string[] => [...actor.branchIds];

/** Orders of the reader's branches under a condition on `ordered`: how many, and the first by promise. Only those few are read whole. */
export async function someOrders(call: Call, condition: RawBuilder<boolean>, over?: RawBuilder<Date | null>): Promise<Some> {
  const { rows } = await sql<Row>`
    with found as materialized (
      select ordered.id, ${over ?? sql`null::timestamptz`} as over_since, count(*) over ()::int as count from work_order ordered
      where ordered.branch_id = any(${branchesOf(call)}::uuid[]) and ${condition}
      order by ${over ?? sql`promised_at`} nulls last, id limit ${ROWS_MAX}
    )
    select ordered.id, ordered.number, ordered.status, party.name as customer_name, ${deviceName} as device_name, ordered.complaint as fault,
      ordered.promised_at, found.over_since, employee.name as master_name, found.count
    from found join work_order ordered using (id) join party on party.id = ordered.customer_id
    left join device on device.id = ordered.device_id left join device_type on device_type.id = device.type_id
    left join employee on employee.id = ordered.master_id
    order by found.over_since nulls last, ordered.promised_at nulls last, ordered.id`.execute(call.tx);
  return someOf(rows);
}

/** The same of intakes, under a condition on `intake`: those that wait longest first. */
export async function someIntakes(call: Call, condition: RawBuilder<boolean>): Promise<Some> {
  const { rows } = await sql<Row>`
    with found as materialized (
      select intake.id, count(*) over ()::int as count from intake
      where intake.branch_id = any(${branchesOf(call)}::uuid[]) and ${condition} order by id limit ${ROWS_MAX}
    )
    select intake.id, intake.number, intake.status, party.name as customer_name, ${deviceName} as device_name, intake.fault, intake.promised_at,
      employee.name as master_name, found.count
    from found join intake using (id) join party on party.id = intake.customer_id
    join device on device.id = intake.device_id join device_type on device_type.id = device.type_id
    left join employee on employee.id = intake.engineer_id
    order by intake.id`.execute(call.tx);
  return someOf(rows);
}

const someOf = (rows: readonly Row[]): Some => ({
  count: rows[0]?.count ?? 0,
  rows: rows.map(
    (row): TodayRow => ({
      id: row.id,
      number: row.number,
      status: row.status,
      customerName: row.customer_name,
      deviceName: row.device_name,
      fault: row.fault,
      promisedAt: row.promised_at?.toISOString() ?? null,
      masterName: row.master_name,
      ...(row.over_since ? { overSince: row.over_since.toISOString() } : {}),
    }),
  ),
});

/** Open, not done, and its promise is over. */
export const lateOrders = (call: Call): Promise<Some> =>
  someOrders(call, sql<boolean>`${OPEN} and ordered.status <> 'done' and ordered.promised_at < ${call.now}`);

/** Orders that stand longer than their status allows, the longest first; with an employee, those they answer for. */
export async function stuckOrders(call: Call, employeeId: string | null): Promise<Some> {
  const limit = await limitAt(call, "ordered");
  const own = employeeId === null ? sql`true` : sql`ordered.master_id = ${employeeId}::uuid`;
  return someOrders(call, sql<boolean>`${OPEN} and ${own} and ${limit} < ${call.now}`, limit);
}
