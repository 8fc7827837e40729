import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import type { Write } from "#platform/write.ts";

const GIVEN = `
  insert into warranty_card (id, version, kind, device_id, customer_id, item_id, order_id, intake_id, line, number, name, serial,
    begins_on, months, days, ends_on, counter, counter_from)
  select given.id, 1, given.kind, device.id, $?::uuid, item.id, $?::uuid, $?::uuid, given.line, $?, given.name, given.serial,
    $?::date, term.months, term.days,
    case when term.months + term.days > 0 then ($?::date + make_interval(months => term.months))::date + term.days end,
    term.counter, case when term.counter is null then 0 else coalesce((device.meter ->> 'value')::int, 0) end
  from unnest($?::uuid[], $?::text[], $?::uuid[], $?::text[], $?::text[], $?::text[], $?::int[], $?::jsonb[])
    as given (id, kind, item_id, line, name, serial, usual_days, term)
  join item on item.id = given.item_id left join device on device.id = $?::uuid
  cross join lateral (select item.warranty_months > 0 or item.warranty_days > 0 or item.warranty_counter is not null as told) as card
  cross join lateral (select
    case when given.term is not null then (given.term ->> 'months')::int when card.told then item.warranty_months else 0 end as months,
    case when given.term is not null then (given.term ->> 'days')::int when card.told then item.warranty_days else given.usual_days end as days,
    case when given.term is not null then (given.term ->> 'counter')::int when card.told then item.warranty_counter end as counter) as term
  where term.months > 0 or term.days > 0 or term.counter is not null`;

/**
 * The warranties that a completed order gives: one for each work and each part, by the line's own term, else by that of its card in the
 * catalog; works that have neither get the order's. The day of completion and so many months and days, inclusive (V25 of the domain), or so
 * many units of the device's meter; what comes first ends it.
 */
export function cardsGiven({ now, today }: Call, order: WorkOrder): Write[] {
  const { id: orderId, intakeId, deviceId, customerId, number, completedOn, warrantyDays } = order;
  const works = order.works
    .filter(({ shareOf }) => shareOf === null)
    .map(({ line, itemId, name, term }) => ({ kind: "works", itemId, line: `work ${line}`, name, serial: null, days: warrantyDays, term }));
  const parts = order.parts
    .filter(({ shareOf, used }) => shareOf === null && used !== 0)
    .map(({ line, itemId, name, serials, term }) => {
      return { kind: "part", itemId, line: `part ${line}`, name, serial: serials.join(", ") || null, days: 0, term };
    });
  const all = [...works, ...parts];
  if (all.length === 0) return [];
  const day = completedOn ?? today;
  const column = <Key extends keyof (typeof all)[number]>(key: Key) => all.map((it) => it[key]);
  const lines = [all.map(() => newId(now)), column("kind"), column("itemId"), column("line"), column("name"), column("serial"), column("days")];
  const terms = all.map(({ term }) => (term === null || term === undefined ? null : JSON.stringify(term)));
  return [{ text: GIVEN, values: [customerId, orderId, intakeId, number, day, day, ...lines, terms, deviceId] }];
}

/** A completion that is taken back gives no warranty. */
export const cardsTakenBack = ({ id }: WorkOrder): Write => ({ text: "delete from warranty_card where order_id = $?::uuid", values: [id] });
