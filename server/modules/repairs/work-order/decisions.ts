import { Bps, shareOf } from "#contracts/kernel/measure.ts";
import type { Chosen } from "#contracts/repairs/choice.ts";
import { answered } from "#contracts/repairs/estimate.ts";
import { approvedEstimate, type Estimate, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { knownPlace } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { knownCodes } from "../codes/known.ts";
import { refuseMakersHeld } from "../maker-part/free-parts.ts";
import { repairsRefusals } from "../refusals.ts";
import { completeLines } from "./complete-lines.ts";
import { refuseDeepDiscounts } from "./discount-limit.ts";
import { agree, decided, offer } from "./estimate.ts";
import { refuseOthersPens } from "./whose-lines.ts";
import { momentOf, quantityAt, stockedLines } from "./moment.ts";
import { refuseUnexplained } from "./unexplained.ts";
import { putAside, shortage } from "./take-parts.ts";

const NO_TOLERANCE = Bps.parse(0);
const EARLY = ["new", "diagnostics"];
const CODED = ["symptomId", "faultId", "solutionId"] as const;

/** Lines changed by hand. What is put aside follows them; whose order it is stands once work has begun. */
export async function change(call: Call, order: WorkOrder, before: WorkOrder): Promise<WorkOrder> {
  await refuseOthersPens(call, order, before);
  const moved = order.customerId !== before.customerId || order.intakeId !== before.intakeId;
  if (moved && (!EARLY.includes(before.status) || order.intakeId !== before.intakeId)) throw ledgerRefusals["not-editable"]({ field: "customerId" });
  if (order.placeId !== before.placeId) await changeWarehouse(call, order, before);
  if (CODED.some((field) => order[field] !== before[field])) await knownCodes(call, order);
  const [complete] = await Promise.all([completeLines(call, order, before), refuseDeepDiscounts(call, order, before)]);
  if (before.reservedOn === null) return complete;
  const { positions } = await momentOf(call.tx, complete);
  const aside = putAside(complete, positions);
  for (const { itemId, name } of stockedLines(before)) {
    const of = (lines: WorkOrder) =>
      stockedLines(lines)
        .filter((line) => line.itemId === itemId)
        .reduce((sum, { reserved }) => sum + reserved, 0);
    const left = quantityAt(positions, "reserved", itemId);
    // What was put aside and has gone to the engineer cannot be given back here: it must be brought back first.
    if (of(aside) < of(before) - left) throw repairsRefusals["parts-with-engineer"]({ itemId, item: name });
  }
  return aside;
}

async function changeWarehouse(call: Call, order: WorkOrder, before: WorkOrder): Promise<void> {
  await knownPlace(call, order.placeId, ["warehouse"]);
  if (before.reservedOn !== null) throw ledgerRefusals["not-editable"]({ field: "placeId" });
}

type Agreed = { readonly channel: Estimate["channel"]; readonly by: string; readonly chosen: Chosen | null };

/**
 * The customer agrees, by themselves or through somebody who writes it down: the lines they took become the order, and what lies free
 * is put aside at once.
 */
export async function approve(call: Call, order: WorkOrder, answer: Agreed): Promise<WorkOrder> {
  const { positions, settings } = await momentOf(call.tx, order);
  const agreed = agree(call, order, { ...answer, tolerance: settings.budgetTolerance });
  return putAside({ ...agreed, reservedOn: order.reservedOn ?? call.today }, positions);
}

type Refused = { readonly channel: Estimate["channel"]; readonly keepWorks: readonly number[] };

/** The customer refuses the repair; the works they still pay (the diagnostics) stay, everything else goes. */
export async function decline(call: Call, order: WorkOrder, { channel, keepWorks }: Refused): Promise<WorkOrder> {
  await nothingWithEngineers(call, order);
  const kept = order.works.filter(({ line }) => keepWorks.includes(line)).map((work) => ({ ...work, optional: false, choice: null }));
  const keeping = kept.map(({ line }) => ({ tab: "works" as const, line }));
  const lines = answered(order.estimates.at(-1)?.lines ?? [], keeping);
  const estimates = decided(call, order, "declined", { channel, lines });
  const refused = { ...order, estimates, works: kept, parts: [], materials: [], reservedOn: null };
  if (kept.length === 0) return refused;
  // What is kept was agreed to when the device was left: it stands as an estimate of its own.
  return agree(call, await offer(call, refused), { channel, by: "", chosen: null, tolerance: NO_TOLERANCE });
}

/** Work begins: what was to be paid before is paid, and the parts are there, or somebody begins without them knowingly. */
export async function start(call: Call, order: WorkOrder, { withoutParts }: { withoutParts: boolean }): Promise<WorkOrder> {
  const { settings, standing, positions } = await momentOf(call.tx, order);
  const due = shareOf(approvedEstimate(order)?.total ?? (0 as never), settings.prepayment.share);
  if (standing.advance < due) throw repairsRefusals["prepayment-required"]({ due, paid: standing.advance });
  const short = shortage(order, positions);
  if (short.length > 0 && !withoutParts) throw repairsRefusals["parts-missing"]({ items: short });
  return { ...order, startedOn: order.startedOn ?? call.today };
}

/** Handed to the controller: what the engineer holds for the order is exactly what it used. */
export async function check(call: Call, order: WorkOrder): Promise<WorkOrder> {
  const { positions, settings } = await momentOf(call.tx, order);
  refuseUnexplained(order, settings);
  await refuseMakersHeld(call.tx, order);
  for (const { itemId, name } of stockedLines(order)) {
    const used = stockedLines(order)
      .filter((line) => line.itemId === itemId)
      .reduce((sum, line) => sum + (line.used ?? line.quantity), 0);
    const held = quantityAt(positions, "issued", itemId);
    if (held > used) throw repairsRefusals["unbalanced-parts"]({ itemId, item: name, left: held - used });
  }
  return order;
}

/** Whoever did the work does not judge it. */
export function pass({ actor }: Call, order: WorkOrder): WorkOrder {
  const did = order.works.some(({ performers }) => performers.some(({ employeeId }) => employeeId === actor.employeeId));
  if (did) throw repairsRefusals["four-eyes"]();
  return order;
}

/** Nothing came of it: what was put aside is free again; what the engineers hold must be brought back first. */
export async function cancel(call: Call, order: WorkOrder): Promise<WorkOrder> {
  await nothingWithEngineers(call, order);
  return { ...order, reservedOn: null };
}

async function nothingWithEngineers(call: Call, order: WorkOrder): Promise<void> {
  const { positions } = await momentOf(call.tx, order);
  const held = positions.find(({ at, quantity }) => at === "issued" && quantity > 0);
  if (held !== undefined) throw repairsRefusals["parts-with-engineer"]({ itemId: held.itemId, left: held.quantity });
  await refuseMakersHeld(call.tx, order);
}
