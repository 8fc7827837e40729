import { sql } from "kysely";
import type { Lack } from "#contracts/warranty/case.ts";
import type { Tx } from "#platform/db.ts";
import { warrantyRefusals } from "./refusals.ts";

/** The order of a warranty line, the visit it belongs to, and whoever is to pay. */
export type Claimed = {
  readonly orderId: string;
  readonly caseId: string;
  readonly deviceId: string | null;
  readonly partyId: string | null;
};

type Facts = { serial: boolean; sale: boolean; fault: boolean; photos: number; papers: number; wanted_photos: number; wanted_papers: number };

/** What a warranty line still lacks before it can be claimed: serial, day of sale or card, fault code, the files demanded (rule 8 of D.1). */
export async function lackingOf(tx: Tx, { orderId, caseId, deviceId, partyId }: Claimed): Promise<Lack[]> {
  const { rows } = await sql<Facts>`
    select
      exists (select from device where id = ${deviceId}::uuid and coalesce(serial, imei, vin, inventory_no) is not null) as serial,
      exists (select from device where id = ${deviceId}::uuid and sold_on is not null)
        or exists (select from warranty_card where device_id = ${deviceId}::uuid and kind in ('manufacturer', 'goods') and not archived) as sale,
      exists (select from warranty_case where visit_id = ${caseId}::uuid and fault_code <> '')
        or exists (select from work_order where id = ${orderId}::uuid and fault_id is not null) as fault,
      (select count(*)::int from attachment
        where subject_id in (${caseId}::uuid, ${orderId}::uuid) and kind = 'photo' and removed_at is null) as photos,
      (select count(*)::int from attachment
        where subject_id in (${caseId}::uuid, ${orderId}::uuid) and kind = 'paper' and removed_at is null) as papers,
      coalesce((select photos from warranty_maker where party_id = ${partyId}::uuid and not archived), 0) as wanted_photos,
      coalesce((select papers from warranty_maker where party_id = ${partyId}::uuid and not archived), 0) as wanted_papers`.execute(tx);
  const facts = rows[0]!;
  return [
    ...(facts.serial ? [] : (["serial"] as const)),
    ...(facts.sale ? [] : (["sale"] as const)),
    ...(facts.fault ? [] : (["fault-code"] as const)),
    ...(facts.photos < facts.wanted_photos ? (["photos"] as const) : []),
    ...(facts.papers < facts.wanted_papers ? (["papers"] as const) : []),
  ];
}

/** Refuses by the first thing that is lacking; all of them are told. */
export function refuseLacking(lacks: readonly Lack[]): void {
  const [first] = lacks;
  if (first === undefined) return;
  const details = { lacks };
  if (first === "serial") throw warrantyRefusals["serial-required"](details);
  if (first === "sale") throw warrantyRefusals["sale-unknown"](details);
  if (first === "fault-code") throw warrantyRefusals["fault-code-required"](details);
  throw warrantyRefusals["evidence-missing"](details);
}
