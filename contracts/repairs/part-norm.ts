import type { KitLine } from "../catalog/item.ts";
import { Milli, Minor, scale } from "../kernel/measure.ts";
import type { MaterialLine, PartLine, WorkOrder } from "./work-order.ts";

type Lines = Pick<WorkOrder, "parts" | "materials">;
type Stocked = PartLine | MaterialLine;

/** Lines that take pieces of their own; a share of another line has none. */
const taking = ({ parts, materials }: Lines): readonly Stocked[] => [...parts.filter(({ shareOf }) => shareOf === null), ...materials];

/** What the works should take of each item: quantities of their cards × quantity of the work. */
function normOf({ works }: Pick<WorkOrder, "works">, cards: ReadonlyMap<string, { readonly kit: readonly KitLine[] }>): Map<string, Milli> {
  const norm = new Map<string, Milli>();
  for (const { itemId, quantity, shareOf } of works)
    for (const { itemId: part, quantity: each } of shareOf === null ? (cards.get(itemId)?.kit ?? []) : [])
      norm.set(part, Milli.parse((norm.get(part) ?? 0) + scale(Minor.parse(each), { times: quantity, per: 1_000 })));
  return norm;
}

/** The order with the norm on the first line of each item; where an analogue went out, the norm is that of the item it replaces. */
export function normed<Order extends WorkOrder>(order: Order, cards: ReadonlyMap<string, { readonly kit: readonly KitLine[] }>): Order {
  const norm = normOf(order, cards);
  const mark = <Line extends Stocked>(line: Line): Line => {
    if ("shareOf" in line && line.shareOf !== null) return line.norm == null ? line : { ...line, norm: null };
    const named = normedAs(line);
    const quantity = norm.get(named) ?? null;
    norm.delete(named);
    return quantity === (line.norm ?? null) ? line : { ...line, norm: quantity };
  };
  return { ...order, parts: order.parts.map(mark), materials: order.materials.map(mark) };
}

const normedAs = (line: Stocked): string => ("insteadOf" in line ? line.insteadOf : null) ?? line.itemId;

export type Deviation = { readonly itemId: string; readonly item: string; readonly norm: Milli; readonly fact: Milli; readonly reason: string };

/** Where what was used differs from the norm by more than the tolerance, in basis points of the norm. */
export function deviations(order: Lines, tolerance: number): Deviation[] {
  const groups = Map.groupBy(taking(order), normedAs);
  return [...groups].flatMap(([itemId, lines]) => {
    const norm = lines.find((line) => typeof line.norm === "number")?.norm ?? null;
    if (norm === null) return [];
    const fact = lines.reduce((sum, { used, quantity }) => sum + (used ?? quantity), 0);
    if (Math.abs(fact - norm) * 10_000 <= norm * tolerance) return [];
    const reason = lines.map(({ deviationReason }) => deviationReason ?? "").find((it) => it !== "") ?? "";
    return [{ itemId, item: lines[0]?.name ?? "", norm, fact: Milli.parse(fact), reason }];
  });
}
