import { Bps, Minor, scale } from "#contracts/kernel/measure.ts";
import type { PartLine, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";

type Terms = { readonly rate: Minor | null; readonly markup: Bps | null };
type Known = { readonly list: ReadonlyMap<string, Minor>; readonly terms: ReadonlyMap<string, Terms> };

/**
 * Lines at the prices of whoever pays them: a manufacturer's works by the rate of a norm-hour agreed with them, net; their parts by what
 * they cost us and what is added to that; a supplier's parts by what they cost us. A price somebody wrote themselves stays.
 */
export async function priced(call: Call, order: WorkOrder, before?: WorkOrder): Promise<WorkOrder> {
  const all = [...order.works, ...order.parts, ...(before === undefined ? [] : [...before.works, ...before.parts])];
  if (!all.some(({ charge }) => charge === "manufacturer" || charge === "supplier")) return withoutTerms(order);
  const known = await readKnown(call, order, before);
  return {
    ...order,
    works: order.works.map((line) => atPrice(known, order, line, before, before?.works)),
    parts: order.parts.map((line) => ({ ...atPrice(known, order, line, before, before?.parts), overCost: overCost(known, order, line, before) })),
  };
}

const withoutTerms = (order: WorkOrder): WorkOrder => ({ ...order, parts: order.parts.map((line) => ({ ...line, overCost: null })) });

const manufacturerOf = (order: WorkOrder, line: WorkLine | PartLine): string | null =>
  line.charge === "manufacturer" ? (line.payerId ?? order.manufacturerId) : null;

function atPrice<Kind extends WorkLine | PartLine>(
  known: Known,
  order: WorkOrder,
  line: Kind,
  before: WorkOrder | undefined,
  lines: readonly (WorkLine | PartLine)[] = [],
): Kind {
  const was = lines.find((it) => it.line === line.line && it.itemId === line.itemId);
  const list = known.list.get(line.itemId);
  const [now, then] = [tariffOf(known, order, line), before && was && tariffOf(known, before, was)];
  const theirs = was?.charge === "manufacturer";
  if (line.charge === "manufacturer") {
    const untouched = line.price === list || (then !== undefined && line.price === then);
    return now !== undefined && untouched ? { ...line, price: now } : line;
  }
  // A net price of the manufacturer's is no price for anybody else.
  return theirs && line.price === was.price && list !== undefined ? { ...line, price: list } : line;
}

/** What the manufacturer pays for one unit of a work, without VAT; nothing where no rate is agreed, or for a part. */
function tariffOf(known: Known, order: WorkOrder, line: WorkLine | PartLine): Minor | undefined {
  const rate = known.terms.get(manufacturerOf(order, line) ?? "")?.rate ?? null;
  return rate === null || !("normHours" in line) ? undefined : scale(rate, { times: line.normHours, per: 1_000 });
}

function overCost(known: Known, order: WorkOrder, line: PartLine, before: WorkOrder | undefined): Bps | null {
  if (line.charge === "supplier") return Bps.parse(0);
  const by = manufacturerOf(order, line);
  if (by === null) return null;
  const was = before?.parts.find((it) => it.line === line.line && it.itemId === line.itemId);
  // What was agreed when the line was written stands for it.
  if (before !== undefined && was !== undefined && manufacturerOf(before, was) === by) return was.overCost;
  return known.terms.get(by)?.markup ?? null;
}

async function readKnown({ tx }: Call, order: WorkOrder, before: WorkOrder | undefined): Promise<Known> {
  const lines = [...order.works, ...order.parts];
  const earlier = before === undefined ? [] : [...before.works, ...before.parts].map((line) => manufacturerOf(before, line));
  const parties = [...new Set([...lines.map((line) => manufacturerOf(order, line)), ...earlier])].filter((id) => id !== null);
  const [items, terms] = [
    await tx
      .selectFrom("item")
      .where("id", "=", ({ fn, val }) => fn.any(val([...new Set(lines.map(({ itemId }) => itemId))])))
      .select(["id", "price"])
      .execute(),
    await tx
      .selectFrom("party")
      .where("id", "=", ({ fn, val }) => fn.any(val(parties)))
      .select(["id", "warranty_rate as rate", "parts_markup as markup"])
      .execute(),
  ];
  return {
    list: new Map(items.map(({ id, price }) => [id, Minor.parse(price)])),
    terms: new Map(terms.map(({ id, rate, markup }) => [id, { rate: Minor.nullable().parse(rate), markup: Bps.nullable().parse(markup) }])),
  };
}
