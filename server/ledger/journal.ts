import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import type { Write } from "#platform/write.ts";

type Entry = {
  readonly subjectId: string;
  readonly version: number;
  readonly kind: string;
  readonly verb: string;
  readonly status: string | null;
  readonly reason?: string | null;
  readonly changes: Changes | null;
};

/** The line of the audit trail that belongs to a change; travels in the statement that makes the change. */
export const journalled = ({ actor, now }: Call, { subjectId, version, kind, verb, status, reason = null, changes }: Entry): Write => ({
  text: `insert into journal (subject_id, version, kind, verb, status, by_id, by_name, at, reason, changes)
    values ($?, $?, $?, $?, $?, $?, $?, $?, $?, $?)`,
  values: [subjectId, version, kind, verb, status, actor.userId, actor.name, now, reason, changes === null ? null : JSON.stringify(changes)],
});

export type Changes = { readonly [field: string]: Changes | readonly [was: unknown, became: unknown] };
type Thing = Readonly<Record<string, unknown>>;

/** Field by field what was and what became; lines of a list by their place in it. `null` when nothing differs. */
export function changesOf(before: Thing, after: Thing): Changes | null {
  const changes: Record<string, Changes | readonly [unknown, unknown]> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, became] = [before[field], after[field]];
    if (was === became) continue;
    const inside = isThing(was) && isThing(became) ? changesOf(was, became) : undefined;
    if (inside === null) continue;
    changes[field] = inside ?? [was ?? null, became ?? null];
  }
  return Object.keys(changes).length === 0 ? null : changes;
}

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null;

/** The branches of the documents among these ids. */
export async function branchesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("ledger_document")
    .where("id", "=", ({ fn, val }) => fn.any(val([...ids])))
    .select(["id", "branch_id"])
    .execute();
  return new Map(rows.map(({ id, branch_id }) => [id, branch_id]));
}
