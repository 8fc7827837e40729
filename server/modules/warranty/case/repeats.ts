import { sql } from "kysely";
import type { z } from "zod";
import type { orderWarranty, repeatReport } from "#contracts/warranty/case.ts";
import { readDocument } from "#ledger/document.ts";
import { deviceName, workOrderDocument } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";

/**
 * A visit is a repeat when its repair is done at our cost under our own warranty, or a manager has said so; until somebody decides who
 * bears it, when it was taken in under warranty. Another fault that the customer or the manufacturer pays is none.
 */
const IS_REPEAT = sql`case when visit.decided is not null then visit.decided ->> 'verdict' in ('works', 'part')
  else exists (select from work_order_line line where line.work_order_id = ordered.id and line.charge = 'own-warranty')
    or (ordered.repair_kind = 'warranty' and not exists (select from work_order_line line where line.work_order_id = ordered.id)) end`;

/** The repairs that came back to an order and are done, or being done, again. */
export async function cameBackTo(tx: Tx, id: string): Promise<{ orderId: string; number: string; on: string }[]> {
  const { rows } = await sql<{ orderId: string; number: string; on: string }>`
    select ordered.id as "orderId", ordered.number, visit.opened_on as "on"
    from warranty_case visit join work_order ordered on coalesce(ordered.intake_id, ordered.id) = visit.visit_id
    where visit.first_order_id = ${id}::uuid and ordered.status <> 'cancelled' and ${IS_REPEAT} order by ordered.id`.execute(tx);
  return rows;
}

/** What came of one order: the repairs that came back to it, and the claims it stands in. */
export async function warrantyOfOrder(call: Call, id: string): Promise<z.input<typeof orderWarranty.reply>> {
  await readDocument(call, workOrderDocument, id);
  const { tx } = call;
  const cameBack = await cameBackTo(tx, id);
  const claims = await sql<{ id: string; number: string; status: string; partyName: string }>`
    select distinct claim.id, claim.number, claim.status, party.name as "partyName"
    from warranty_claim_line line join warranty_claim claim on claim.id = line.claim_id join party on party.id = claim.party_id
    where line.order_id = ${id}::uuid and claim.status <> 'cancelled' order by claim.id`.execute(tx);
  return { cameBack, claims: claims.rows };
}

type Repeat = {
  first_id: string;
  first_number: string;
  completed_on: string | null;
  master_name: string | null;
  device_name: string | null;
  order_id: string;
  number: string;
  opened_on: string;
};

/** First orders whose repair came back in these days, each with what came back; and of how many completed ones they are. */
export async function repeatsOf({ tx, actor }: Call, { from, to }: z.output<typeof repeatReport.query>): Promise<z.input<typeof repeatReport.reply>> {
  const branches = sql`${[...actor.branchIds]}::uuid[]`;
  const { rows } = await sql<Repeat>`
    select first.id as first_id, first.number as first_number, first.completed_on, employee.name as master_name,
      case when device.id is not null then ${deviceName} end as device_name, ordered.id as order_id, ordered.number, visit.opened_on
    from warranty_case visit join work_order first on first.id = visit.first_order_id
    join work_order ordered on coalesce(ordered.intake_id, ordered.id) = visit.visit_id and ordered.status <> 'cancelled'
    left join employee on employee.id = first.master_id
    left join device on device.id = first.device_id left join device_type on device_type.id = device.type_id
    where first.branch_id = any(${branches}) and visit.opened_on between ${from}::date and ${to}::date and ${IS_REPEAT}
    order by first.id desc, ordered.id limit 1000`.execute(tx);
  const completed = await sql<{ count: number }>`
    select count(*)::int as count from work_order where branch_id = any(${branches}) and completed_on between ${from}::date and ${to}::date`.execute(
    tx,
  );
  const firsts = [...Map.groupBy(rows, ({ first_id }) => first_id).values()];
  return {
    completed: completed.rows[0]?.count ?? 0,
    repeats: rows.length,
    rows: firsts.map((all) => ({
      firstOrderId: all[0]!.first_id,
      firstNumber: all[0]!.first_number,
      completedOn: all[0]!.completed_on,
      masterName: all[0]!.master_name,
      deviceName: all[0]!.device_name ?? "",
      times: all.length,
      orders: all.map(({ order_id, number, opened_on }) => ({ orderId: order_id, number, on: opened_on })),
    })),
  };
}
