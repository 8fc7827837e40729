import type { Tx } from "./db.ts";
import type { Refusal } from "./refusal.ts";
import type { Last } from "./transaction.ts";
import type { Write } from "./write.ts";

export type Actor = {
  readonly userId: string;
  /** The user as history shows them. */
  readonly name: string;
  readonly employeeId: string | null;
  readonly branchIds: readonly string[];
  /** Codes of their roles, for rules that bind some roles and not others; absent where nobody sits: jobs, the console. */
  readonly roles?: readonly string[];
  readonly may: (permission: string) => boolean;
  /** When they last said their password; `null` for a program, which has none; absent where nobody sits: jobs, the console. */
  readonly provenAt?: Date | null;
  /** What is told instead of "not permitted" while they must do something else first. */
  readonly barred?: Refusal;
};

/** Something that changed and that open screens may want to see again. */
export type Touched = { readonly kind: string; readonly id: string };

/** One request, job run or bot message: who asks, when, and the transaction it all happens in. */
export type Call = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** The calendar day in the branch's timezone: "2026-06-10". What the books are dated with. */
  readonly today: string;
  /** Where people reach us from outside, without a slash at the end; absent where nobody has said. Never taken from a request. */
  readonly publicUrl?: string | undefined;
  /** What this call changed; told to every open screen once the transaction is through. */
  readonly touched: Touched[];
  /** What rules want written with the use case's own rows, in the same statement. */
  along?: readonly Write[];
  /** Set while a request carries an idempotency key: the row that remembers the answer, to be written with the rest. */
  answered?: (answer: unknown) => Write;
  /** Set while the use case is the whole of its request: its last writing takes the commit along, and nothing is asked after it. */
  last?: Last;
};
