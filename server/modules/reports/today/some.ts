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

/** Orders of the reader's branches under a condition on `ordered`: how many, and the first by promise. */
export async function someOrders(call: Call, condition: RawBuilder<boolean>, over?: RawBuilder<Date | null>): Promise<Some> {
  const { rows } = await sql<Row>`
    with found as materialized (
      select ordered.*, ${over ?? sql`null::timestamptz`} as over_since, count(*) over ()::int as count from work_order ordered
      where ordered.branch_id = any(${branchesOf(call)}::uuid[]) and ${condition}
      order by ${over ?? sql`promised_at`} nulls last, id limit ${ROWS_MAX}
    )
    select found.id, found.number, found.status, party.name as customer_name, ${deviceName} as device_name, found.complaint as fault,
      found.promised_at, found.over_since, employee.name as master_name, found.count
    from found join party on party.id = found.customer_id
    left join device on device.id = found.device_id left join device_type on device_type.id = device.type_id
    left join employee on employee.id = found.master_id
    order by found.over_since nulls last, found.promised_at nulls last, found.id`.execute(call.tx);
  return someOf(rows);
}

/** The same of intakes, under a condition on `intake`: those that wait longest first. */
export async function someIntakes(call: Call, condition: RawBuilder<boolean>): Promise<Some> {
  const { rows } = await sql<Row>`
    with found as materialized (
      select intake.*, count(*) over ()::int as count from intake
      where intake.branch_id = any(${branchesOf(call)}::uuid[]) and ${condition} order by id limit ${ROWS_MAX}
    )
    select found.id, found.number, found.status, party.name as customer_name, ${deviceName} as device_name, found.fault, found.promised_at,
      employee.name as master_name, found.count
    from found join party on party.id = found.customer_id
    join device on device.id = found.device_id join device_type on device_type.id = device.type_id
    left join employee on employee.id = found.engineer_id
    order by found.id`.execute(call.tx);
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
