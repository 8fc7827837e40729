import { sql } from "kysely";
import { Milli, shareOf } from "#contracts/kernel/measure.ts";
import { agreed } from "#contracts/repairs/estimate.ts";
import { type PartsIssue, PartsIssueDraft, partsIssueEndpoints, partsIssueFlow } from "#contracts/repairs/parts-issue.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { defineDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { allowedQuantities } from "#modules/approvals/index.ts";
import { employeeOf, knownPlace } from "#modules/company/index.ts";
import { moveSerials, stockedItems } from "#modules/stock/index.ts";
import { branchScope, type Scope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { onceIn } from "#platform/once-in.ts";
import { repairsRefusals } from "../refusals.ts";
import { type Moment, momentOf, quantityAt, stockedLines } from "../work-order/moment.ts";
import { loadWorkOrder } from "../work-order/work-order.rows.ts";
import { withAnalogues } from "./analogue.ts";
import { postPartsIssue } from "./parts-issue.posting.ts";
import { listPartsIssues, partsIssueRows } from "./parts-issue.rows.ts";

const OPEN = ["approved", "waiting-parts", "in-work"];
const NONE = Milli.parse(0);

export const partsIssueDocument = defineDocument({
  flow: partsIssueFlow,
  endpoints: partsIssueEndpoints,
  draft: PartsIssueDraft,
  numberPrefix: "TR",
  scope: branchScope("repairs.parts-issue"),
  own: ({ employeeId }, actor) => employeeId === actor.employeeId,
  begin: () => ({ engineerPlaceId: "", confirmedOn: null, acceptedAt: null, acceptedBy: "" }),
  ...partsIssueRows,
  list: listPartsIssues,
  decide: { create: complete, change: complete, confirm, accept, cancel: carryBack },
  post: postPartsIssue,
  findable: ({ number }) => ({ title: number, subtitle: "", words: [number] }),
});

async function complete(call: Call, issue: PartsIssue): Promise<PartsIssue> {
  const [engineerPlaceId] = await Promise.all([
    engineerPlace(call, issue.employeeId),
    knownPlace(call, issue.placeId, ["warehouse"]),
    orderOf(call, issue),
    stockedItems(
      call.tx,
      issue.lines.map(({ itemId }) => itemId),
    ),
  ]);
  return { ...issue, engineerPlaceId, lines: issue.lines.map((line) => ({ ...line, reserved: NONE })) };
}

async function engineerPlace({ tx }: Call, employeeId: string): Promise<string> {
  const employee = await employeeOf(tx, employeeId);
  if (employee === undefined) throw repairsRefusals["no-such-employee"]({ employeeId });
  return employee.placeId;
}

/** Parts go out only for an order that is open and agreed to, only what it lists, and no more than it plans (D.2 of the domain). */
async function confirm(call: Call, issue: PartsIssue): Promise<PartsIssue> {
  const listed = await orderOf(call, issue);
  const order = issue.direction === "issue" && mayGoOut(listed) ? await withAnalogues(call, listed, issue) : listed;
  const moment = await momentOf(call.tx, withItems(order, issue));
  const lines = issue.direction === "issue" ? await issued(call, issue, order, moment) : returned(issue, order, moment);
  const [shelf, hands] = [{ placeId: issue.placeId }, { placeId: issue.engineerPlaceId }];
  await moveSerials(call, issue.lines, ...(issue.direction === "issue" ? ([shelf, hands] as const) : ([hands, shelf] as const)));
  return { ...issue, lines, confirmedOn: call.today };
}

/** The engineer says that the parts are in their hands. */
function accept({ now, actor }: Call, issue: PartsIssue): PartsIssue {
  return { ...issue, acceptedAt: now.toISOString(), acceptedBy: actor.name };
}

async function carryBack(call: Call, issue: PartsIssue): Promise<PartsIssue> {
  if (issue.confirmedOn === null) return issue;
  const [shelf, hands] = [{ placeId: issue.placeId }, { placeId: issue.engineerPlaceId }];
  await moveSerials(call, issue.lines, ...(issue.direction === "issue" ? ([hands, shelf] as const) : ([shelf, hands] as const)));
  return { ...issue, confirmedOn: null, acceptedAt: null, acceptedBy: "" };
}

/** The order, held until we are through: a paper that is written and confirmed at once reads it once. */
const orderOf = (call: Call, { orderId }: PartsIssue): Promise<WorkOrder> =>
  onceIn(call, orderId, async () => {
    const { tx, actor } = call;
    const scope: Scope = { column: "branch_id", oneOf: actor.branchIds };
    // Read right behind the lock: its lines are those that stand when the lock is granted.
    const held = sql`select from work_order where id = ${orderId}::uuid for update`.execute(tx);
    const [, order] = await Promise.all([held, loadWorkOrder(tx, orderId, scope, false)]);
    if (order === undefined) throw ledgerRefusals["not-found"]({ id: orderId });
    return order;
  });

/** The moment is read for every item of the paper, on the order or not. */
const withItems = (order: WorkOrder, { lines, placeId }: PartsIssue): WorkOrder => ({
  ...order,
  placeId,
  materials: [
    ...order.materials,
    ...lines.map((line) => ({
      ...line,
      name: "",
      charge: "customer" as const,
      byHand: false,
      used: null,
      kind: "goods" as const,
      reserved: NONE,
      cost: null,
    })),
  ],
});

function mayGoOut(order: WorkOrder): true {
  if (!OPEN.includes(order.status)) throw repairsRefusals["order-not-open"]({ number: order.number, status: order.status });
  if (!agreed(order)) throw repairsRefusals["approval-outdated"]({ number: order.number });
  return true;
}

async function issued(call: Call, issue: PartsIssue, order: WorkOrder, { positions, settings }: Moment): Promise<PartsIssue["lines"]> {
  const over: Over[] = [];
  const given = new Map<string, number>();
  const lines = issue.lines.map((line) => {
    const { itemId, quantity, insteadOf } = line;
    if (insteadOf) refuseIssuedTwice(order, positions, insteadOf);
    const listed = stockedLines(order).filter((it) => it.itemId === itemId);
    if (listed.length === 0) throw repairsRefusals["not-on-order"]({ itemId, number: order.number });
    const planned = listed.reduce((sum, it) => sum + it.quantity, 0);
    const before = given.get(itemId) ?? 0;
    const after = quantityAt(positions, "issued", itemId) + before + quantity;
    const allowed = planned + shareOf(planned as never, settings.overIssueTolerance);
    const item = listed[0]?.name ?? "";
    if (after > planned && issue.overIssueReason === "") throw repairsRefusals["over-issue-unexplained"]({ itemId, item, planned, after });
    if (after > allowed) over.push({ itemId, item, planned, after });
    const aside =
      positions
        .filter((it) => it.at === "reserved" && it.itemId === itemId && it.placeId === issue.placeId)
        .reduce((sum, it) => sum + it.quantity, 0) - before;
    given.set(itemId, before + quantity);
    return { ...line, reserved: Milli.parse(Math.max(0, Math.min(aside, quantity))) };
  });
  if (over.length > 0) await refuseOverIssue(call, order, over);
  return lines;
}

type Over = { readonly itemId: string; readonly item: string; readonly planned: number; readonly after: number };

/** More than planned goes out with a reason; more than tolerated only as far as somebody else allowed it as well (D.2 of the domain). */
async function refuseOverIssue({ tx }: Call, { id }: WorkOrder, over: readonly Over[]): Promise<void> {
  const allowed = await allowedQuantities(tx, id);
  const beyond = over.filter(({ itemId, after }) => after > (allowed.get(itemId) ?? 0));
  if (beyond[0] !== undefined) throw repairsRefusals["over-issue"]({ ...beyond[0], over: beyond.map(({ itemId, after }) => ({ itemId, after })) });
}

/** What went out already cannot be replaced: it must be brought back first. */
function refuseIssuedTwice(order: WorkOrder, positions: Moment["positions"], itemId: string): void {
  const planned = stockedLines(order).reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0);
  const after = quantityAt(positions, "issued", itemId);
  if (after > planned) throw repairsRefusals["parts-with-engineer"]({ itemId, left: after - planned });
}

/** What was taken beyond the reserve goes back to the free stock first; the rest is put aside again. */
function returned(issue: PartsIssue, order: WorkOrder, { positions }: Moment): PartsIssue["lines"] {
  const back = new Map<string, number>();
  return issue.lines.map((line) => {
    const { itemId, quantity } = line;
    const before = back.get(itemId) ?? 0;
    const held =
      positions
        .filter((it) => it.at === "issued" && it.itemId === itemId && it.placeId === issue.engineerPlaceId)
        .reduce((sum, it) => sum + it.quantity, 0) - before;
    if (held < quantity) throw repairsRefusals["not-with-engineer"]({ itemId, held, quantity });
    const aside = stockedLines(order)
      .filter((it) => it.itemId === itemId)
      .reduce((sum, { reserved }) => sum + reserved, 0);
    const fromReserve = aside - quantityAt(positions, "reserved", itemId);
    const beyond = Math.max(0, quantityAt(positions, "issued", itemId) - fromReserve - before);
    back.set(itemId, before + quantity);
    return { ...line, reserved: Milli.parse(Math.max(0, quantity - beyond)) };
  });
}
