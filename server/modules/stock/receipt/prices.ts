import { Minor, scale } from "#contracts/kernel/measure.ts";
import type { Receipt } from "#contracts/stock/receipt.ts";
import type { Call } from "#platform/call.ts";
import { SEE_COST } from "../cost.ts";
import { stockRefusals } from "../refusals.ts";

type Line = Receipt["lines"][number];
/** A line as it was sent: whoever may not see costs leaves them out. */
type Sent = Omit<Line, "cost"> & { readonly cost?: Minor | undefined };

/**
 * Quantities are the storekeeper's, prices belong to those who may see them (D.4 of the domain). Whoever may not see a price
 * neither changes nor loses it: of the same item it stays what one piece costs, however many there are. A line of their own
 * is priced from the supplier's paper as it is added.
 */
export function withPrices({ actor }: Pick<Call, "actor">, lines: readonly Sent[], before: readonly Line[]): Line[] {
  const known = new Map(before.map((line) => [line.line, line]));
  const unpriced: number[] = [];
  const priced = lines.map((sent): Line => {
    const was = known.get(sent.line);
    const kept = was?.itemId === sent.itemId ? was : undefined;
    if (kept !== undefined && (sent.cost === undefined || !actor.may(SEE_COST)))
      return { ...sent, vatRate: kept.vatRate, cost: scale(kept.cost, { times: sent.quantity, per: kept.quantity }) };
    if (sent.cost === undefined) unpriced.push(sent.line);
    return { ...sent, cost: sent.cost ?? Minor.parse(0) };
  });
  if (unpriced.length > 0) throw stockRefusals["price-needed"]({ lines: unpriced });
  return priced;
}
