import type { Call } from "./call.ts";
import { type Write, write } from "./write.ts";

/** Writes in the statement of the use case's own rows, where one is still to come; at once where none is. */
export async function writeAlong(call: Call, writes: readonly Write[]): Promise<void> {
  if (call.last === undefined) return write(call.tx, writes);
  call.along = [...(call.along ?? []), ...writes];
}

/** The call of something that is written before the use case's own rows: the answer, the commit and what waits to go along stay with those. */
export function beforehand({ last: _last, answered: _answered, along: _along, ...call }: Call): Call {
  return call;
}

/** Hands over what waits to be written, once. */
export function takeAlong(call: Call): readonly Write[] {
  const { along = [] } = call;
  delete call.along;
  return along;
}
