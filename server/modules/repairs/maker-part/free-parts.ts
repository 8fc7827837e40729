import { sql } from "kysely";
import type { Milli } from "#contracts/kernel/measure.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Tx } from "#platform/db.ts";
import { repairsRefusals } from "../refusals.ts";

/** A part that a manufacturer supplied free and that went into a repair. */
export type FreePart = {
  readonly orderId: string;
  /** The manufacturer. */
  readonly partyId: string;
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly quantity: Milli;
  readonly serials: readonly string[];
};

/** What manufacturers supplied free for these repairs: lines of 0.00 on the customer's act and on the claim (D.1 of the domain). */
export async function freePartsOf(tx: Tx, orderIds: readonly string[]): Promise<readonly FreePart[]> {
  const { rows } = await sql<FreePart>`
    select part.order_id as "orderId", part.party_id as "partyId", item.id as "itemId", item.name, coalesce(item.code, '') as code, item.unit,
      part.quantity, part.serials
    from maker_part part join item on item.id = part.item_id
    where part.order_id = any(${[...orderIds]}::uuid[]) and part.act = 'used' and part.status = 'confirmed' order by part.id`.execute(tx);
  return rows;
}

/** Whether a manufacturer's part may lie with an engineer for it: only where they pay for a line. */
export const mayHoldMakers = ({ works, parts }: Pick<WorkOrder, "works" | "parts">): boolean =>
  [...works, ...parts].some(({ charge }) => charge === "manufacturer");

/** What engineers were given of manufacturers' parts is used or back before the repair is over, like parts of our own (D.2 of the domain). */
export async function refuseMakersHeld(tx: Tx, order: Pick<WorkOrder, "id" | "works" | "parts">): Promise<void> {
  if (!mayHoldMakers(order)) return;
  const { rows } = await sql<{ itemId: string; item: string; left: number }>`
    select item.id as "itemId", item.name as item, sum(case act when 'issued' then part.quantity else -part.quantity end)::bigint as left
    from maker_part part join item on item.id = part.item_id
    where part.order_id = ${order.id}::uuid and part.status = 'confirmed'
      and (act in ('issued', 'brought-back') or (act = 'used' and part.employee_id is not null))
    group by item.id having sum(case act when 'issued' then part.quantity else -part.quantity end) > 0 limit 1`.execute(tx);
  const [held] = rows;
  if (held !== undefined) throw repairsRefusals["unbalanced-parts"](held);
}
