import { sql } from "kysely";
import type { z } from "zod";
import { Milli } from "#contracts/kernel/measure.ts";
import {
  askForReserve,
  putAsideNow,
  type refuseReserve,
  RELEASING,
  type releaseReserve,
  RESERVING,
  type takableReserves,
  type takeReserve,
} from "#contracts/repairs/reserve.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { readDocument, viewOf } from "#ledger/document.ts";
import { record } from "#ledger/record.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { beforehand } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { repairsRefusals } from "../refusals.ts";
import { momentOf, quantityAt, stockedLines } from "../work-order/moment.ts";
import { shortage } from "../work-order/take-parts.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";
import { givenBack } from "./given-back.ts";
import { needsOf } from "./needs.ts";

/** The order, held, as the asker saw it, while parts may be put aside for it. */
const held = async (call: Call, id: string, version: number, open: readonly string[]): Promise<WorkOrder> =>
  stillOpen(await readDocument(call, workOrderDocument, id, true), version, open);

function stillOpen(order: WorkOrder, version: number | null, open: readonly string[]): WorkOrder {
  if (version !== null && order.version !== version) throw ledgerRefusals["changed-meanwhile"]({ version: order.version });
  if (!open.includes(order.status) || order.reservedOn === null)
    throw repairsRefusals["order-not-open"]({ number: order.number, status: order.status });
  return order;
}

type Written = { readonly before: WorkOrder; readonly after: WorkOrder; readonly verb: string; readonly reason: string | null };

/** One line of history of the order, with what it changes in the books. */
export const written = (call: Call, { before, after, verb, reason }: Written): Promise<WorkOrder> =>
  record(call, workOrderDocument, before, [{ verb, after: { ...after, version: before.version + 1 }, reason }]);

const shown = (call: Call, order: WorkOrder) => viewOf(workOrderDocument, order, call.actor) as WorkOrder;

/** Puts more aside for one item, at most so much, line after line. */
function moreOf(order: WorkOrder, itemId: string, most: number): WorkOrder {
  let left = most;
  const more = <Line extends { readonly itemId: string; readonly quantity: Milli; readonly reserved: Milli; readonly shareOf?: number | null }>(
    line: Line,
  ): Line => {
    const add = line.itemId === itemId && (line.shareOf ?? null) === null ? Math.max(0, Math.min(left, line.quantity - line.reserved)) : 0;
    left -= add;
    return add === 0 ? line : { ...line, reserved: Milli.parse(line.reserved + add) };
  };
  return { ...order, parts: order.parts.map(more), materials: order.materials.map(more) };
}

export async function putAsideFor(call: Call, id: string, { version }: { version: number }): Promise<WorkOrder> {
  const before = await held(call, id, version, RESERVING);
  await momentOf(call.tx, before);
  const after = (await needsOf(call, id)).reduce((order, { itemId, own }) => moreOf(order, itemId, own), before);
  return shown(call, await written(call, { before, after, verb: "put-aside", reason: null }));
}

export async function releaseFor(call: Call, id: string, { version, itemId, reason }: z.output<typeof releaseReserve.body>): Promise<WorkOrder> {
  const before = await held(call, id, version, RELEASING);
  const { positions } = await momentOf(call.tx, before);
  const after = givenBack(before, positions, itemId);
  if (after === before) throw repairsRefusals["nothing-reserved"]({ number: before.number });
  return shown(call, await written(call, { before, after, verb: "release-reserve", reason }));
}

/** Engineers ask for their own repairs; the history of the repair keeps the question and the answer. */
export async function askFor(call: Call, id: string, { version }: { version: number }): Promise<WorkOrder> {
  const before = await held(call, id, version, RESERVING);
  const { actor } = call;
  if (!actor.may(putAsideNow.name) && !workOrderDocument.own?.(before, actor))
    throw platformRefusals["not-permitted"]({ permission: askForReserve.name });
  const needs = await needsOf(call, id);
  if (needs.length === 0) throw repairsRefusals["nothing-short"]({ number: before.number });
  if (needs.some(({ askedBy }) => askedBy !== null)) return shown(call, before);
  return shown(call, await written(call, { before, after: before, verb: "ask-reserve", reason: null }));
}

export async function refuseFor(call: Call, id: string, { version, reason }: z.output<typeof refuseReserve.body>): Promise<WorkOrder> {
  const before = await held(call, id, version, RESERVING);
  if (!(await needsOf(call, id)).some(({ askedBy }) => askedBy !== null)) throw repairsRefusals["nobody-asked"]({ number: before.number });
  return shown(call, await written(call, { before, after: before, verb: "refuse-reserve", reason }));
}

/** Pieces that one customer waits for go to another: whoever may decides it, and both orders say why (D.2 and D.4 of the domain). */
export async function takeFor(call: Call, id: string, wanted: z.output<typeof takeReserve.body>): Promise<WorkOrder> {
  const { version, fromOrderId, itemId, quantity, reason } = wanted;
  if (fromOrderId === id) throw repairsRefusals["reserve-not-needed"]({ itemId });
  // Always in the same order, so that two who take from one another do not wait for ever.
  const found = new Map<string, WorkOrder>();
  for (const one of [id, fromOrderId].sort()) found.set(one, await readDocument(call, workOrderDocument, one, true));
  const [before, other] = [stillOpen(found.get(id)!, version, RESERVING), stillOpen(found.get(fromOrderId)!, null, RELEASING)];
  if (before.placeId !== other.placeId) throw repairsRefusals["reserve-elsewhere"]({ number: other.number });
  const line = stockedLines(before).find((it) => it.itemId === itemId);
  if (line === undefined) throw repairsRefusals["not-on-order"]({ itemId, number: before.number });
  const { positions: theirs } = await momentOf(call.tx, other);
  const there = quantityAt(theirs, "reserved", itemId);
  if (there < quantity) throw repairsRefusals["reserve-too-small"]({ itemId, item: line.name, number: other.number, reserved: there, quantity });
  const after = moreOf(before, itemId, quantity);
  if (reservedOf(after, itemId) - reservedOf(before, itemId) < quantity) throw repairsRefusals["reserve-not-needed"]({ itemId, item: line.name });
  const robbed = { before: other, after: givenBack(other, theirs, itemId, quantity), verb: "lose-reserve", reason: `${before.number}: ${reason}` };
  await written(beforehand(call), robbed);
  return shown(call, await written(call, { before, after, verb: "take-reserve", reason: `${other.number}: ${reason}` }));
}

const reservedOf = (order: WorkOrder, itemId: string): number =>
  stockedLines(order)
    .filter((line) => line.itemId === itemId)
    .reduce((sum, { reserved }) => sum + reserved, 0);

export async function takableFor(call: Call, id: string): Promise<z.input<typeof takableReserves.reply>> {
  const order = await readDocument(call, workOrderDocument, id);
  const { positions } = await momentOf(call.tx, order);
  const short = new Map(shortage(order, positions).map((it) => [it.itemId, it.short]));
  if (short.size === 0) return [];
  const { rows } = await sql<{ id: string; number: string; promised_at: Date | null; item_id: string; name: string; unit: string; quantity: number }>`
    select work_order.id, work_order.number, promised_at, entry.item_id, item.name, item.unit, sum(amount)::bigint as quantity
    from ledger_entry entry join work_order on work_order.id = entry.order_id join item on item.id = entry.item_id
    where entry.account = 'stock/reserved' and entry.item_id = any(${[...short.keys()]}::uuid[]) and work_order.id <> ${id}::uuid
      and work_order.place_id = ${order.placeId}::uuid and work_order.status = any(${[...RELEASING]})
      and work_order.branch_id = any(${[...call.actor.branchIds]}::uuid[])
    group by work_order.id, entry.item_id, item.id having sum(amount) > 0
    order by promised_at desc nulls first, work_order.id desc limit 200`.execute(call.tx);
  return rows.map((row) => ({
    orderId: row.id,
    orderNumber: row.number,
    promisedAt: row.promised_at === null ? null : row.promised_at.toISOString(),
    itemId: row.item_id,
    name: row.name,
    unit: row.unit,
    quantity: Milli.parse(row.quantity),
    short: Milli.parse(short.get(row.item_id) ?? 0),
  }));
}
