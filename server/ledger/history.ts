import type { HistoryRecord, Note } from "#contracts/kernel/beside.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";

/** Everything that happened to one thing, oldest first. The caller has made sure that it may be seen. */
export async function historyOf(tx: Tx, subjectId: string): Promise<HistoryRecord[]> {
  const rows = await tx.selectFrom("journal").where("subject_id", "=", subjectId).orderBy("version").selectAll().execute();
  return rows.map(({ version, verb, status, by_name, at, reason, changes }) => ({
    version,
    verb,
    status,
    by: by_name,
    at: at.toISOString(),
    reason,
    changes: changes as HistoryRecord["changes"],
  }));
}

export async function notesOf(tx: Tx, subjectId: string): Promise<Note[]> {
  const rows = await tx.selectFrom("note").where("subject_id", "=", subjectId).orderBy("at").selectAll().execute();
  return rows.map(({ id, text, by_name, at }) => ({ id, text, by: by_name, at: at.toISOString() }));
}

export async function writeNote({ tx, actor, now }: Call, { id, subjectId, text }: { id: string; subjectId: string; text: string }): Promise<Note> {
  await tx.insertInto("note").values({ id, subject_id: subjectId, text, by_id: actor.userId, by_name: actor.name, at: now }).execute();
  return { id, text, by: actor.name, at: now.toISOString() };
}
