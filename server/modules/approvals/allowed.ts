import type { Bps, Milli } from "#contracts/kernel/measure.ts";
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

/** How much of each item somebody allowed to be given out for a work order in all, where that is more than it plans. */
export async function allowedQuantities(tx: Tx, orderId: string): Promise<ReadonlyMap<string, Milli>> {
  const rows = await tx
    .selectFrom("approval_request")
    .where("subject_id", "=", orderId)
    .where("matter", "=", "over-issue")
    .where("status", "=", "allowed")
    .where("item_id", "is not", null)
    .groupBy("item_id")
    .select(({ fn }) => ["item_id", fn.max("quantity").as("most")])
    .execute();
  return new Map(rows.map(({ item_id, most }) => [String(item_id), Number(most ?? 0) as Milli]));
}
