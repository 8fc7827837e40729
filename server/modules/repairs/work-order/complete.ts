import { sql } from "kysely";
import { Minor } from "#contracts/kernel/measure.ts";
import { payersOf } from "#contracts/repairs/charged.ts";
import { billed, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { pickCosts, type Want } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { moveOrderSerials } from "./order-serials.ts";
import { refuseMakersHeld } from "../maker-part/free-parts.ts";
import { repairsRefusals } from "../refusals.ts";
import { momentOf, stockedLines } from "./moment.ts";
import { refuseUnexplained } from "./unexplained.ts";
import { takeParts } from "./take-parts.ts";

/** Where the pieces came from, what they cost us, and how much of the advance pays for the repair: decided once, at this moment. */
export async function complete(call: Call, order: WorkOrder): Promise<WorkOrder> {
  const { tx, today } = call;
  const { owned, positions, standings, settings, waiting: outside, unaccepted } = await momentOf(tx, order);
  if (unaccepted.length > 0) throw repairsRefusals["parts-not-accepted"]({ papers: unaccepted });
  refuseUnexplained(order, settings);
  await refuseMakersHeld(tx, order);
  const { parts, materials } = order;
  const lines = stockedLines(order);
  const wants = lines.map((line): Want => ({ kind: line.kind, itemId: line.itemId, quantity: billed(line) }));
  const costs = pickCosts(owned, wants);
  const costOf = (tab: "parts" | "materials", line: number) => costs[lines.findIndex((it) => it.tab === tab && it.line === line)] ?? null;
  const picks = takeParts(order, positions, settings.issueAtCompletion);
  await moveOrderSerials(call, order, picks, "use");
  const priced = {
    ...order,
    picks,
    completedOn: today,
    outside,
    parts: parts.map((part) => ({ ...part, cost: costOf("parts", part.line) })),
    materials: materials.map((material) => ({ ...material, cost: costOf("materials", material.line) })),
  };
  // Each payer's advance pays that payer's debt and nobody else's.
  const used = payersOf(priced).map(({ partyId, total }) => ({
    partyId,
    amount: Minor.parse(Math.min(standings.get(partyId)?.advance ?? 0, total)),
  }));
  return {
    ...priced,
    advanceUsed: used.find(({ partyId }) => partyId === order.customerId)?.amount ?? Minor.parse(0),
    payerAdvances: used.filter(({ partyId, amount }) => partyId !== order.customerId && amount > 0),
  };
}

/** Everything the completion wrote goes out of the books; what was paid for it since becomes an advance (C.8.5 of the domain). */
export async function reopen(call: Call, order: WorkOrder): Promise<WorkOrder> {
  await moveOrderSerials(call, order, order.picks, "give-back");
  const { tx, today } = call;
  await momentOf(tx, order);
  const payers = payersOf(order);
  const keys = payers.map(({ partyId }) => `${partyId}/${order.id}`);
  const { rows } = await sql<{ key: string; amount: number }>`
    select key, amount from ledger_balance where account = 'money/customer' and unit = 'UAH' and key = any(${keys})`.execute(tx);
  const paid = payers.map(({ partyId, total }) => {
    const owed = rows.find(({ key }) => key === `${partyId}/${order.id}`)?.amount ?? 0;
    return { on: today, partyId, amount: Minor.parse(total - advanceOf(order, partyId) - owed) };
  });
  const unpriced = <Line extends object>(line: Line) => ({ ...line, cost: null });
  return {
    ...order,
    picks: [],
    completedOn: null,
    advanceUsed: null,
    payerAdvances: [],
    outside: [],
    parts: order.parts.map(unpriced),
    materials: order.materials.map(unpriced),
    requalified: [...order.requalified, ...paid.filter(({ amount }) => amount > 0)],
  };
}

const advanceOf = ({ customerId, advanceUsed, payerAdvances }: WorkOrder, partyId: string): number =>
  partyId === customerId ? (advanceUsed ?? 0) : (payerAdvances.find((it) => it.partyId === partyId)?.amount ?? 0);
