import { Minor } from "#contracts/kernel/measure.ts";
import { type Surplus, SurplusDraft, surplusEndpoints, surplusFlow } from "#contracts/stock/surplus.ts";
import { defineDocument } from "#ledger/document.ts";
import { knownPlace } from "#modules/company/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { SEE_COST } from "../cost.ts";
import { ownedOf, pricingOf, worthAtAverage } from "../pick-cost.ts";
import { stockRefusals } from "../refusals.ts";
import { moveSerials } from "../serials.ts";
import { withKinds } from "../stocked.ts";
import { postSurplus } from "./surplus.posting.ts";
import { listSurpluses, surplusRows } from "./surplus.rows.ts";

export const surplusDocument = defineDocument({
  flow: surplusFlow,
  endpoints: surplusEndpoints,
  draft: SurplusDraft,
  numberPrefix: "SU",
  scope: branchScope("stock.surplus"),
  begin: () => ({ receivedOn: null }),
  ...surplusRows,
  list: listSurpluses,
  decide: { create: complete, change: complete, receive, cancel: takeBack },
  post: postSurplus,
  findable: ({ number, story }) => ({ title: number, subtitle: story.slice(0, 120), words: [number] }),
  secrets: { cost: SEE_COST },
});

async function complete(call: Call, surplus: Surplus, before?: Partial<Surplus>): Promise<Surplus> {
  await knownPlace(call, surplus.placeId, ["warehouse", "defective"]);
  const lines = await withKinds(call.tx, surplus.lines);
  const stated = new Map(before?.lines?.map((line) => [line.itemId, line.cost]));
  // Whoever may not see costs states none: what was stated before stays.
  const mine = (line: (typeof lines)[number]) => (call.actor.may(SEE_COST) ? line.cost : stated.get(line.itemId));
  return { ...surplus, lines: lines.map((line) => ({ ...line, cost: mine(line) ?? null })) };
}

/** A line without a cost is taken in at the average of this moment; what has none, nobody can price by itself. */
async function receive(call: Call, surplus: Surplus): Promise<Surplus> {
  const { tx, today } = call;
  const items = [...new Set(surplus.lines.map(({ itemId }) => itemId))];
  const [, { rows }] = await Promise.all([lock(tx, pricingOf(items)), ownedOf(items).execute(tx)]);
  const lines = surplus.lines.map((line) => {
    const cost = line.cost ?? worthAtAverage(rows, line);
    if (cost === null) throw stockRefusals["cost-needed"]({ itemId: line.itemId });
    return { ...line, cost: Minor.parse(cost) };
  });
  await moveSerials(call, lines, null, { placeId: surplus.placeId });
  return { ...surplus, receivedOn: today, lines };
}

async function takeBack(call: Call, surplus: Surplus): Promise<Surplus> {
  if (surplus.receivedOn !== null) await moveSerials(call, surplus.lines, { placeId: surplus.placeId }, null);
  return { ...surplus, receivedOn: null };
}
