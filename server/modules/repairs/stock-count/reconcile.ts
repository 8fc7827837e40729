import { Milli } from "#contracts/kernel/measure.ts";
import type { CountedItem, StockCountLine } from "#contracts/repairs/stock-count.ts";

/** The book line with what was found of it. Pieces with numbers are compared one by one: one may be gone while a strange one lies there. */
export function reconciled(line: StockCountLine, found: CountedItem | undefined, tracked: boolean): StockCountLine {
  const counted = found?.quantity ?? Milli.parse(0);
  if (!tracked) {
    const [short, over] = [Math.max(0, line.book - counted), Math.max(0, counted - line.book)];
    return { ...line, counted, short: Milli.parse(short), over: Milli.parse(over), shortSerials: [], overSerials: [] };
  }
  const seen = new Set(found?.serials ?? []);
  const shortSerials = line.bookSerials.filter((serial) => !seen.has(serial));
  const overSerials = [...seen].filter((serial) => !line.bookSerials.includes(serial));
  const pieces = (serials: readonly string[]) => Milli.parse(serials.length * 1_000);
  return { ...line, counted, short: pieces(shortSerials), over: pieces(overSerials), shortSerials, overSerials };
}

/** Whether something moved the item here between two readings of the book. */
export const moved = (then: StockCountLine, now: Pick<StockCountLine, "book" | "papers" | "bookSerials"> | undefined): boolean =>
  now === undefined
    ? then.book !== 0 || then.papers !== 0
    : then.book !== now.book || then.papers !== now.papers || then.bookSerials.join("\n") !== now.bookSerials.join("\n");
