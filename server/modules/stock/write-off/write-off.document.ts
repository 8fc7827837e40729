import { sum } from "#contracts/kernel/measure.ts";
import { type WriteOff, WriteOffDraft, writeOffEndpoints, writeOffFlow } from "#contracts/stock/write-off.ts";
import { defineDocument } from "#ledger/document.ts";
import { employeeOf, knownPlace, settingsOf } from "#modules/company/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { SEE_COST } from "../cost.ts";
import { ownedOf, pickCosts, pricingOf } from "../pick-cost.ts";
import { stockRefusals } from "../refusals.ts";
import { moveSerials } from "../serials.ts";
import { withKinds } from "../stocked.ts";
import { postWriteOff } from "./write-off.posting.ts";
import { listWriteOffs, writeOffRows } from "./write-off.rows.ts";

export const writeOffDocument = defineDocument({
  flow: writeOffFlow,
  endpoints: writeOffEndpoints,
  draft: WriteOffDraft,
  numberPrefix: "SW",
  scope: branchScope("stock.write-off"),
  begin: (call) => ({ requestedById: call.actor.userId, approvedById: null, goneOn: null }),
  ...writeOffRows,
  list: listWriteOffs,
  decide: { create: complete, change: complete, approve, "write-off": writeOff, cancel: takeBack },
  post: postWriteOff,
  findable: ({ number, story }) => ({ title: number, subtitle: story.slice(0, 120), words: [number] }),
  secrets: { cost: SEE_COST },
});

async function complete(call: Call, gone: WriteOff): Promise<WriteOff> {
  await knownPlace(call, gone.placeId, ["warehouse", "defective"]);
  if (gone.guiltyId !== null && (await employeeOf(call.tx, gone.guiltyId)) === undefined)
    throw stockRefusals["no-such-employee"]({ employeeId: gone.guiltyId });
  const lines = await withKinds(call.tx, gone.lines);
  return { ...gone, lines: lines.map((line) => ({ ...line, cost: null })) };
}

/** Whoever wants goods gone does not also allow it. */
function approve({ actor }: Call, gone: WriteOff): WriteOff {
  if (gone.requestedById === actor.userId) throw stockRefusals["four-eyes"]();
  return { ...gone, approvedById: actor.userId };
}

/** What it costs is decided at this moment; without somebody's yes it may cost no more than the company's limit. */
async function writeOff(call: Call, gone: WriteOff): Promise<WriteOff> {
  const { tx, today } = call;
  const items = [...new Set(gone.lines.map(({ itemId }) => itemId))];
  const [, { rows }, { writeOffLimit }] = await Promise.all([lock(tx, pricingOf(items)), ownedOf(items).execute(tx), settingsOf(tx)]);
  const costs = pickCosts(rows, gone.lines);
  if (gone.approvedById === null && sum(costs) > writeOffLimit) throw stockRefusals["approval-needed"]({ amount: writeOffLimit });
  await moveSerials(call, gone.lines, { placeId: gone.placeId }, null);
  return { ...gone, goneOn: today, lines: gone.lines.map((line, at) => ({ ...line, cost: costs[at] ?? null })) };
}

async function takeBack(call: Call, gone: WriteOff): Promise<WriteOff> {
  if (gone.goneOn !== null) await moveSerials(call, gone.lines, null, { placeId: gone.placeId });
  return { ...gone, goneOn: null };
}
