import { createHash } from "node:crypto";
import type { Tx } from "./db.ts";
import { platformRefusals } from "./refusals.ts";
import type { Write } from "./write.ts";

export type Asked = { readonly userId: string; readonly key: string; readonly fingerprint: string };

/** What tells one request from another under the same key: the door and everything said at it. */
export const fingerprintOf = (method: string, url: string, body: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([method, url, Buffer.isBuffer(body) ? null : (body ?? null)]))
    .update(Buffer.isBuffer(body) ? body : "")
    .digest("hex");

/** The row that remembers an answer, which is JSON. Two requests that race under one key collide here, and the second is undone whole. */
export const rememberAnswer = ({ userId, key, fingerprint }: Asked, answer: string, now: Date): Write => ({
  text: "insert into answered_request (user_id, key, fingerprint, answer, answered_at) values ($?, $?, $?, $?, $?)",
  values: [userId, key, fingerprint, answer, now],
});

/**
 * The answer given before under the key, if there is one. A repeated request gets it word for word;
 * another request under the same key is refused. Looked for only when a request fails: the first one never waits for it.
 */
export async function earlierAnswer(tx: Tx, { userId, key, fingerprint }: Asked): Promise<{ readonly answer: string } | undefined> {
  const first = await tx
    .selectFrom("answered_request")
    .where("user_id", "=", userId)
    .where("key", "=", key)
    .select(["fingerprint", "answer"])
    .executeTakeFirst();
  if (first === undefined) return undefined;
  if (first.fingerprint !== fingerprint) throw platformRefusals["key-used-otherwise"]({ key });
  return { answer: first.answer };
}
