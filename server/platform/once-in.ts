import type { Tx } from "./db.ts";

const asked = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/**
 * Asks once in a transaction and remembers the answer until its end, for what several rules of one use case look at.
 * Whoever changes it in the same transaction says so with `forgetIn`. Outside a transaction nothing is remembered.
 */
export function onceIn<Answer>(tx: Tx, name: string, ask: () => Promise<Answer>): Promise<Answer> {
  if (!tx.isTransaction) return ask();
  const known = asked.get(tx) ?? new Map<string, Promise<unknown>>();
  asked.set(tx, known);
  const answer = known.get(name) ?? ask();
  known.set(name, answer);
  return answer as Promise<Answer>;
}

export const forgetIn = (tx: Tx, name: string): void => void asked.get(tx)?.delete(name);
