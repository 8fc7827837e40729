import type { Bps } from "#contracts/kernel/measure.ts";
import type { Tx } from "#platform/db.ts";

/** The greatest discount that somebody allowed on a work order, in basis points; 0 where nobody did. */
export async function allowedDiscount(tx: Tx, orderId: string): Promise<Bps> {
  const row = await tx
    .selectFrom("approval_request")
    .where("subject_id", "=", orderId)
    .where("matter", "=", "discount")
    .where("status", "=", "allowed")
    .select(({ fn }) => fn.max("up_to").as("most"))
    .executeTakeFirst();
  return (row?.most ?? 0) as Bps;
}
