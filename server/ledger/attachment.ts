import type { Attachment, AttachmentKind } from "#contracts/ledger/attachment.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { newId } from "#platform/id.ts";
import { redraw } from "#platform/picture.ts";
import { ledgerRefusals } from "./refusals.ts";

export type Subject = { readonly subjectKind: string; readonly subjectId: string };
type File = { readonly kind: AttachmentKind; readonly name: string; readonly bytes: Buffer };

const PDF = Buffer.from("%PDF-");
const NAME_MAX = 200;

/** A file as it is kept. */
export type Prepared = File & { readonly type: string; readonly contents: readonly { readonly size: string; readonly content: Buffer }[] };

/** Pictures are drawn anew; a paper must be a PDF. It takes a moment, and no database. */
export const prepare = async (file: File): Promise<Prepared> => ({ ...file, ...(await contentsOf(file)) });

/** Keeps a file beside a thing that the caller may see. */
export async function addAttachment(call: Call, { subjectKind, subjectId }: Subject, file: Prepared): Promise<Attachment> {
  const { tx, actor, now, touched } = call;
  const { type, contents } = file;
  const row = {
    id: newId(now),
    subject_kind: subjectKind,
    subject_id: subjectId,
    kind: file.kind,
    name: labelOf(file),
    type,
    bytes: contents[0]?.content.length ?? 0,
    by_id: actor.userId,
    by_name: actor.name,
    at: now,
    removed_at: null,
    shown: false,
  };
  await tx.insertInto("attachment").values(row).execute();
  await tx
    .insertInto("attachment_content")
    .values(contents.map((content) => ({ attachment_id: row.id, ...content })))
    .execute();
  touched.push({ kind: subjectKind, id: subjectId });
  return told(row);
}

async function contentsOf({ kind, bytes }: File) {
  if (kind === "paper") {
    if (!bytes.subarray(0, PDF.length).equals(PDF)) throw ledgerRefusals["file-refused"]();
    return { type: "application/pdf", contents: [{ size: "full", content: bytes }] };
  }
  const picture = await redraw(bytes, { transparent: kind !== "photo" });
  if (picture === undefined) throw ledgerRefusals["file-refused"]();
  return {
    type: picture.type,
    contents: [
      { size: "full", content: picture.full },
      { size: "small", content: picture.small },
    ],
  };
}

/** Signs that do not print and signs of paths are taken out of a label. */
const labelOf = ({ name, kind }: File): string =>
  name
    .replaceAll(/[\p{Cc}/\\]/gu, " ")
    .trim()
    .slice(0, NAME_MAX) || kind;

export async function attachmentsOf(tx: Tx, subjectId: string): Promise<Attachment[]> {
  const rows = await tx
    .selectFrom("attachment")
    .where("subject_id", "=", subjectId)
    .where("removed_at", "is", null)
    .orderBy("at")
    .orderBy("id")
    .selectAll()
    .execute();
  return rows.map(told);
}

/** The row of an attachment that is still there; whether the caller may see it is for the caller's subject to say. */
export async function findAttachment(tx: Tx, id: string) {
  const row = await tx.selectFrom("attachment").where("id", "=", id).where("removed_at", "is", null).selectAll().executeTakeFirst();
  if (row === undefined) throw ledgerRefusals["not-found"]({ id });
  return row;
}

export async function readContent(tx: Tx, id: string, size: "full" | "small"): Promise<Buffer> {
  const rows = await tx.selectFrom("attachment_content").where("attachment_id", "=", id).select(["size", "content"]).execute();
  const found = rows.find((row) => row.size === size) ?? rows.find((row) => row.size === "full");
  if (found === undefined) throw ledgerRefusals["not-found"]({ id });
  return found.content;
}

/** What one person hung on a thing since a moment: what came by a phone they lent. */
export async function attachmentsSince(
  tx: Tx,
  { subjectId, kind, byId, since }: { subjectId: string; kind: string; byId: string; since: Date },
): Promise<Attachment[]> {
  const rows = await tx
    .selectFrom("attachment")
    .where("subject_id", "=", subjectId)
    .where("kind", "=", kind)
    .where("by_id", "=", byId)
    .where("at", ">=", since)
    .where("removed_at", "is", null)
    .orderBy("at")
    .orderBy("id")
    .selectAll()
    .execute();
  return rows.map(told);
}

/** Shows a photo to the customer, or hides it from them. */
export async function showAttachment({ tx, touched }: Call, id: string, shown: boolean): Promise<Attachment> {
  const row = await tx.updateTable("attachment").set({ shown }).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
  touched.push({ kind: row.subject_kind, id: row.subject_id });
  return told(row);
}

/** Pictures that belonged to nothing yet and that nobody needs any more: rows and contents go. */
export async function discardAttachments(tx: Tx, subjectKind: string, subjectIds: readonly string[]): Promise<void> {
  const mine = tx
    .selectFrom("attachment")
    .where("subject_kind", "=", subjectKind)
    .where("subject_id", "=", ({ fn, val }) => fn.any(val([...subjectIds])))
    .select("id");
  await tx.deleteFrom("attachment_content").where("attachment_id", "in", mine).execute();
  await tx
    .deleteFrom("attachment")
    .where("subject_kind", "=", subjectKind)
    .where("subject_id", "=", ({ fn, val }) => fn.any(val([...subjectIds])))
    .execute();
}

/** Taken off the thing and shown nowhere; the row stays for the audit. */
export async function removeAttachment({ tx, now, touched }: Call, id: string, { subjectKind, subjectId }: Subject): Promise<void> {
  await tx.updateTable("attachment").set({ removed_at: now }).where("id", "=", id).execute();
  touched.push({ kind: subjectKind, id: subjectId });
}

type Shown = { id: string; kind: string; name: string; type: string; bytes: number; by_name: string; at: Date; shown: boolean };
const told = ({ id, kind, name, type, bytes, by_name, at, shown }: Shown): Attachment => ({
  id,
  kind: kind as AttachmentKind,
  name,
  type,
  bytes,
  by: by_name,
  at: at.toISOString(),
  shown,
});
