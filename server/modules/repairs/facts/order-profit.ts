import { sql } from "kysely";
import type { z } from "zod";
import { Minor, scale } from "#contracts/kernel/measure.ts";
import type { orderProfit } from "#contracts/repairs/order-facts.ts";
import { billed, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { readDocument } from "#ledger/document.ts";
import { UAH } from "#modules/money/index.ts";
import { type OwnedRow, ownedOf, pickCosts } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { waitingCostOf } from "../outside/waiting-cost.ts";
import { SEE_WAGE } from "../wage-sight.ts";
import { stockedLines } from "../work-order/moment.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";
import { postWorkOrder } from "../work-order/work-order.posting.ts";
import { resultOf, type Told, toldBy } from "./profit.ts";

/** The result of one order: from the books once it is over, before that from its own posting as if it were completed now. */
export async function profitOfOrder(call: Call, id: string): Promise<z.input<typeof orderProfit.reply>> {
  const order = await readDocument(call, workOrderDocument, id);
  const planned = order.completedOn === null && order.status !== "cancelled";
  const { wageOf, ...result } = resultOf(planned ? await plannedEntries(call, order) : await entriesOf(call, id));
  const reply = { currency: UAH, planned, ...result };
  return call.actor.may(SEE_WAGE) ? { ...reply, wageByEmployee: await named(call, wageOf) } : reply;
}

/** What completing it now would write, and what others' papers have written already. */
async function plannedEntries(call: Call, order: WorkOrder): Promise<Told[]> {
  const outside = await waitingCostOf(call.tx, order.id);
  const done = toldBy(postWorkOrder({ ...(await asIfCompleted(call, order)), outside }));
  const waits = outside.map(({ amount }) => ({ account: "money/workInProgress", code: "23", side: 1, line: "service", employeeId: null, amount }));
  return [...done, ...waits];
}

async function entriesOf({ tx }: Call, orderId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select account, code, side, line, employee_id as "employeeId", sum(amount)::bigint as amount from ledger_entry
    where order_id = ${orderId}::uuid and unit = ${UAH} and account like 'money/%'
    group by account, code, side, line, employee_id`.execute(tx);
  return rows;
}

/** The order as it would be after its completion: every piece at the present average, or at the last price paid where none is left. */
async function asIfCompleted({ tx, today }: Call, order: WorkOrder): Promise<WorkOrder> {
  const lines = stockedLines(order);
  const items = [...new Set(lines.map(({ itemId }) => itemId))];
  if (items.length === 0) return { ...order, completedOn: today, advanceUsed: null, payerAdvances: [] };
  const { rows } = await sql<OwnedRow & { per: number }>`
    select account, item, amount, 0::bigint as per from (${ownedOf(items)}) as owned
    union all
    select 'last', item, paid.cost, paid.quantity from unnest(${items}::text[]) as item cross join lateral (
      select cost, quantity from receipt_line line join receipt on receipt.id = line.receipt_id and receipt.status = 'received'
      where line.item_id = item::uuid order by receipt.id desc limit 1) as paid`.execute(tx);
  const last = new Map(rows.filter(({ account }) => account === "last").map(({ item, amount, per }) => [item, { cost: Minor.parse(amount), per }]));
  const owned = new Map<string, { quantity: number; cost: Minor }>();
  for (const item of items) {
    const total = (register: string) =>
      rows.filter((row) => row.item === item && row.account.startsWith(register)).reduce((sum, { amount }) => sum + amount, 0);
    owned.set(item, { quantity: total("stock/"), cost: Minor.parse(total("money/")) });
  }
  const costOf = (line: (typeof lines)[number]): Minor => {
    const { quantity, cost } = owned.get(line.itemId) ?? { quantity: 0, cost: Minor.parse(0) };
    const paid = last.get(line.itemId);
    if (quantity > 0) return scale(cost, { times: billed(line), per: quantity });
    return paid === undefined ? Minor.parse(0) : scale(paid.cost, { times: billed(line), per: paid.per });
  };
  const needed = (item: string) => lines.filter(({ itemId }) => itemId === item).reduce((sum, line) => sum + billed(line), 0);
  const enough = items.every((item) => (owned.get(item)?.quantity ?? 0) >= needed(item));
  // With enough in stock the very rule of completion answers, to the cent; otherwise what is missing is guessed by what is known.
  const wants = lines.map((line) => ({ kind: line.kind, itemId: line.itemId, quantity: billed(line) }));
  const costs = enough ? pickCosts(rows, wants) : lines.map(costOf);
  const priced = <Line extends { readonly line: number }>(tab: "parts" | "materials", all: readonly Line[]): Line[] =>
    all.map((line) => ({ ...line, cost: costs[lines.findIndex((it) => it.tab === tab && it.line === line.line)] ?? null }));
  return {
    ...order,
    completedOn: today,
    advanceUsed: null,
    payerAdvances: [],
    reservedOn: null,
    picks: [],
    parts: priced("parts", order.parts),
    materials: priced("materials", order.materials),
  };
}

async function named({ tx }: Call, wageOf: ReadonlyMap<string, Minor>) {
  if (wageOf.size === 0) return [];
  const ids = [...wageOf.keys()];
  const rows = await tx
    .selectFrom("employee")
    .where("id", "=", ({ fn, val }) => fn.any(val(ids)))
    .select(["id", "name"])
    .orderBy("name")
    .execute();
  return rows.map(({ id, name }) => ({ employeeId: id, name, amount: wageOf.get(id) ?? Minor.parse(0) })).filter(({ amount }) => amount !== 0);
}
