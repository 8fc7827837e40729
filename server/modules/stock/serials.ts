import { sql } from "kysely";
import type { Call } from "#platform/call.ts";
import { stockRefusals } from "./refusals.ts";
import { stockedItems } from "./stocked.ts";

type Line = { readonly itemId: string; readonly quantity: number; readonly serials: readonly string[] };
/** Where pieces are: a place of ours, or used by an order. `null`: not ours (yet, or any more). */
export type Where = { readonly placeId: string } | { readonly orderId: string } | null;

/**
 * Moves tracked pieces with the quantities of their lines: each line of a tracked item names as many serials as it has
 * pieces, and each of those pieces is where it is taken from. In and out balance (A04 of the domain).
 */
export async function moveSerials(call: Call, lines: readonly Line[], from: Where, to: Where, supplierId: string | null = null): Promise<void> {
  const { tx, now } = call;
  const items = await stockedItems(
    tx,
    lines.map(({ itemId }) => itemId),
  );
  const tracked = lines.filter(({ itemId }) => items.get(itemId)?.serialTracked === true);
  for (const { itemId, quantity, serials } of tracked) {
    if (serials.length * 1_000 !== quantity || new Set(serials).size !== serials.length) {
      throw stockRefusals["serials-required"]({ itemId, item: items.get(itemId)?.name, need: quantity / 1_000, named: serials.length });
    }
    const { rows } = await sql<{ serial: string }>`
      insert into serial_unit as unit (item_id, serial, place_id, order_id, supplier_id, changed_at)
      select ${itemId}::uuid, serial, ${placeOf(to)}::uuid, ${orderOf(to)}::uuid, ${supplierId}::uuid, ${now}
      from unnest(${[...serials]}::text[]) as serial
      where ${from === null} or exists (select from serial_unit known where known.item_id = ${itemId}::uuid and known.serial = serial)
      on conflict (item_id, serial) do update set place_id = excluded.place_id, order_id = excluded.order_id,
        supplier_id = coalesce(excluded.supplier_id, unit.supplier_id), changed_at = excluded.changed_at
      where unit.place_id is not distinct from ${placeOf(from)}::uuid and unit.order_id is not distinct from ${orderOf(from)}::uuid
      returning serial`.execute(tx);
    if (rows.length !== serials.length) {
      const moved = new Set(rows.map(({ serial }) => serial));
      throw stockRefusals["serial-elsewhere"]({ itemId, item: items.get(itemId)?.name, serials: serials.filter((it) => !moved.has(it)) });
    }
  }
}

const placeOf = (where: Where): string | null => (where !== null && "placeId" in where ? where.placeId : null);
const orderOf = (where: Where): string | null => (where !== null && "orderId" in where ? where.orderId : null);
