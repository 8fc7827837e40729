import { defaultCharge } from "#contracts/repairs/charge.ts";
import { WHOLE } from "#contracts/repairs/paying.ts";
import { linesOpenToAll } from "#contracts/repairs/whose-lines.ts";
import type { MaterialLine, PartLine, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import { mayPass } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { listPrices } from "./list-prices.ts";

const RIGHT = "repairs.work-order";

type Line = WorkLine | PartLine | MaterialLine;
type Priced = WorkLine | PartLine;
const TABS = ["works", "parts", "materials"] as const;

/**
 * An order is written by several hands, and each part of a line is somebody's (D.4 of the domain): who may change what was agreed, set a
 * price, say who bears a line, choose who does it. Whoever holds all of it is asked nothing, and nothing is read.
 */
export async function refuseOthersPens(call: Call, order: WorkOrder, before?: WorkOrder): Promise<void> {
  const lacks = (right: string) => !mayPass(call.actor.may, `${RIGHT}.${right}`);
  if (before !== undefined && !linesOpenToAll(before) && lacks("change-agreed") && shapeOf(order) !== shapeOf(before))
    throw repairsRefusals["lines-agreed"]({ status: before.status });
  if (lacks("charge")) refuseCharges(order, before);
  if (lacks("propose-charge")) refuseProposals(order, before);
  if (lacks("staff")) refusePerformers(order, before);
  if (lacks("price")) await refusePrices(call, order, before);
}

const sameLine = <Kind extends Line>(line: Line, lines: readonly Kind[] = []): Kind | undefined =>
  lines.find((it) => it.line === line.line && it.itemId === line.itemId);

/** What is done and put in, and how much of it. */
const shapeOf = ({ works, parts, materials }: WorkOrder): string =>
  JSON.stringify([
    works.map(({ line, itemId, quantity, normHours }) => [line, itemId, quantity, normHours]),
    [parts, materials].map((lines) => lines.map(({ line, itemId, quantity }) => [line, itemId, quantity])),
  ]);

/** A line is borne as the kind of the repair says or as it was; anything else is proposed and decided by another. */
function refuseCharges(order: WorkOrder, before: WorkOrder | undefined): void {
  if (before !== undefined && order.repairKind !== before.repairKind) throw repairsRefusals["charge-not-yours"]({});
  const usual = defaultCharge[order.repairKind];
  for (const tab of TABS)
    for (const line of order[tab] as readonly Line[]) {
      const was = sameLine(line, before?.[tab] as readonly Line[] | undefined);
      const bearer = JSON.stringify(bearerOf(line));
      const allowed = was === undefined ? { charge: usual, payerId: null, share: WHOLE, shareOf: null } : bearerOf(was);
      if (bearer !== JSON.stringify(allowed)) throw repairsRefusals["charge-not-yours"]({ item: line.name, charge: line.charge });
    }
}

/** Engineers see what a line should be charged to; the counter does not judge it. */
function refuseProposals(order: WorkOrder, before: WorkOrder | undefined): void {
  for (const tab of ["works", "parts"] as const)
    for (const line of order[tab] as readonly Priced[]) {
      const was = sameLine(line, before?.[tab] as readonly Priced[] | undefined);
      if ((line.proposed ?? null) !== (was?.proposed ?? null)) throw repairsRefusals["charge-not-yours"]({ item: line.name, charge: line.proposed });
    }
}

const bearerOf = (line: Line) => {
  const { payerId = null, share = WHOLE, shareOf = null } = line as Partial<WorkLine>;
  return { charge: line.charge, payerId, share, shareOf };
};

/** Whoever answers for the repair does its works unless somebody who may says otherwise. */
function refusePerformers({ works, masterId }: WorkOrder, before: WorkOrder | undefined): void {
  const told = ({ performers }: WorkLine) => JSON.stringify(performers.map((it) => [it.employeeId, it.coefficient, it.factHours]));
  const usual = ["[]", JSON.stringify([[masterId, 1_000, null]])];
  for (const work of works) {
    const was = sameLine(work, before?.works);
    const hands = told(work);
    const wasByOthers = was?.byOthers === true;
    if ((hands === (was === undefined ? "[]" : told(was)) || usual.includes(hands)) && (work.byOthers === true) === wasByOthers) continue;
    throw repairsRefusals["performers-not-yours"]({ item: work.name });
  }
}

/** Without the right to prices a line costs what the catalog says, or what it cost before. */
async function refusePrices(call: Call, order: WorkOrder, before: WorkOrder | undefined): Promise<void> {
  const repriced = (["works", "parts"] as const).flatMap((tab) =>
    (order[tab] as readonly Priced[]).filter((line) => {
      const was = sameLine(line, before?.[tab] as readonly Priced[] | undefined);
      return was === undefined ? true : was.price !== line.price || was.discount !== line.discount;
    }),
  );
  if (repriced.length === 0) return;
  const lists = await listPrices(
    call,
    repriced.map(({ itemId }) => itemId),
  );
  const wrong = repriced.find(({ itemId, price, discount }) => discount !== 0 || price !== (lists.get(itemId) ?? 0));
  if (wrong !== undefined) throw repairsRefusals["price-not-yours"]({ item: wrong.name });
}
