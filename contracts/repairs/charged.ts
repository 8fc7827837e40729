import { type Bps, type Milli, Minor, minus, scale, shareOf, splitBy, sum, taxInside } from "../kernel/measure.ts";
import { amountOf, ZERO } from "../kernel/price.ts";
import { type Charge, type Payer, payerOf } from "./charge.ts";
import { type Choice, proposed } from "./choice.ts";

type Priced = {
  readonly line: number;
  readonly itemId: string;
  readonly quantity: Milli;
  readonly price: Minor;
  readonly discount: Bps;
  readonly charge: Charge;
  readonly payerId: string | null;
  readonly share: Bps;
  readonly shareOf: number | null;
  readonly optional?: boolean | undefined;
  readonly choice?: Choice | null | undefined;
};
type Work = Priced & { readonly diagnostics: boolean };
type Part = Priced & { readonly used: Milli | null; readonly overCost?: Bps | null | undefined; readonly cost?: Minor | null | undefined };

/** What of an order decides who pays how much. A draft with the order's VAT rate is enough. */
export type Billable = {
  readonly customerId: string;
  readonly manufacturerId: string | null;
  readonly insurerId: string | null;
  readonly supplierId: string | null;
  readonly franchise: Minor;
  readonly diagnosticsFree: boolean;
  readonly vatRate: Bps;
  readonly works: readonly Work[];
  readonly parts: readonly Part[];
};

/** What one party pays for one line. `partyId` is empty while nobody has said who the payer is. */
export type Charged = {
  readonly tab: "works" | "parts";
  readonly line: number;
  readonly itemId: string;
  readonly charge: Charge;
  readonly payer: Payer;
  readonly partyId: string | null;
  /** What they owe, VAT inside, and the VAT of it. */
  readonly gross: Minor;
  readonly vat: Minor;
  /** The customer's own risk in a line that the insurer pays. */
  readonly franchise: boolean;
};

type Group = { readonly base: Priced; readonly shares: readonly number[]; readonly at: number };

/**
 * Every line by its payer, in the order of the lines: works, then parts (C.8.1 of the domain). The manufacturer's prices are net and
 * VAT comes on top; a compensation from a supplier has none; everybody else's prices have it inside. Lines nobody pays are not here.
 */
export function chargedLines(asked: Billable): Charged[] {
  const order = asProposed(asked);
  const rows = [
    ...order.works.flatMap((work) => rowOf(order, "works", work, groupOf(order.works, work))),
    ...order.parts.flatMap((part) => rowOf(order, "parts", part, groupOf(order.parts, part))),
  ];
  return order.franchise === 0 ? rows : withFranchise(order, rows);
}

/** Whether the customer pays the line, and nobody in their place. */
export const isCustomers = ({ charge, payerId }: Pick<Priced, "charge" | "payerId">): boolean => charge === "customer" && payerId === null;

/** Of what is still open to the customer, what we propose. */
function asProposed(order: Billable): Billable {
  const { works, parts } = proposed({ works: order.works.filter(isCustomers), parts: order.parts.filter(isCustomers) });
  return {
    ...order,
    works: order.works.filter((it) => !isCustomers(it) || works.includes(it)),
    parts: order.parts.filter((it) => !isCustomers(it) || parts.includes(it)),
  };
}

/** A line among those that share one work or one piece: the first does it, the others bear a part of it. */
export function groupOf(lines: readonly Priced[], line: Priced): Group {
  const base = lines.find((it) => it.line === line.shareOf) ?? line;
  const group = [base, ...lines.filter((it) => it.shareOf === base.line)];
  return { base, shares: group.map(({ share }) => share), at: group.indexOf(line) };
}

/** Each line's part of an amount that belongs to the whole work or piece, to the cent. */
export const shareIn = (amount: Minor, { shares, at }: Group): Minor => (shares.length < 2 ? amount : (splitBy(amount, shares)[at] ?? ZERO));

export const partyOf = (order: Billable, payer: Payer): string | null => order[`${payer}Id`];

function rowOf(order: Billable, tab: Charged["tab"], line: Work | Part, group: Group): Charged[] {
  const { line: number, itemId, charge } = line;
  const payer = payerOf[charge];
  if (payer === undefined) return [];
  const row = { tab, line: number, itemId, charge, payer, partyId: line.payerId ?? partyOf(order, payer), franchise: false };
  const said = "diagnostics" in line && isWaived(order, line) ? ZERO : shareIn(wholeOf(line, group.base as Work | Part), group);
  if (charge === "supplier") return [{ ...row, gross: said, vat: ZERO }];
  if (charge !== "manufacturer") return [{ ...row, gross: said, vat: taxInside(said, order.vatRate) }];
  const vat = shareOf(said, order.vatRate);
  return [{ ...row, gross: Minor.parse(said + vat), vat }];
}

/** What the whole work or piece comes to at this line's price; by what it cost us where that was agreed. */
function wholeOf(line: Work | Part, base: Work | Part): Minor {
  const used = "used" in base ? base.used : null;
  const { overCost = null } = line as Part;
  const { cost = null } = base as Part;
  if (overCost !== null && cost !== null) return scale(cost, { times: 10_000 + overCost, per: 10_000 });
  return amountOf({ price: line.price, discount: line.discount, quantity: used ?? base.quantity });
}

type Diagnosed = { readonly diagnosticsFree: boolean; readonly works: readonly Pick<Work, "diagnostics">[]; readonly parts: readonly unknown[] };

/** Diagnostics that cost nothing because the customer has the repair done; alone they are paid. */
export const isWaived = ({ diagnosticsFree, works, parts }: Diagnosed, { diagnostics, charge }: Pick<Work, "diagnostics" | "charge">): boolean =>
  diagnosticsFree && diagnostics && charge === "customer" && (parts.length > 0 || works.some((it) => !it.diagnostics));

/** The customer's own risk, spread over the insurer's lines by what they come to; to the cent, and on no line more than it comes to. */
function withFranchise(order: Billable, rows: readonly Charged[]): Charged[] {
  const total = sum(rows.filter(({ payer }) => payer === "insurer").map(({ gross }) => gross));
  if (total === 0) return [...rows];
  const risk = Math.min(order.franchise, total);
  let [before, told] = [0, 0];
  return rows.flatMap((row) => {
    if (row.payer !== "insurer") return [row];
    before += row.gross;
    const through = scale(Minor.parse(before), { times: risk, per: total });
    const gross = Minor.parse(through - told);
    told = through;
    const own = { ...row, payer: "customer" as const, partyId: order.customerId, gross, vat: taxInside(gross, order.vatRate), franchise: true };
    return [{ ...row, gross: minus(row.gross, gross), vat: minus(row.vat, own.vat) }, ...(gross === 0 ? [] : [own])];
  });
}

/** One payer of an order with all that they pay for it. */
export type Owing = { readonly partyId: string; readonly payer: Payer; readonly total: Minor; readonly vat: Minor };

/** The payers of an order, in the order in which its lines name them; the customer first. */
export function payersOf(order: Billable): Owing[] {
  const rows = chargedLines(order).filter((row): row is Charged & { partyId: string } => row.partyId !== null);
  const parties = [...new Set([order.customerId, ...rows.map(({ partyId }) => partyId)])];
  return parties.flatMap((partyId) => {
    const theirs = rows.filter((row) => row.partyId === partyId);
    const [first] = theirs;
    if (first === undefined) return [];
    return [{ partyId, payer: first.payer, total: sum(theirs.map(({ gross }) => gross)), vat: sum(theirs.map(({ vat }) => vat)) }];
  });
}

/** What one party pays for the order, VAT inside. */
export const owedBy = (order: Billable, partyId: string): Minor =>
  sum(
    chargedLines(order)
      .filter((row) => row.partyId === partyId)
      .map(({ gross }) => gross),
  );
