import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import type { Write } from "#platform/write.ts";

type Line = { readonly line: number; readonly itemId: string; readonly name: string };

/**
 * The warranties that a completed order gives: one for each work and each part, by the term of its card in the catalog; works that have
 * none of their own get the order's. The day of completion and so many days, inclusive (V25 of the domain).
 */
export function cardsGiven(call: Call, order: WorkOrder): Write[] {
  const { works, parts, warrantyDays } = order;
  return [
    ...works.filter(({ shareOf }) => shareOf === null).map((work) => given(call, order, "works", `work ${work.line}`, work, [], warrantyDays)),
    ...parts
      .filter(({ shareOf, used }) => shareOf === null && used !== 0)
      .map((it) => given(call, order, "part", `part ${it.line}`, it, it.serials, 0)),
  ];
}

function given(
  { now, today }: Call,
  { id: orderId, intakeId, deviceId, customerId, number, completedOn }: WorkOrder,
  kind: "works" | "part",
  line: string,
  { itemId, name }: Line,
  serials: readonly string[],
  usualDays: number,
): Write {
  const day = completedOn ?? today;
  return {
    text: `insert into warranty_card (id, version, kind, device_id, customer_id, item_id, order_id, intake_id, line, number, name, serial,
        begins_on, months, days, ends_on)
      select $?::uuid, 1, $?, $?::uuid, $?::uuid, item.id, $?::uuid, $?::uuid, $?, $?, $?, $?, $?::date, 0, term.days, $?::date + term.days
      from item cross join lateral (select case when item.warranty_days > 0 then item.warranty_days else $?::int end as days) as term
      where item.id = $?::uuid and term.days > 0`,
    values: [newId(now), kind, deviceId, customerId, orderId, intakeId, line, number, name, serials.join(", ") || null, day, day, usualDays, itemId],
  };
}

/** A completion that is taken back gives no warranty. */
export const cardsTakenBack = ({ id }: WorkOrder): Write => ({ text: "delete from warranty_card where order_id = $?::uuid", values: [id] });
