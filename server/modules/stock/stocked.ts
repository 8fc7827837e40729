import type { StockKind } from "#contracts/stock/goods.ts";
import type { Tx } from "#platform/db.ts";
import { stockRefusals } from "./refusals.ts";

export type Stocked = {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: StockKind;
  readonly serialTracked: boolean;
};

/** The cards of items that lie on shelves, by id. A work or a kit lies on none and is refused. */
export async function stockedItems(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Stocked>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("item")
    .where("id", "=", ({ fn, val }) => fn.any(val([...new Set(ids)])))
    .where("kind", "in", ["goods", "supplies"])
    .select(["id", "name", "code", "kind", "serial_tracked"])
    .execute();
  const found = new Map(
    rows.map((row) => [row.id, { id: row.id, name: row.name, code: row.code, kind: row.kind as StockKind, serialTracked: row.serial_tracked }]),
  );
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw stockRefusals["not-stocked"]({ itemId: missing });
  return found;
}

/** Lines with the stock account their item lives on. */
export async function withKinds<Line extends { readonly itemId: string }>(tx: Tx, lines: readonly Line[]): Promise<(Line & { kind: StockKind })[]> {
  const items = await stockedItems(
    tx,
    lines.map(({ itemId }) => itemId),
  );
  return lines.map((line) => ({ ...line, kind: items.get(line.itemId)?.kind ?? "goods" }));
}
