import { type ItemRow, itemEndpoints } from "#contracts/catalog/item.ts";
import { type Bps, type Milli, type Minor, shareOf } from "#contracts/kernel/measure.ts";
import { useQueries } from "@tanstack/react-query";
import { call } from "#web/platform/client.ts";
import { keyOf } from "#web/platform/query.ts";

/** One line of a stock document as the screens know it; what a document has not is absent. */
export type StockLine = {
  readonly line: number;
  readonly itemId: string;
  readonly quantity: Milli;
  /** Of the whole line, without VAT; hidden from those who may not see costs; `null`: not known yet. */
  readonly cost?: Minor | null | undefined;
  readonly vatRate?: Bps;
  readonly serials: readonly string[];
};

export type Known = Pick<ItemRow, "id" | "name" | "code" | "unit" | "serialTracked">;

/** The items that lines name, as far as they are here. */
export function useKnownItems(lines: readonly StockLine[]): ReadonlyMap<string, Known> {
  const ids = [...new Set(lines.map(({ itemId }) => itemId))];
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf(itemEndpoints.read, { params: { id } }),
      queryFn: () => call(itemEndpoints.read, { params: { id } }),
      staleTime: 60_000,
    })),
  });
  return new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])));
}

/** The same item again is one piece more; a new one gets the next number. */
export function withItem<Line extends StockLine>(lines: readonly Line[], itemId: string, fresh: Omit<Line, "line" | "itemId" | "quantity">): Line[] {
  const there = lines.find((line) => line.itemId === itemId);
  if (there !== undefined) return lines.map((line) => (line === there ? { ...line, quantity: (line.quantity + 1_000) as Milli } : line));
  const next = Math.max(0, ...lines.map(({ line }) => line)) + 1;
  return [...lines, { ...fresh, line: next, itemId, quantity: 1_000 as Milli } as unknown as Line];
}

export const vatOf = ({ cost, vatRate }: StockLine): number =>
  cost === undefined || cost === null || vatRate === undefined ? 0 : shareOf(cost, vatRate);

/** What the lines come to: without VAT, the VAT, with it. */
export function totalsOf(lines: readonly StockLine[]) {
  const net = lines.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const vat = lines.reduce((sum, line) => sum + vatOf(line), 0);
  return { net, vat, all: net + vat };
}

/** Tracked pieces without a serial each: what is still to be said. */
export const serialsMissing = (lines: readonly StockLine[], items: ReadonlyMap<string, Known>): readonly Known[] =>
  lines.flatMap(({ itemId, quantity, serials }) => {
    const item = items.get(itemId);
    return item?.serialTracked && serials.length * 1_000 !== quantity ? [item] : [];
  });
