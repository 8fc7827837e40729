import { createHash, randomBytes } from "node:crypto";
import type { Call } from "./call.ts";
import type { Tx } from "./db.ts";
import { newId } from "./id.ts";

/** 192 bits from the system's generator, derived from nothing: nobody guesses one, and no other key tells anything about it. */
const KEY_BYTES = 24;
const KEY = /^[\w-]{32}$/;
const DAY_MS = 86_400_000;
/** Each use would be a row written; once a minute is enough to say when a link was last used. */
const NOTED_EVERY_MS = 60_000;

export type LinkSubject = { readonly subjectKind: string; readonly subjectId: string };
type Wanted = {
  readonly subjectKind: string;
  /** `null`: the link is about itself. */
  readonly subjectId: string | null;
  readonly purpose: string;
  readonly msMax: number;
};

export type SafeLink = LinkSubject & {
  readonly id: string;
  readonly purpose: string;
  readonly byId: string;
  readonly byName: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly usedAt: Date | null;
};

/** Makes a link for one purpose and one thing. The key is told this once; what is kept cannot be turned back into it. */
export async function newLink({ tx, actor, now }: Call, wanted: Wanted): Promise<SafeLink & { readonly key: string }> {
  const key = randomBytes(KEY_BYTES).toString("base64url");
  const id = newId(now);
  const row = {
    id,
    purpose: wanted.purpose,
    subject_kind: wanted.subjectKind,
    subject_id: wanted.subjectId ?? id,
    by_id: actor.userId,
    by_name: actor.name,
    made_at: now,
    expires_at: new Date(now.getTime() + wanted.msMax),
    ended_at: null,
    used_at: null,
  };
  await tx
    .insertInto("safe_link")
    .values({ ...row, fingerprint: fingerprintOf(key) })
    .execute();
  return { ...linkOf(row), key };
}

/** The link behind a key, while it lasts and only for its own purposes; anything else is the same silence. */
export async function linkBehind({ tx, now }: Pick<Call, "tx" | "now">, purposes: readonly string[], key: string): Promise<SafeLink | undefined> {
  if (!KEY.test(key)) return undefined;
  const row = await tx
    .selectFrom("safe_link")
    .where("fingerprint", "=", fingerprintOf(key))
    .where("purpose", "=", ({ fn, val }) => fn.any(val([...purposes])))
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .selectAll()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.used_at === null || now.getTime() - row.used_at.getTime() > NOTED_EVERY_MS)
    await tx.updateTable("safe_link").set({ used_at: now }).where("id", "=", row.id).execute();
  return linkOf(row);
}

/** All links of one purpose to one thing, newest first. */
export async function linksTo(tx: Tx, purpose: string, subjectId: string): Promise<SafeLink[]> {
  const rows = await tx
    .selectFrom("safe_link")
    .where("subject_id", "=", subjectId)
    .where("purpose", "=", purpose)
    .orderBy("made_at", "desc")
    .limit(100)
    .selectAll()
    .execute();
  return rows.map(linkOf);
}

export async function linkById(tx: Tx, purposes: readonly string[], id: string): Promise<SafeLink | undefined> {
  const row = await tx
    .selectFrom("safe_link")
    .where("id", "=", id)
    .where("purpose", "=", ({ fn, val }) => fn.any(val([...purposes])))
    .selectAll()
    .executeTakeFirst();
  return row && linkOf(row);
}

/** What links of a kind were about that are over since a day at least. */
export async function oldSubjects(tx: Tx, subjectKind: string, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom("safe_link")
    .where("subject_kind", "=", subjectKind)
    .where("expires_at", "<", new Date(now.getTime() - DAY_MS))
    .where("expires_at", ">", new Date(now.getTime() - 3 * DAY_MS))
    .select("subject_id")
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}

/** From now on the links open nothing. */
export async function endLinks({ tx, now }: Pick<Call, "tx" | "now">, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable("safe_link")
    .set({ ended_at: now })
    .where("id", "=", ({ fn, val }) => fn.any(val([...ids])))
    .where("ended_at", "is", null)
    .execute();
}

const fingerprintOf = (key: string): Buffer => createHash("sha256").update(key).digest();

type Row = {
  id: string;
  purpose: string;
  subject_kind: string;
  subject_id: string;
  by_id: string;
  by_name: string;
  made_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  used_at: Date | null;
};
const linkOf = (row: Row): SafeLink => ({
  id: row.id,
  purpose: row.purpose,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  byId: row.by_id,
  byName: row.by_name,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  endedAt: row.ended_at,
  usedAt: row.used_at,
});
