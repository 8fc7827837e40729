import { Milli } from "#contracts/kernel/measure.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { type Position, quantityAt } from "../work-order/moment.ts";

/** The order with less put aside of one item: no more than still lies on the shelf for it, taken from its last lines first. */
function lessOf(order: WorkOrder, itemId: string, most: number): WorkOrder {
  let left = most;
  const less = <Line extends { readonly itemId: string; readonly reserved: Milli }>(line: Line): Line => {
    if (line.itemId !== itemId || left <= 0) return line;
    const back = Math.min(left, line.reserved);
    left -= back;
    return back === 0 ? line : { ...line, reserved: Milli.parse(line.reserved - back) };
  };
  const materials = order.materials.toReversed().map(less).toReversed();
  return { ...order, materials, parts: order.parts.toReversed().map(less).toReversed() };
}

/** The order after its reserve, or a part of it, is given back to the free stock. What engineers hold stays theirs. */
export function givenBack(order: WorkOrder, positions: readonly Position[], itemId: string | null, quantity: number = Infinity): WorkOrder {
  const items = new Set(positions.filter((it) => it.at === "reserved" && (itemId === null || it.itemId === itemId)).map((it) => it.itemId));
  return [...items].reduce((after, item) => lessOf(after, item, Math.min(quantity, quantityAt(positions, "reserved", item))), order);
}
