import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { WorkOrderRow, workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import { docOf } from "#platform/rows.ts";
import { AWAY } from "../intake/intake.rows.ts";
import { deviceName, deviceSerial } from "../device-name.ts";
import { limitAt } from "../rules/limits.ts";

type Query = z.output<typeof workOrderEndpoints.list.query>;

const CLOSED = ["completed", "cancelled"] as const;

/** What of the customer's total is still to pay: the debt once it is one, before that the total less what was paid ahead. */
export const unpaid = sql<number>`(case
  when work_order.completed_on is not null then greatest(${settledOn("money/customer")}, 0)
  when work_order.status = 'cancelled' then 0
  else greatest(work_order.total + ${settledOn("money/advance")}, 0)
  end)::bigint`;

/** The balance of one of the customer's two accounts for the order in sight. */
function settledOn(account: "money/customer" | "money/advance") {
  return sql`coalesce((select amount from ledger_balance
    where account = ${sql.lit(account)} and unit = 'UAH' and key = work_order.customer_id || '/' || work_order.id), 0)`;
}

const paidBy = (partyId: string) =>
  sql<boolean>`(${partyId}::uuid in (work_order.customer_id, work_order.manufacturer_id, work_order.insurer_id, work_order.supplier_id)
    or exists (select from work_order_line line where line.work_order_id = work_order.id and line.payer_id = ${partyId}::uuid))`;

const owedBy = (partyId: string) =>
  sql<boolean>`work_order.id in (select split_part(key, '/', 2)::uuid from ledger_balance
    where account = 'money/customer' and unit = 'UAH' and amount > 0 and key like ${`${partyId}/%`})`;

export async function listWorkOrders({ tx, now, today }: Call, query: Query, scope: Scope): Promise<Page<WorkOrderRow>> {
  let orders = within(tx.selectFrom("work_order").selectAll(), scope);
  if (query.status !== undefined) orders = orders.where("status", "in", query.status);
  if (query.open === true) orders = orders.where("status", "not in", [...CLOSED]);
  if (query.open === false) orders = orders.where("status", "in", [...CLOSED]);
  if (query.customerId !== undefined) orders = orders.where("customer_id", "=", query.customerId);
  if (query.payerId !== undefined) orders = orders.where(paidBy(query.payerId));
  if (query.owedBy !== undefined) orders = orders.where(owedBy(query.owedBy));
  if (query.deviceId !== undefined) orders = orders.where("device_id", "=", query.deviceId);
  if (query.intakeId !== undefined) orders = orders.where("intake_id", "=", query.intakeId);
  if (query.masterId !== undefined) orders = orders.where("master_id", "=", query.masterId);
  if (query.branchId !== undefined) orders = orders.where("branch_id", "=", query.branchId);
  if (query.promisedThrough !== undefined)
    orders = orders.where("promised_at", "<=", new Date(query.promisedThrough)).where("status", "not in", [...CLOSED]);
  if (query.late === true) orders = orders.where("promised_at", "<", now).where("status", "not in", [...CLOSED, "done"]);
  if (query.onSite !== undefined) orders = orders.where("site_address", query.onSite ? "is not" : "is", null);
  if (query.overLimit === true) orders = orders.where(sql<boolean>`${await limitAt({ tx })} < ${now}`).where("status", "not in", [...CLOSED]);
  if (query.away !== undefined) {
    const late = query.away === "late" ? sql`and intake.expected_back_on < ${today}::date` : sql``;
    orders = orders.where(sql<boolean>`exists (select from intake where intake.id = work_order.intake_id and ${AWAY} ${late})`);
  }
  if (query.unpaid === true) orders = orders.where(unpaid, ">", 0);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    orders = orders.where(sql<boolean>`(work_order.number ilike ${like} or work_order.complaint ilike ${like}
      or exists (select from party where party.id = work_order.customer_id and party.name ilike ${like})
      or exists (select from device where device.id = work_order.device_id
        and concat_ws(' ', device.brand, device.model, device.serial, device.imei, device.plate) ilike ${like}))`);
  }
  const { rows, next } = await pageOf(orders as never, query, [{ column: "work_order.id", down: true }]);
  return {
    next,
    rows: await withNames(
      tx,
      (rows as { id: string }[]).map(({ id }) => id),
    ),
  };
}

/** The names around the orders of one page, in one statement over their keys. */
async function withNames(tx: Call["tx"], ids: readonly string[]): Promise<WorkOrderRow[]> {
  if (ids.length === 0) return [];
  const limit = await limitAt({ tx });
  const rows = await tx
    .selectFrom("work_order")
    .innerJoin("party", "party.id", "work_order.customer_id")
    .leftJoin("device", "device.id", "work_order.device_id")
    .leftJoin("device_type", "device_type.id", "device.type_id")
    .leftJoin("intake", "intake.id", "work_order.intake_id")
    .leftJoin("employee", "employee.id", "work_order.master_id")
    .where("work_order.id", "=", ({ fn, val }) => fn.any(val([...ids])))
    .select([
      "work_order.id",
      "work_order.number",
      "work_order.status",
      "work_order.status_at",
      "work_order.created_at",
      "work_order.version",
      "work_order.promised_at",
      "work_order.customer_id",
      "party.name as customer_name",
      "work_order.device_id",
      deviceName.as("device_name"),
      deviceSerial.as("serial"),
      "work_order.complaint",
      "work_order.site_address",
      "work_order.intake_id",
      "intake.number as intake_number",
      sql<string | null>`case when intake.status = 'issued' then null when ${AWAY}
        then (select name from party where party.id = intake.partner_id) else (select name from place where place.id = intake.place_id) end`.as(
        "where_name",
      ),
      "work_order.master_id",
      "employee.name as master_name",
      "work_order.branch_id",
      "work_order.total",
      unpaid.as("unpaid"),
      limit.as("limit_at"),
    ])
    .orderBy("work_order.id", "desc")
    .execute();
  return rows.map((row) => ({
    ...docOf(row),
    statusAt: row.status_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    promisedAt: row.promised_at?.toISOString() ?? null,
    limitAt: row.limit_at?.toISOString() ?? null,
  })) as unknown as WorkOrderRow[];
}
