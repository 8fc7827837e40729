import { sql } from "kysely";
import type { z } from "zod";
import type { repairClaims } from "#contracts/warranty/claim-facts.ts";
import type { Call } from "#platform/call.ts";
import { docOf } from "#platform/rows.ts";

const EVERYBODYS = "warranty.repair-claim.read";

/** Repairs that were claimed, in the caller's branches; whoever sees only their own gets what they answered for or worked on. */
export async function repairClaimsOf(
  { tx, actor }: Call,
  { orderId }: z.output<typeof repairClaims.query>,
): Promise<z.input<typeof repairClaims.reply>> {
  const all = actor.may(EVERYBODYS);
  const own = [{ employeeId: actor.employeeId }];
  const { rows } = await sql<Record<string, unknown>>`
    select claim.id as claim_id, claim.number as claim_number, claim.status, party.name as party_name, line.order_id, line.order_number,
      line.completed_on, line.device_name, line.serial, line.fault_code, claim.sent_on, line.gross, line.accepted, line.reason
    from warranty_claim claim join warranty_claim_line line on line.claim_id = claim.id
    join work_order ordered on ordered.id = line.order_id join party on party.id = claim.party_id
    where claim.status <> 'cancelled' and claim.branch_id = any(${[...actor.branchIds]}::uuid[])
      and (${orderId ?? null}::uuid is null or line.order_id = ${orderId ?? null}::uuid)
      and (${all} or ordered.master_id = ${actor.employeeId}::uuid or exists (select from work_order_line work
        where work.work_order_id = ordered.id and work.tab = 'works' and ${actor.employeeId}::uuid is not null
          and work.performers @> ${JSON.stringify(own)}::jsonb))
    order by claim.id desc, line.line limit 500`.execute(tx);
  return rows.map((row) => docOf(row)) as z.input<typeof repairClaims.reply>;
}
