import { sql } from "kysely";
import { Minor } from "#contracts/kernel/measure.ts";
import { billed, customerTotal, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { pickCosts, type Want } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { moveOrderSerials } from "./order-serials.ts";
import { momentOf } from "./moment.ts";
import { takeParts } from "./take-parts.ts";

/** Where the pieces came from, what they cost us, and how much of the advance pays for the repair: decided once, at this moment. */
export async function complete(call: Call, order: WorkOrder): Promise<WorkOrder> {
  const { tx, today } = call;
  const [{ owned, positions, standings, settings }, outside] = await Promise.all([momentOf(tx, order), waitingCostOf(tx, order.id)]);
  const { parts, materials } = order;
  const wants = [...parts, ...materials].map((line): Want => ({ kind: line.kind, itemId: line.itemId, quantity: billed(line) }));
  const costs = pickCosts(owned, wants);
  const picks = takeParts(order, positions, settings.issueAtCompletion);
  await moveOrderSerials(call, order, picks, "use");
  return {
    ...order,
    picks,
    completedOn: today,
    advanceUsed: Minor.parse(Math.min(standing.advance, customerTotal(order))),
    parts: parts.map((part, index) => ({ ...part, cost: costs[index] ?? null })),
    materials: materials.map((material, index) => ({ ...material, cost: costs[parts.length + index] ?? null })),
  };
}

/** Everything the completion wrote goes out of the books; what was paid for it since becomes an advance (C.8.5 of the domain). */
export async function reopen(call: Call, order: WorkOrder): Promise<WorkOrder> {
  await moveOrderSerials(call, order, order.picks, "give-back");
  const { tx, today } = call;
  await momentOf(tx, order);
  const { rows } = await sql<{ amount: number }>`
    select amount from ledger_balance where account = 'money/customer' and unit = 'UAH' and key = ${`${order.customerId}/${order.id}`}`.execute(tx);
  const owed = customerTotal(order) - (order.advanceUsed ?? 0);
  const paid = owed - (rows[0]?.amount ?? 0);
  const unpriced = <Line extends object>(line: Line) => ({ ...line, cost: null });
  return {
    ...order,
    picks: [],
    completedOn: null,
    advanceUsed: null,
    parts: order.parts.map(unpriced),
    materials: order.materials.map(unpriced),
    requalified: paid > 0 ? [...order.requalified, { on: today, amount: Minor.parse(paid) }] : order.requalified,
  };
}
