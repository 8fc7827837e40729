import { Milli } from "#contracts/kernel/measure.ts";
import { asks, type Choice } from "#contracts/repairs/choice.ts";
import { billed, type Picked, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { repairsRefusals } from "../refusals.ts";
import { type Position, quantityAt, stockedLines } from "./moment.ts";

type Pool = { readonly at: Position["at"]; readonly placeId: string; left: number };

/**
 * Where every piece that the repair used came from: the engineer's hands first, then what was put aside, then the shelf.
 * What the engineer still holds must be brought back first; what is still put aside returns to the free stock.
 */
export function takeParts(order: WorkOrder, positions: readonly Position[], fromShelf: boolean): Picked[] {
  const picks: Picked[] = [];
  for (const itemId of new Set(stockedLines(order).map((line) => line.itemId))) {
    const lines = stockedLines(order).filter((line) => line.itemId === itemId);
    const pools = (["issued", "reserved", ...(fromShelf ? (["free"] as const) : [])] as const).flatMap((at) =>
      positions.filter((it) => it.at === at && it.itemId === itemId).map(({ placeId, quantity }): Pool => ({ at, placeId, left: quantity })),
    );
    for (const { tab, line, ...wanted } of lines) {
      let need: number = billed(wanted);
      for (const pool of pools) {
        const quantity = Math.min(need, pool.left);
        if (quantity <= 0) continue;
        pool.left -= quantity;
        need -= quantity;
        picks.push({
          tab,
          line,
          itemId,
          from: pool.at === "free" ? "onHand" : pool.at,
          to: "used",
          placeId: pool.placeId,
          quantity: Milli.parse(quantity),
        });
      }
      if (need > 0) {
        throw repairsRefusals["parts-missing"]({
          itemId,
          item: wanted.name,
          need: billed(wanted),
          free: billed(wanted) - need,
          reason: fromShelf ? "stock-short" : "not-issued",
        });
      }
    }
    picks.push(...rest(pools, lines[0]!, itemId));
  }
  return picks;
}

function rest(pools: readonly Pool[], { tab, line, name }: { tab: Picked["tab"]; line: number; name: string }, itemId: string): Picked[] {
  const held = pools.filter(({ at }) => at === "issued").reduce((sum, { left }) => sum + left, 0);
  if (held > 0) throw repairsRefusals["unbalanced-parts"]({ itemId, item: name, left: held });
  return pools
    .filter(({ at, left }) => at === "reserved" && left > 0)
    .map(({ placeId, left }) => ({ tab, line, itemId, from: "reserved", to: "onHand", placeId, quantity: Milli.parse(left) }));
}

/**
 * How much of each line can be put aside now, in the order of the lines; what is issued already was put aside before. For what the
 * customer has still to choose nothing is put aside.
 */
export function putAside(order: WorkOrder, positions: readonly Position[]): WorkOrder {
  const free = new Map<string, number>();
  const aside = <
    Line extends { itemId: string; quantity: Milli; reserved: Milli; optional?: boolean; choice?: Choice | null; shareOf?: number | null },
  >(
    line: Line,
  ): Line => {
    if (asks(line) || (line.shareOf ?? null) !== null) return line;
    const left = free.get(line.itemId) ?? quantityAt(positions, "free", line.itemId);
    const more = Math.max(0, Math.min(left, line.quantity - line.reserved));
    free.set(line.itemId, left - more);
    return { ...line, reserved: Milli.parse(line.reserved + more) };
  };
  return { ...order, parts: order.parts.map(aside), materials: order.materials.map(aside) };
}

/** What of an order's parts is neither put aside nor given out: the reason to wait. */
export function shortage(
  order: WorkOrder,
  positions: readonly Position[],
): { readonly itemId: string; readonly item: string; readonly short: number }[] {
  const whole = order.parts.filter(({ shareOf }) => shareOf === null);
  return [...new Set(whole.map(({ itemId }) => itemId))].flatMap((itemId) => {
    const lines = whole.filter((part) => part.itemId === itemId);
    const need = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const have = quantityAt(positions, "reserved", itemId) + quantityAt(positions, "issued", itemId);
    return need > have ? [{ itemId, item: lines[0]?.name ?? "", short: need - have }] : [];
  });
}
