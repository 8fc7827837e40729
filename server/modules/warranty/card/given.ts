import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import type { Write } from "#platform/write.ts";

const GIVEN = `
  insert into warranty_card (id, version, kind, device_id, customer_id, item_id, order_id, intake_id, line, number, name, serial,
    begins_on, months, days, ends_on)
  select given.id, 1, given.kind, $?::uuid, $?::uuid, item.id, $?::uuid, $?::uuid, given.line, $?, given.name, given.serial,
    $?::date, 0, term.days, $?::date + term.days
  from unnest($?::uuid[], $?::text[], $?::uuid[], $?::text[], $?::text[], $?::text[], $?::int[])
    as given (id, kind, item_id, line, name, serial, usual_days)
  join item on item.id = given.item_id
  cross join lateral (select case when item.warranty_days > 0 then item.warranty_days else given.usual_days end as days) as term
  where term.days > 0`;

/**
 * The warranties that a completed order gives: one for each work and each part, by the term of its card in the catalog; works that have
 * none of their own get the order's. The day of completion and so many days, inclusive (V25 of the domain).
 */
export function cardsGiven({ now, today }: Call, order: WorkOrder): Write[] {
  const { id: orderId, intakeId, deviceId, customerId, number, completedOn, warrantyDays } = order;
  const works = order.works
    .filter(({ shareOf }) => shareOf === null)
    .map(({ line, itemId, name }) => ({ kind: "works", itemId, line: `work ${line}`, name, serial: null, days: warrantyDays }));
  const parts = order.parts
    .filter(({ shareOf, used }) => shareOf === null && used !== 0)
    .map(({ line, itemId, name, serials }) => ({ kind: "part", itemId, line: `part ${line}`, name, serial: serials.join(", ") || null, days: 0 }));
  const all = [...works, ...parts];
  if (all.length === 0) return [];
  const day = completedOn ?? today;
  const column = <Key extends keyof (typeof all)[number]>(key: Key) => all.map((it) => it[key]);
  const lines = [all.map(() => newId(now)), column("kind"), column("itemId"), column("line"), column("name"), column("serial"), column("days")];
  return [{ text: GIVEN, values: [deviceId, customerId, orderId, intakeId, number, day, day, ...lines] }];
}

/** A completion that is taken back gives no warranty. */
export const cardsTakenBack = ({ id }: WorkOrder): Write => ({ text: "delete from warranty_card where order_id = $?::uuid", values: [id] });
