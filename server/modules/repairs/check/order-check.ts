import { type Answer, CheckPoint, type OrderCheck, passed, TICKED_IN } from "#contracts/repairs/checklist.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { changesOf, journalled } from "#ledger/journal.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { newId } from "#platform/id.ts";
import { write } from "#platform/write.ts";
import { repairsRefusals } from "../refusals.ts";
import { loadWorkOrder } from "../work-order/work-order.rows.ts";

type Given = Pick<WorkOrder, "id" | "deviceId">;
type Kept = OrderCheck & { readonly id: string };
type Ticked = { readonly answer: Answer | null; readonly note: string };

/** The checklist of an order as it was ticked; before that, the list of its type of device with nothing ticked. */
export async function checkOf(tx: Tx, order: Given): Promise<OrderCheck | null> {
  return (await keptCheck(tx, order.id)) ?? blankCheck(tx, order);
}

/** Whether the rule "the checklist is passed" lets the order by; where no list is for its device there is nothing to tick. */
export async function isChecked(tx: Tx, order: Given): Promise<boolean> {
  const check = await checkOf(tx, order);
  return check === null || passed(check.points);
}

async function keptCheck(tx: Tx, orderId: string, lock = false): Promise<Kept | undefined> {
  const query = tx.selectFrom("order_check").where("work_order_id", "=", orderId).selectAll();
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, version, checklist_id, name, points, by_name, at } = row;
  return { id, version, checklistId: checklist_id, name, points: CheckPoint.array().parse(points), by: by_name, at: at.toISOString() };
}

/** The list for the order's type of device, else the one for whatever has none; the newest where there are several. */
async function blankCheck(tx: Tx, { deviceId }: Given): Promise<OrderCheck | null> {
  const list = await tx
    .selectFrom("checklist")
    .where("archived", "=", false)
    .where((eb) =>
      eb.or([
        eb(eb.fn("cardinality", ["type_ids"]), "=", 0),
        ...(deviceId === null ? [] : [eb(eb.selectFrom("device").where("id", "=", deviceId).select("type_id"), "=", eb.fn.any("type_ids"))]),
      ]),
    )
    .orderBy((eb) => eb(eb.fn("cardinality", ["type_ids"]), "=", 0))
    .orderBy("id", "desc")
    .select(["id", "name", "points"])
    .executeTakeFirst();
  if (list === undefined) return null;
  const points = (list.points as { text: string }[]).map(({ text }): CheckPoint => ({ text, answer: null, note: "" }));
  return { version: 0, checklistId: list.id, name: list.name, points, by: null, at: null };
}

/** Ticks points of an order's checklist. Only while it is worked on or judged; what was said before stands in the journal. */
export async function tick(call: Call, orderId: string, seen: { readonly version: number; readonly points: readonly Ticked[] }): Promise<OrderCheck> {
  const { tx, actor, now } = call;
  // Held until we are through, so that the order cannot be passed on a list that is being changed.
  const order = await visibleOrder(call, orderId, true);
  const before = (await keptCheck(tx, orderId, true)) ?? (await blankCheck(tx, order));
  if (before === null) throw repairsRefusals["no-checklist"]();
  if (!TICKED_IN.includes(order.status)) throw repairsRefusals["checklist-closed"]({ status: order.status });
  if (before.version !== seen.version || before.points.length !== seen.points.length)
    throw ledgerRefusals["changed-meanwhile"]({ version: before.version });
  const points = before.points.map((point, place) => ({ ...point, ...seen.points[place] }));
  const id = "id" in before ? String(before.id) : newId(now);
  const version = before.version + 1;
  await write(tx, [
    {
      text: `insert into order_check (id, work_order_id, version, checklist_id, name, points, by_name, at) values ($?, $?, $?, $?, $?, $?, $?, $?)
        on conflict (work_order_id) do update set version = excluded.version, points = excluded.points, by_name = excluded.by_name, at = excluded.at`,
      values: [id, orderId, version, before.checklistId, before.name, JSON.stringify(points), actor.name, now],
    },
    journalled(call, {
      subjectId: id,
      version,
      kind: "repairs.order-check",
      verb: "tick",
      status: null,
      changes: changesOf({ points: before.points }, { points, orderId }),
    }),
  ]);
  call.touched.push({ kind: "repairs.work-order", id: orderId });
  return { version, checklistId: before.checklistId, name: before.name, points, by: actor.name, at: now.toISOString() };
}

/** An order of the caller's branches; any other does not exist. */
export async function visibleOrder({ tx, actor }: Call, id: string, lock = false): Promise<WorkOrder> {
  const order = await loadWorkOrder(tx, id, branchScope("repairs.work-order")(actor), lock);
  if (order === undefined) throw ledgerRefusals["not-found"]({ id });
  return order;
}
