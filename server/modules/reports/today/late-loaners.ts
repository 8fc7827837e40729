import { sql } from "kysely";
import type { Today } from "#contracts/reports/today.ts";
import { deviceName } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import { branchesOf } from "./some.ts";

const ROWS_MAX = 20;
type Row = { id: string; number: string; device_name: string; customer_name: string; expected_back_on: string; count: number };

/** Devices of ours that should be back by now: those that are out longest first. */
export async function lateLoaners(call: Call): Promise<NonNullable<Today["counter"]>["loanersLate"]> {
  const { rows } = await sql<Row>`
    select loaner.id, loaner.number, ${deviceName} as device_name, party.name as customer_name, loaner.expected_back_on,
      count(*) over ()::int as count
    from loaner join party on party.id = loaner.customer_id
    join device on device.id = loaner.device_id join device_type on device_type.id = device.type_id
    where loaner.status = 'lent' and loaner.expected_back_on < ${call.today}::date and loaner.branch_id = any(${branchesOf(call)}::uuid[])
    order by loaner.expected_back_on, loaner.id limit ${ROWS_MAX}`.execute(call.tx);
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      deviceName: row.device_name,
      customerName: row.customer_name,
      expectedBackOn: row.expected_back_on,
    })),
  };
}
