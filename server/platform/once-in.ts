import type { Call } from "./call.ts";
import type { Tx } from "./db.ts";

const asked = new WeakMap<Tx | Call, Map<string, Promise<unknown>>>();

/**
 * Asks once in a call or a transaction and remembers the answer until its end, for what several rules of one use case look at.
 * Whoever changes it there says so with `forgetIn`. Outside a transaction nothing is remembered.
 */
export function onceIn<Answer>(within: Tx | Call, name: string, ask: () => Promise<Answer>): Promise<Answer> {
  if (!("tx" in within ? within.tx : within).isTransaction) return ask();
  const known = asked.get(within) ?? new Map<string, Promise<unknown>>();
  asked.set(within, known);
  const answer = known.get(name) ?? ask();
  known.set(name, answer);
  return answer as Promise<Answer>;
}

export const forgetIn = (within: Tx | Call, name: string): void => void asked.get(within)?.delete(name);
