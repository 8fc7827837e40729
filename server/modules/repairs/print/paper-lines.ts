import { lineTotal, type Milli, Minor, minus, scale, shareOf, sum } from "#contracts/kernel/measure.ts";
import { amountOf, ZERO } from "#contracts/kernel/price.ts";
import type { PaperLine, PaperTerm } from "#contracts/printing/paper.ts";
import { type Charged, chargedLines, groupOf, isWaived } from "#contracts/repairs/charged.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import { scaleHours } from "#contracts/repairs/norm.ts";
import { billed, type LineTerm, type PartLine, type WorkLine, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { FreePart } from "../maker-part/free-parts.ts";
import { unitWord } from "./units.ts";

/** What a paper knows of the items its lines name. */
export type Cards = ReadonlyMap<string, { readonly code: string | null; readonly unit: string; readonly term: LineTerm | null }>;
type Known = {
  readonly cards: Cards;
  readonly names: ReadonlyMap<string, string>;
  readonly language: PrintLanguage;
  readonly meter: PaperTerm["unit"];
};

const unitOf = ({ cards, language }: Known, itemId: string): string => unitWord(cards.get(itemId)?.unit ?? "piece", language);

/** What one party pays for the order, line by line. */
export const theirsOf = (order: WorkOrder, partyId: string): Charged[] => chargedLines(order).filter((row) => row.partyId === partyId);

/**
 * The works of an order as one of its payers reads them. The customer sees all that was done, what others bear at nothing and why;
 * everybody else sees the lines they pay.
 */
export const workLines = (order: WorkOrder, partyId: string, known: Known): PaperLine[] =>
  seenBy(order, partyId, "works", order.works).map((work) => ({
    ...figuresOf(order, partyId, "works", work, work.quantity),
    name: work.name,
    article: known.cards.get(work.itemId)?.code ?? null,
    unit: unitOf(known, work.itemId),
    normHours: work.shareOf === null ? scaleHours(work) : null,
    performers: work.performers.map(({ employeeId }) => known.names.get(employeeId) ?? "").filter(Boolean),
    term: termOf(work, known, { months: 0, days: order.warrantyDays, counter: null }),
  }));

export const partLines = (order: WorkOrder, partyId: string, known: Known): PaperLine[] =>
  seenBy(order, partyId, "parts", order.parts).map((part) => ({
    ...figuresOf(order, partyId, "parts", part, billed(groupOf(order.parts, part).base as PartLine)),
    name: part.name,
    article: known.cards.get(part.itemId)?.code ?? null,
    unit: unitOf(known, part.itemId),
    normHours: null,
    performers: [],
    term: termOf(part, known),
  }));

/** What a manufacturer supplied free, as the customer and the manufacturer read it: 0.00. */
export const freeLines = (order: WorkOrder, partyId: string, parts: readonly FreePart[], { language }: Pick<Known, "language">): PaperLine[] =>
  parts
    .filter((part) => partyId === order.customerId || partyId === part.partyId)
    .map(({ name, code, unit, quantity }) => ({
      name,
      article: code || null,
      unit: unitWord(unit, language),
      quantity,
      price: ZERO,
      discount: ZERO,
      amount: ZERO,
      normHours: null,
      performers: [],
      term: null,
      free: "supplied",
    }));

/** The line's own warranty, else that of its card in the catalog, else the usual one; nothing where it has none (`cardsGiven` gives the same). */
function termOf({ term, itemId }: Pick<WorkLine | PartLine, "term" | "itemId">, { cards, meter }: Known, usual?: LineTerm): PaperTerm | null {
  const told = term ?? cards.get(itemId)?.term ?? usual;
  if (told === undefined || (told.months === 0 && told.days === 0 && told.counter === null)) return null;
  return { ...told, unit: told.counter === null ? null : meter };
}

/** Shares that others bear of what the customer reads in another line anyway are not said twice. */
function seenBy<Line extends WorkLine | PartLine>(order: WorkOrder, partyId: string, tab: Charged["tab"], lines: readonly Line[]): readonly Line[] {
  const paid = new Set(
    theirsOf(order, partyId)
      .filter((row) => row.tab === tab)
      .map(({ line }) => line),
  );
  if (partyId !== order.customerId) return lines.filter(({ line }) => paid.has(line));
  const together = (line: Line) => lines.filter((it) => it === line || it.shareOf === (line.shareOf ?? line.line) || it.line === line.shareOf);
  return lines.filter((line) => paid.has(line.line) || (line.shareOf === null && !together(line).some((it) => paid.has(it.line))));
}

type Figures = Pick<PaperLine, "quantity" | "price" | "discount" | "amount" | "free">;

function figuresOf(order: WorkOrder, partyId: string, tab: Charged["tab"], line: WorkLine | PartLine, quantity: Milli): Figures {
  const rows = theirsOf(order, partyId).filter((row) => row.tab === tab && row.line === line.line);
  const amount = sum(rows.map(({ gross }) => gross));
  const gross = lineTotal(line.price, quantity);
  const less = shareOf(gross, line.discount);
  if (rows.length > 0 && amount > 0 && amount === minus(gross, less)) return { quantity, price: line.price, discount: less, amount, free: null };
  const whole = amountOf({ price: line.price, quantity, discount: line.discount });
  const why = amount === whole ? null : reasonOf(order, partyId, line, rows);
  return { quantity, price: amount === 0 ? ZERO : scale(amount, { times: 1_000, per: quantity }), discount: ZERO, amount, free: why };
}

/** Why the reader pays nothing for a line, or not all of it. */
function reasonOf(order: WorkOrder, partyId: string, line: WorkLine | PartLine, rows: readonly Charged[]): PaperLine["free"] {
  if (rows.some(({ franchise }) => franchise)) return "franchise";
  if (line.charge === "customer") {
    if (partyId !== order.customerId || line.payerId === null) return "diagnostics" in line && isWaived(order, line) ? "diagnostics" : null;
    return "other-payer";
  }
  if (line.charge === "manufacturer") return partyId === order.customerId ? "warranty" : null;
  return rows.length > 0 && partyId !== order.customerId ? null : line.charge;
}

/** The sum of the price reductions shown, in whole minor units. */
export const discountsOf = (lines: readonly PaperLine[]): Minor => sum(lines.map(({ discount }) => Minor.parse(discount)));
