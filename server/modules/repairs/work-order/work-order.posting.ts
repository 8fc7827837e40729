import { type Minor, splitBy, sum } from "#contracts/kernel/measure.ts";
import type { Charge } from "#contracts/repairs/charge.ts";
import { type Charged, chargedLines, groupOf } from "#contracts/repairs/charged.ts";
import { scaleHours } from "#contracts/repairs/norm.ts";
import { hoursOf, wagesOf } from "#contracts/repairs/wage.ts";
import type { MaterialLine, PartLine, Picked, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import { type Analytics, type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "#modules/stock/index.ts";
import { chargePolicy, endOf } from "../charge-policy.ts";
import { claims } from "../claim.register.ts";
import { HOUR, labour } from "../labour.register.ts";
import { REPAIR, repeats } from "../repeat.register.ts";

/**
 * What stands in the books because of a work order. While it is an order: the parts put aside, nothing else. Completed, in the order an
 * accountant expects: revenue, VAT, advances, cost of parts sold, works in progress and their end, hours, claims (C.8.1 of the domain).
 */
export function postWorkOrder(order: WorkOrder): Transfer[] {
  const { reservedOn, completedOn: on } = order;
  const before = [...(reservedOn === null ? [] : partsReserved(order, reservedOn)), ...paymentsRequalified(order)];
  if (on === null) return before;
  const rows = chargedLines(order).filter((row): row is Owed => row.partyId !== null);
  return [
    ...before,
    ...sales(order, rows, on),
    ...advancesUsed(order, on),
    ...order.picks.map((pick) => piecesTaken(order, pick, on)),
    ...costs(order, rows, on),
    ...order.works.flatMap((work) => hoursWorked(order, work, on)),
    ...claimed(order, rows, on),
    ...repeated(order, on),
  ];
}

type Owed = Charged & { readonly partyId: string };
type Named = { readonly itemId: string; readonly charge: Charge };

/** What every entry of the order can be asked about. */
const about = ({ id, customerId, deviceId }: WorkOrder, { itemId, charge }: Named): Analytics => ({
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

function paymentsRequalified({ id: orderId, customerId, requalified }: WorkOrder): Transfer[] {
  return requalified.map(({ on, amount, partyId = customerId }) => {
    const owner = { partyId, orderId };
    return transfer({ on, line: "reopened", from: money.advance(owner), to: money.customer(owner), amount, unit: UAH, about: owner });
  });
}

const lineOf = ({ tab, line, franchise }: Charged): string => `${tab === "works" ? "work" : "part"} ${line}${franchise ? " franchise" : ""}`;

/** Every payer's debt and the VAT inside it, line by line. */
function sales(order: WorkOrder, rows: readonly Owed[], on: string): Transfer[] {
  const sold = rows.flatMap((row) => {
    const { partyId, charge, tab } = row;
    const revenue = chargePolicy[charge].revenue?.[tab];
    if (revenue === undefined) return [];
    const common = { on, line: lineOf(row), unit: UAH, about: { ...about(order, row), partyId } };
    return [{ row, common, account: money[revenue]({}), debt: money.customer({ partyId, orderId: order.id }) }];
  });
  return [
    ...sold.map(({ row, common, account, debt }) => transfer({ ...common, from: account, to: debt, amount: row.gross })),
    ...sold.map(({ row, common, account }) => transfer({ ...common, from: money.vat({}), to: account, amount: row.vat })),
  ];
}

/** What each payer paid ahead pays that payer's debt; nobody's money closes another's. */
function advancesUsed({ id: orderId, customerId, advanceUsed, payerAdvances }: WorkOrder, on: string): Transfer[] {
  const used = [...(advanceUsed === null ? [] : [{ partyId: customerId, amount: advanceUsed }]), ...payerAdvances];
  return used.map(({ partyId, amount }) => {
    const owner = { partyId, orderId };
    return transfer({ on, line: "advance", from: money.customer(owner), to: money.advance(owner), amount, unit: UAH, about: owner });
  });
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

/**
 * Parts that are sold leave the shelf for their cost at once. Everything else and the wages gather in 23 and leave it by who bears them:
 * the order is finished.
 */
function costs(order: WorkOrder, rows: readonly Owed[], on: string): Transfer[] {
  const parts = order.parts.flatMap((part) => partUsed(order, part, on));
  const sold = parts.filter(({ charge }) => chargePolicy[charge].sold);
  const gathered = [
    ...parts.filter(({ charge }) => !chargePolicy[charge].sold),
    ...order.materials.map((material) => materialUsed(order, material, on)),
    ...order.works.flatMap((work) => wagesEarned(order, work, rows, on)),
  ];
  // What others did for it waits on 23 already, and ends as its own does (C.8.3 of the domain).
  const charges = [...new Set([...order.works, ...order.materials, ...order.parts, ...order.outside].map(({ charge }) => charge))];
  const closed = charges.map((charge) => {
    const { itemId: _item, ...rest } = about(order, { itemId: "", charge });
    const end = endOf(order, charge);
    const waiting = order.outside.filter((it) => it.charge === charge).map(({ amount }) => amount);
    const amount = sum([...waiting, ...gathered.filter((it) => it.charge === charge).map((it) => it.transfer.amount as Minor)]);
    return transfer({ on, line: `works ${charge}`, from: inProgress(order), to: end.account, amount, unit: UAH, about: { ...rest, ...end.about } });
  });
  return [...[...sold, ...gathered].map((it) => it.transfer), ...closed];
}

type Gathered = { readonly charge: Charge; readonly transfer: Transfer };

const inProgress = ({ id }: WorkOrder) => money.workInProgress({ orderId: id });

/** Lines that bear one work or piece together, each with its part of an amount. */
function borne<Line extends WorkLine | PartLine>(
  lines: readonly Line[],
  line: Line,
  amount: Minor,
): { readonly line: Line; readonly amount: Minor }[] {
  const bearers = [line, ...lines.filter((it) => it.shareOf === line.line)];
  const amounts = bearers.length === 1 ? [amount] : splitBy(amount, groupOf(lines, line).shares);
  return bearers.map((bearer, at) => ({ line: bearer, amount: amounts[at]! }));
}

function partUsed(order: WorkOrder, part: PartLine, on: string): Gathered[] {
  if (part.shareOf !== null) return [];
  const { itemId, kind, cost } = part;
  return borne(order.parts, part, cost ?? (0 as Minor)).map(({ line, amount }) => {
    const to = chargePolicy[line.charge].sold ? money.costOfGoods({}) : inProgress(order);
    const used = { on, line: `part ${line.line}`, from: money[kind]({ itemId }), to, amount, unit: UAH, about: about(order, line) };
    return { charge: line.charge, transfer: transfer(used) };
  });
}

function materialUsed(order: WorkOrder, material: MaterialLine, on: string): Gathered {
  const { line, itemId, kind, cost, charge } = material;
  const used = { on, line: `material ${line}`, from: money[kind]({ itemId }), to: inProgress(order), amount: cost ?? 0, unit: UAH };
  return { charge, transfer: transfer({ ...used, about: about(order, material) }) };
}

function wagesEarned(order: WorkOrder, work: WorkLine, rows: readonly Owed[], on: string): Gathered[] {
  if (work.shareOf !== null) return [];
  const bearers = order.works.filter((it) => it === work || it.shareOf === work.line).map(({ line }) => line);
  const paid = rows.filter(({ tab, line }) => tab === "works" && bearers.includes(line));
  const net = sum(paid.map(({ gross, vat }) => (gross - vat) as Minor));
  const wages = wagesOf(
    { net, normHours: scaleHours(work) },
    work.performers.map(({ coefficient, wage, factHours }) => ({ coefficient, wage: wage ?? null, factHours })),
  );
  return work.performers.flatMap(({ employeeId }, index) =>
    borne(order.works, work, wages[index] ?? (0 as Minor)).map(({ line, amount }) => {
      const common = { on, line: `work ${line.line}`, from: money.staff({ employeeId }), to: inProgress(order), amount, unit: UAH };
      return { charge: line.charge, transfer: transfer({ ...common, about: { ...about(order, line), employeeId } }) };
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

/** What manufacturers, insurers and suppliers are to be asked for, each for their lines together. */
function claimed({ id: orderId }: WorkOrder, rows: readonly Owed[], on: string): Transfer[] {
  const theirs = rows.filter(({ payer }) => payer !== "customer");
  return [...new Set(theirs.map(({ partyId }) => partyId))].map((partyId) => {
    const amount = sum(theirs.filter((row) => row.partyId === partyId).map(({ gross }) => gross));
    const owner = { partyId, orderId };
    return transfer({ on, line: "claim", from: claims.outside({}), to: claims.toClaim(owner), amount, unit: UAH, about: owner });
  });
}

/** A repair done again under our own warranty is counted once, whatever it took. */
function repeated(order: WorkOrder, on: string): Transfer[] {
  const line = [...order.works, ...order.parts].find(({ charge }) => charge === "own-warranty");
  if (line === undefined) return [];
  return [transfer({ on, line: "repeat", from: repeats.outside({}), to: repeats.done({}), amount: 1, unit: REPAIR, about: about(order, line) })];
}
