import { Milli, Minor } from "#contracts/kernel/measure.ts";
import type { KitLine } from "#contracts/catalog/item.ts";
import { normed } from "#contracts/repairs/part-norm.ts";
import type { MaterialLine, PartLine, Performer, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Wage } from "#contracts/repairs/wage.ts";
import { type Stocked, stockedItems } from "#modules/stock/index.ts";
import { repairsRefusals } from "../refusals.ts";
import type { Call } from "#platform/call.ts";
import { settlePayers } from "./line-payers.ts";

/** Lines as people wrote them, completed with what the cards say: names, stock accounts, rules of pay. */
export async function completeLines(call: Call, written: WorkOrder, before?: WorkOrder): Promise<WorkOrder> {
  const { tx } = call;
  const order = await settlePayers(call, written, before);
  const [workCards, stocked, cards] = await Promise.all([
    workCardsOf(
      call,
      order.works.map(({ itemId }) => itemId),
    ),
    stockedItems(
      tx,
      [...order.parts, ...order.materials].map(({ itemId }) => itemId),
    ),
    wageCards(
      call,
      order.works.flatMap(({ performers }) => performers.map(({ employeeId }) => employeeId)),
    ),
  ]);
  const complete = {
    ...order,
    works: numberedOnce(order.works).map((work) => ({
      ...work,
      name: work.name || (workCards.get(work.itemId)?.name ?? ""),
      performers: performersOf(
        work,
        before?.works.find(({ line }) => line === work.line),
        cards,
      ),
    })),
    parts: numberedOnce(order.parts).map((part) => stockLine(part, stocked, before?.parts)),
    materials: numberedOnce(order.materials).map((material) => stockLine(material, stocked, before?.materials)),
  };
  return normed(complete, workCards);
}

/** A line is known by its number: two of one number are one mistake. */
function numberedOnce<Line extends { readonly line: number }>(lines: readonly Line[]): readonly Line[] {
  if (new Set(lines.map(({ line }) => line)).size !== lines.length) throw repairsRefusals["line-twice"]();
  return lines;
}

function stockLine<Line extends PartLine | MaterialLine>(
  line: Line,
  items: ReadonlyMap<string, Stocked>,
  before: readonly (PartLine | MaterialLine)[] = [],
): Line {
  const was = before.find((it) => it.line === line.line && it.itemId === line.itemId);
  const item = items.get(line.itemId);
  return {
    ...line,
    name: line.name || (item?.name ?? ""),
    kind: item?.kind ?? "goods",
    cost: was?.cost ?? null,
    ...(was !== undefined && "overCost" in was ? { insteadOf: was.insteadOf ?? null } : {}),
    reserved: Milli.parse(Math.min(was?.reserved ?? 0, line.quantity)),
  };
}

type WageCard = { readonly share: number | null; readonly rate: number | null };

/** Whoever was written down keeps the rule of that day; a newcomer brings the rule of their card. */
function performersOf(work: WorkLine, was: WorkLine | undefined, cards: ReadonlyMap<string, WageCard>): Performer[] {
  return work.performers.map((performer) => {
    const known = was?.charge === work.charge ? was.performers.find(({ employeeId }) => employeeId === performer.employeeId) : undefined;
    return { ...performer, wage: known?.wage ?? wageBy(work, cards.get(performer.employeeId)) };
  });
}

const BY_SHARE: readonly WorkLine["charge"][] = ["customer", "insurance"];

/** Work at list prices is paid by share, under a contract by the hour really spent, all other by the norm-hour (D.1 of the domain). */
function wageBy({ charge }: WorkLine, card: WageCard | undefined): Wage | null {
  if (card === undefined) return null;
  if (BY_SHARE.includes(charge) && card.share !== null) return { scheme: "share", share: card.share as never };
  return card.rate === null ? null : { scheme: charge === "contract" ? "hours" : "norm-hours", rate: Minor.parse(card.rate) };
}

/** What is done, and what its card says that it takes. */
type WorkCard = { readonly name: string; readonly kit: readonly KitLine[] };

async function workCardsOf({ tx }: Call, ids: readonly string[]): Promise<Map<string, WorkCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("item")
    .where("id", "=", ({ fn, val }) => fn.any(val([...new Set(ids)])))
    .where("kind", "in", ["work", "kit"])
    .select(["id", "name", "kit"])
    .execute();
  const cards = new Map(rows.map(({ id, name, kit }) => [id, { name, kit: kit as unknown as readonly KitLine[] }]));
  const missing = ids.find((id) => !cards.has(id));
  if (missing !== undefined) throw repairsRefusals["not-a-work"]({ itemId: missing });
  return cards;
}

async function wageCards({ tx }: Call, ids: readonly string[]): Promise<Map<string, WageCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("employee")
    .where("id", "=", ({ fn, val }) => fn.any(val([...new Set(ids)])))
    .select(["id", "wage_share as share", "wage_rate as rate"])
    .execute();
  const cards = new Map(rows.map(({ id, share, rate }) => [id, { share, rate }]));
  const missing = ids.find((id) => !cards.has(id));
  if (missing !== undefined) throw repairsRefusals["no-such-employee"]({ employeeId: missing });
  return cards;
}
