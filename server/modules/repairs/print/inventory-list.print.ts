import { Milli } from "#contracts/kernel/measure.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { StockCount } from "#contracts/repairs/stock-count.ts";
import { letterheadOf } from "#modules/printing/index.ts";
import { SEE_COST, stockedItems } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { unitWord } from "./units.ts";

/** The list of a stock-take, for the commission to sign. */
export async function inventoryListOf({ tx, actor, today }: Call, count: StockCount, language: PrintLanguage): Promise<PaperOf<"inventory-list">> {
  const { letterhead, organization } = await letterheadOf(tx, count.branchId);
  const ids = count.lines.map(({ itemId }) => itemId);
  const [cards, units, place] = [
    await stockedItems(tx, ids),
    await tx
      .selectFrom("item")
      .where("id", "=", ({ fn, val }) => fn.any(val(ids)))
      .select(["id", "unit"])
      .execute(),
    await tx.selectFrom("place").where("id", "=", count.placeId).select("name").executeTakeFirst(),
  ];
  const unitBy = new Map(units.map(({ id, unit }) => [id, unit]));
  return {
    letterhead,
    number: count.number,
    currency: organization.currency,
    day: count.countedOn ?? today,
    place: place?.name ?? "",
    counters: count.counters,
    lines: count.lines.map(({ itemId, book, counted, short, over, cost }) => ({
      name: cards.get(itemId)?.name ?? "",
      article: cards.get(itemId)?.code ?? "",
      unit: unitWord(unitBy.get(itemId) ?? "", language),
      book,
      counted,
      difference: counted === null ? null : Milli.parse(over - short),
      worth: counted === null || !actor.may(SEE_COST) ? null : (cost ?? null),
    })),
  };
}
