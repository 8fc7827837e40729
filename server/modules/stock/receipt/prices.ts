import { type Minor, scale, shareOf, sum } from "#contracts/kernel/measure.ts";
import type { LinePrice, Receipt } from "#contracts/stock/receipt.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { SEE_COST } from "../cost.ts";
import { stockRefusals } from "../refusals.ts";

type Line = Receipt["lines"][number];
/** A line as it was sent: whoever may not see costs leaves them out. */
type Sent = Omit<Line, "cost"> & { readonly cost?: Minor | null | undefined };

/**
 * Quantities are the storekeeper's, prices belong to those who may see them (D.4 of the domain). Whoever may not see a price
 * neither changes nor loses it: of the same item it stays what one piece costs, however many there are. A line of their own
 * is priced from the supplier's paper as it is added, or later by whoever has the paper.
 */
export function withPrices({ actor }: Pick<Call, "actor">, lines: readonly Sent[], before: readonly Line[]): Line[] {
  const known = new Map(before.map((line) => [line.line, line]));
  return lines.map((sent): Line => {
    const was = known.get(sent.line);
    const kept = was?.itemId === sent.itemId ? was : undefined;
    if (kept !== undefined && (sent.cost === undefined || !actor.may(SEE_COST))) {
      const cost = kept.cost === null ? null : scale(kept.cost, { times: sent.quantity, per: kept.quantity });
      return { ...sent, vatRate: kept.vatRate, cost };
    }
    return { ...sent, cost: sent.cost ?? null };
  });
}

/** Every line that waits for its price gets one, and no other. */
export function priced(lines: readonly Line[], prices: readonly LinePrice[]): Line[] {
  const said = new Map(prices.map((it) => [it.line, it]));
  const waiting = lines.filter(({ cost }) => cost === null).map(({ line }) => line);
  if (said.size !== prices.length || said.size !== waiting.length || waiting.some((line) => !said.has(line)))
    throw stockRefusals["price-needed"]({ lines: waiting });
  return lines.map((line) => {
    const { cost = line.cost, vatRate = line.vatRate } = said.get(line.line) ?? {};
    return { ...line, cost, vatRate };
  });
}

/** What is dear is taken in after somebody's yes; `undefined` prices are asked about when they are known. */
export async function refuseDear({ tx, actor }: Call, { lines, approvedById }: Receipt): Promise<void> {
  if (approvedById !== null || actor.may("stock.receipt.approve")) return;
  const { purchaseLimit: limit } = await settingsOf(tx);
  if (limit === null) return;
  const total = sum(lines.flatMap(({ cost, vatRate }) => (cost === null ? [] : [cost, shareOf(cost, vatRate)])));
  if (total > limit) throw stockRefusals["approval-needed"]({ amount: limit });
}
