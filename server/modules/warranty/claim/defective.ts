import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { DefectivePart, type defectiveParts, type sendDefectiveParts } from "#contracts/warranty/claim-facts.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { deviceName } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import { pageOf } from "#platform/page.ts";
import { docOf } from "#platform/rows.ts";

/** Parts that came out of completed repairs under a warranty, in the caller's branches, each with the tag it goes back under. */
const PARTS: RawBuilder<unknown> = sql`
  select ordered.id as order_id, line.line, ordered.number as order_number, ordered.completed_on, ordered.branch_id, party.id as party_id,
    party.name as party_name, coalesce(nullif(line.name, ''), item.name) as name, coalesce(item.code, '') as code,
    coalesce(line.used, line.quantity) as quantity, case when device.id is not null then ${deviceName} else '' end as device_name,
    claim.id as claim_id, claim.number as claim_number,
    coalesce(claim.return_by, ordered.completed_on + maker.return_within_days) as return_by, back.sent_on, coalesce(back.waybill, '') as waybill
  from work_order_line line
  join work_order ordered on ordered.id = line.work_order_id and ordered.status = 'completed'
  join item on item.id = line.item_id
  join party on party.id = coalesce(line.payer_id, case line.charge when 'supplier' then ordered.supplier_id else ordered.manufacturer_id end)
  left join device on device.id = ordered.device_id left join device_type on device_type.id = device.type_id
  left join warranty_maker maker on maker.party_id = party.id and not maker.archived
  left join warranty_return back on back.order_id = ordered.id and back.line = line.line
  left join lateral (select claim.id, claim.number, claim.return_by from warranty_claim_line claimed
    join warranty_claim claim on claim.id = claimed.claim_id
    where claimed.order_id = ordered.id and claim.party_id = party.id and claim.status <> 'cancelled' order by claim.id desc limit 1) as claim on true
  where line.tab = 'parts' and line.charge in ('manufacturer', 'supplier') and line.share_of is null and coalesce(line.used, line.quantity) > 0`;

/** The oldest repairs first: what has waited longest goes back first. */
export async function defectiveOf({ tx, actor }: Call, query: z.output<typeof defectiveParts.query>): Promise<Page<DefectivePart>> {
  const { partyId, sent } = query;
  let rows = tx
    .selectFrom(sql<{ order_id: string }>`(${PARTS})`.as("part") as never)
    .selectAll()
    .where(sql<boolean>`branch_id = any(${[...actor.branchIds]}::uuid[])`)
    .where(sql<boolean>`(sent_on is not null) = ${sent === "true"}`);
  if (partyId !== undefined) rows = rows.where(sql<boolean>`party_id = ${partyId}::uuid`);
  const page = await pageOf(rows as never, query, [{ column: "completed_on" }, { column: "order_id" }, { column: "line" }]);
  return { next: page.next, rows: page.rows.map((row) => DefectivePart.parse(docOf(row as object))) };
}

/** Marks parts as sent; each once. */
export async function sendBack({ tx, actor, today }: Call, { parts, waybill }: z.output<typeof sendDefectiveParts.body>): Promise<{ sent: number }> {
  const wanted = [...new Map(parts.map((part) => [`${part.orderId}/${part.line}`, part])).values()];
  const { rows } = await sql<{ order_id: string; line: number }>`
    insert into warranty_return (order_id, line, sent_on, waybill, sent_by)
    select order_id, line, ${today}::date, ${waybill}, ${actor.name} from (${PARTS}) as part
    where branch_id = any(${[...actor.branchIds]}::uuid[]) and sent_on is null
      and (order_id, line) in (${sql.join(wanted.map(({ orderId, line }) => sql`(${orderId}::uuid, ${line}::int)`))})
    on conflict do nothing returning order_id, line`.execute(tx);
  const missing = wanted.find(({ orderId, line }) => !rows.some((row) => row.order_id === orderId && row.line === line));
  if (missing !== undefined) throw ledgerRefusals["not-found"]({ id: missing.orderId, line: missing.line });
  return { sent: rows.length };
}
