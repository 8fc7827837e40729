import { type Account, type Analytics, DIMENSIONS, type Dimension, keyText, kindOf, type Transfer } from "./register.ts";

/** One side of a transfer: an account's amount with everything it can be asked about. */
export type Side = {
  readonly side: -1 | 1;
  readonly account: string;
  readonly code: string | null;
  /** Signed: what arrives is positive, what leaves negative; turned round in a reversal. */
  readonly amount: number;
  readonly about: Analytics;
};

/** A transfer as the books have it: two sides of one amount. */
export type Pair = {
  readonly line: string;
  readonly on: string;
  readonly unit: string;
  readonly from: Side;
  readonly to: Side;
  /** The transfer of the same document that this one takes back. */
  readonly reverses: number | null;
};

export const dimensions = Object.entries(DIMENSIONS) as [Dimension, string][];

export function pairOf({ on, line, amount, unit, about, from, to }: Transfer): Pair {
  return { line, on, unit, from: sideOf(from, about, -1, amount), to: sideOf(to, about, 1, amount), reverses: null };
}

function sideOf({ name, key }: Account, about: Analytics | undefined, side: -1 | 1, amount: number): Side {
  return { side, account: name, code: kindOf(name).code ?? null, amount: side * amount, about: { ...about, ...key } };
}

/** What a transfer says, as text. Two that say the same are the same: an unchanged line costs nothing to settle again. */
export const meaningOf = ({ on, line, unit, from, to }: Pair): string => `${on}|${line}|${unit}|${meaningOfSide(from)}|${meaningOfSide(to)}`;

function meaningOfSide({ account, amount, about }: Side): string {
  let meaning = `${account}|${amount}`;
  for (const [dimension] of dimensions) meaning += `|${about[dimension] ?? ""}`;
  return meaning;
}

/** The same sides with turned signs: turnovers shrink as if it had never been, and both facts stay readable. */
export const reversalOf = (pair: Pair, transfer: number): Pair => ({ ...pair, from: undo(pair.from), to: undo(pair.to), reverses: transfer });

const undo = (side: Side): Side => ({ ...side, amount: -side.amount });

/** The balance row an entry moves, where its account keeps one. */
export function keptBy({ account, about }: Side): { readonly key: string; readonly floored: boolean } | undefined {
  const { floor, kept } = kindOf(account);
  if (floor === undefined && kept !== true) return undefined;
  return { key: keyText(account, about), floored: floor !== undefined };
}
