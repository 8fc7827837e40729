import { type Minor, sum, taxInside } from "#contracts/kernel/measure.ts";
import { netOf } from "#contracts/kernel/price.ts";
import type { Charge } from "#contracts/repairs/charge.ts";
import { hoursOf, wagesOf } from "#contracts/repairs/wage.ts";
import {
  type MaterialLine,
  type PartLine,
  type Picked,
  partAmount,
  type WorkLine,
  type WorkOrder,
  workAmount,
} from "#contracts/repairs/work-order.ts";
import { scaleHours } from "#contracts/repairs/norm.ts";
import { type Analytics, type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "#modules/stock/index.ts";
import { chargePolicy, costAccount } from "../charge-policy.ts";
import { HOUR, labour } from "../labour.register.ts";

/**
 * What stands in the books because of a work order. While it is an order: the parts put aside, nothing else.
 * Completed, in the order an accountant expects: revenue, VAT, the advance, cost of parts, works in progress and their end.
 */
export function postWorkOrder(order: WorkOrder): Transfer[] {
  const { reservedOn, completedOn: on } = order;
  const before = [...(reservedOn === null ? [] : partsReserved(order, reservedOn)), ...paymentsRequalified(order)];
  if (on === null) return before;
  return [
    ...before,
    ...sales(order, on),
    ...advanceUsed(order, on),
    ...order.picks.map((pick) => piecesTaken(order, pick, on)),
    ...order.parts.flatMap((part) => partSold(order, part, on)),
    ...worksInProgress(order, on),
    ...order.works.flatMap((work) => hoursWorked(order, work, on)),
  ];
}

type Sold = { line: string; itemId: string; charge: Charge; total: Minor; tab: "works" | "parts" };
type Named = { readonly line: number; readonly itemId: string; readonly charge: Charge };

const soldLines = ({ works, parts }: WorkOrder): Sold[] => [
  ...works.map((work): Sold => ({ line: `work ${work.line}`, itemId: work.itemId, charge: work.charge, total: workAmount(work), tab: "works" })),
  ...parts.map((part): Sold => ({ line: `part ${part.line}`, itemId: part.itemId, charge: part.charge, total: partAmount(part), tab: "parts" })),
];

/** What every entry of the order can be asked about. */
const about = ({ id, customerId, deviceId }: WorkOrder, { itemId, charge }: Pick<Named, "itemId" | "charge">): Analytics => ({
  orderId: id,
  partyId: customerId,
  itemId,
  charge,
  ...(deviceId === null ? {} : { deviceId }),
});

function partsReserved(order: WorkOrder, on: string): Transfer[] {
  const { id: orderId, placeId } = order;
  const aside = (line: string, { itemId, reserved }: PartLine | MaterialLine) =>
    transfer({
      on,
      line,
      from: stock.onHand({ placeId }),
      to: stock.reserved({ placeId }),
      amount: reserved,
      unit: itemId,
      about: { orderId, itemId },
    });
  return [
    ...order.parts.map((part) => aside(`part ${part.line}`, part)),
    ...order.materials.map((material) => aside(`material ${material.line}`, material)),
  ];
}

function paymentsRequalified({ id: orderId, customerId: partyId, requalified }: WorkOrder): Transfer[] {
  const owner = { partyId, orderId };
  return requalified.map(({ on, amount }) =>
    transfer({ on, line: "reopened", from: money.advance(owner), to: money.customer(owner), amount, unit: UAH, about: owner }),
  );
}

function sales(order: WorkOrder, on: string): Transfer[] {
  const paid = soldLines(order).flatMap((sold) => {
    const { payer, revenue } = chargePolicy[sold.charge];
    const partyId = payer === "manufacturer" ? order.manufacturerId : order.customerId;
    if (payer === undefined || partyId === null) return [];
    const common = { on, line: sold.line, unit: UAH, about: { ...about(order, sold), partyId } };
    return [{ sold, common, account: money[revenue[sold.tab]]({}), debt: money.customer({ partyId, orderId: order.id }) }];
  });
  return [
    ...paid.map(({ sold, common, account, debt }) => transfer({ ...common, from: account, to: debt, amount: sold.total })),
    ...paid.map(({ sold, common, account }) =>
      transfer({ ...common, from: money.vat({}), to: account, amount: taxInside(sold.total, order.vatRate) }),
    ),
  ];
}

function advanceUsed({ id, customerId, advanceUsed }: WorkOrder, on: string): Transfer[] {
  if (advanceUsed === null) return [];
  const owner = { partyId: customerId, orderId: id };
  return [transfer({ on, line: "advance", from: money.customer(owner), to: money.advance(owner), amount: advanceUsed, unit: UAH })];
}

/** Pieces leave the place they were taken from: used by the order, or given back to the free stock of the place. */
function piecesTaken({ id: orderId }: WorkOrder, { tab, line, itemId, from, to, placeId, quantity }: Picked, on: string): Transfer {
  return transfer({
    on,
    line: `${tab === "parts" ? "part" : "material"} ${line}`,
    from: stock[from]({ placeId }),
    to: to === "used" ? stock.used({ orderId }) : stock.onHand({ placeId }),
    amount: quantity,
    unit: itemId,
    about: { orderId, itemId },
  });
}

function partSold(order: WorkOrder, part: PartLine, on: string): Transfer[] {
  const { line, itemId, kind, cost, charge } = part;
  const to = costAccount(chargePolicy[charge].cost.parts);
  return [transfer({ on, line: `part ${line}`, from: money[kind]({ itemId }), to, amount: cost ?? 0, unit: UAH, about: about(order, part) })];
}

/** Materials and wages gather in 23 and leave it at once, by who bears them: the order is finished. */
function worksInProgress(order: WorkOrder, on: string): Transfer[] {
  const gathered = [
    ...order.materials.map((material) => materialUsed(order, material, on)),
    ...order.works.flatMap((work) => wagesEarned(order, work, on)),
  ];
  const charges = [...new Set([...order.works, ...order.materials].map(({ charge }) => charge))];
  const closed = charges.map((charge) => {
    const amount = sum(gathered.filter((it) => it.about?.charge === charge).map((it) => it.amount as Minor));
    const { itemId, ...rest } = about(order, { itemId: "", charge });
    return transfer({
      on,
      line: `works ${charge}`,
      from: inProgress(order),
      to: costAccount(chargePolicy[charge].cost.works),
      amount,
      unit: UAH,
      about: rest,
    });
  });
  return [...gathered, ...closed];
}

const inProgress = ({ id }: WorkOrder) => money.workInProgress({ orderId: id });

function materialUsed(order: WorkOrder, material: MaterialLine, on: string): Transfer {
  const { line, itemId, kind, cost } = material;
  return transfer({
    on,
    line: `material ${line}`,
    from: money[kind]({ itemId }),
    to: inProgress(order),
    amount: cost ?? 0,
    unit: UAH,
    about: about(order, material),
  });
}

function wagesEarned(order: WorkOrder, work: WorkLine, on: string): Transfer[] {
  const base = { net: netOf(workAmount(work), order.vatRate), normHours: scaleHours(work) };
  const wages = wagesOf(
    base,
    work.performers.map(({ coefficient, wage }) => ({ coefficient, wage: wage ?? null })),
  );
  return work.performers.map(({ employeeId }, index) =>
    transfer({
      on,
      line: `work ${work.line}`,
      from: money.staff({ employeeId }),
      to: inProgress(order),
      amount: wages[index] ?? 0,
      unit: UAH,
      about: { ...about(order, work), employeeId },
    }),
  );
}

function hoursWorked(order: WorkOrder, work: WorkLine, on: string): Transfer[] {
  const norms = hoursOf(
    scaleHours(work),
    work.performers.map(({ coefficient }) => coefficient),
  );
  return work.performers.flatMap(({ employeeId, factHours }, index) => {
    const common = { on, line: `work ${work.line}`, from: labour.outside({}), unit: HOUR, about: { ...about(order, work), employeeId } };
    return [
      transfer({ ...common, to: labour.norm({ employeeId }), amount: norms[index] ?? 0 }),
      transfer({ ...common, to: labour.fact({ employeeId }), amount: factHours ?? 0 }),
    ];
  });
}
