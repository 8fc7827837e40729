import type { z } from "zod";
import type { VisitRow, visits } from "#contracts/repairs/visit.ts";
import { branchScope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { docOf } from "#platform/rows.ts";
import { deviceName } from "../device-name.ts";

const ROWS_MAX = 200;
const SEE_PHONE = "parties.phone.see";

/** Open repairs at customers' places, in the order in which somebody is expected there. */
export async function visitsOf({ tx, actor }: Call, { masterId, from, through }: z.output<typeof visits.query>): Promise<{ rows: VisitRow[] }> {
  let found = tx
    .selectFrom(within(tx.selectFrom("work_order").selectAll(), branchScope("repairs.work-order")(actor)).as("work_order"))
    .innerJoin("party", "party.id", "work_order.customer_id")
    .leftJoin("device", "device.id", "work_order.device_id")
    .leftJoin("device_type", "device_type.id", "device.type_id")
    .leftJoin("employee", "employee.id", "work_order.master_id")
    .where("work_order.site_address", "is not", null)
    .where("work_order.status", "not in", ["completed", "cancelled"]);
  if (masterId !== undefined) found = found.where("work_order.master_id", "=", masterId);
  if (from !== undefined) found = found.where("work_order.promised_at", ">=", new Date(from));
  if (through !== undefined) found = found.where("work_order.promised_at", "<=", new Date(through));
  const rows = await found
    .orderBy(
      (eb) => eb.ref("work_order.promised_at"),
      (order) => order.asc().nullsLast(),
    )
    .orderBy("work_order.id")
    .limit(ROWS_MAX)
    .select([
      "work_order.id",
      "work_order.number",
      "work_order.status",
      "work_order.promised_at",
      "work_order.site_address as address",
      "party.name as customer_name",
      "party.phones",
      deviceName.as("device_name"),
      "work_order.complaint",
      "work_order.master_id",
      "employee.name as master_name",
    ])
    .execute();
  return {
    rows: rows.map(({ phones, ...row }) => ({
      ...(docOf(row) as object),
      promisedAt: row.promised_at?.toISOString() ?? null,
      ...(actor.may(SEE_PHONE) ? { phone: (phones as readonly string[])[0] ?? null } : {}),
    })) as VisitRow[],
  };
}
