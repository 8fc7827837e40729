import type { Call } from "#platform/call.ts";
import type { Subject } from "./attachment.ts";

/** Notes and files of one thing go on to another of its kind: two cards that turned out to be of one. */
export async function moveBeside({ tx }: Pick<Call, "tx">, { subjectKind, subjectId }: Subject, into: string): Promise<void> {
  await tx.updateTable("note").set({ subject_id: into }).where("subject_id", "=", subjectId).execute();
  await tx.updateTable("attachment").set({ subject_id: into }).where("subject_kind", "=", subjectKind).where("subject_id", "=", subjectId).execute();
}
