import type { Settings } from "#contracts/company/settings.ts";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { type WorkLine, WorkLineDraft, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";

/**
 * A repair at the customer's place begins with the way there: the work the company named for it, at the price and norm of the settings,
 * else of the catalog. Where nobody named one, or the order has it already, nothing is added.
 */
export async function withTravel(call: Call, order: WorkOrder): Promise<WorkOrder> {
  if (order.siteAddress === null) return order;
  const { travel } = await settingsOf(call.tx);
  if (travel.itemId === null || order.works.some(({ itemId }) => itemId === travel.itemId)) return order;
  const item = await call.tx
    .selectFrom("item")
    .where("id", "=", travel.itemId)
    .where("kind", "=", "work")
    .where("archived", "=", false)
    .select(["id", "name", "price", "norm_hours"])
    .executeTakeFirst();
  if (item === undefined) return order;
  return { ...order, works: [travelLine(order, item, travel), ...order.works.map((line) => ({ ...line, line: line.line + 1 }))] };
}

type Item = { readonly id: string; readonly name: string; readonly price: number; readonly norm_hours: number };

const travelLine = ({ masterId }: WorkOrder, item: Item, { price, normHours }: Settings["travel"]): WorkLine =>
  WorkLineDraft.parse({
    line: 1,
    itemId: item.id,
    name: item.name,
    quantity: 1_000,
    price: price ?? Minor.parse(item.price),
    normHours: normHours ?? Milli.parse(item.norm_hours),
    charge: "customer",
    performers: masterId === null ? [] : [{ employeeId: masterId }],
  }) as WorkLine;
