import { type ApiKey, apiKeysEndpoint, createApiKeyEndpoint, revokeApiKeyEndpoint } from "#contracts/access/api-key.ts";
import { changesOf, journalled } from "#ledger/journal.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { type Route, serve } from "#platform/http.ts";
import { newId } from "#platform/id.ts";
import { write } from "#platform/write.ts";
import { KEY_PREFIX, sessionHolder } from "./access.ts";
import { forgetHere } from "./memory.ts";
import { newSecret, secretHash } from "./one-time-code.ts";
import { accessRefusals } from "./refusals.ts";
import { refuseUnknownBranches } from "./user.card.ts";

const SHOWN = 10;
const KIND = "access.api-key";

const list = serve(apiKeysEndpoint, async ({ tx }) => {
  const rows = await tx.selectFrom("api_key").orderBy("created_at", "desc").limit(500).selectAll().execute();
  return rows.map(
    ({ id, name, prefix, roles, branch_ids, expires_on, created_at, last_used_at, revoked_at }): ApiKey => ({
      id,
      name,
      prefix,
      roles,
      branchIds: branch_ids,
      expiresOn: expires_on,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
      revoked: revoked_at !== null,
    }),
  );
});

const create = serve(createApiKeyEndpoint, async (call, { body }) => {
  // Only a person at a screen makes keys: a key that makes keys would live for ever.
  const { userId } = sessionHolder(call);
  const { tx, now } = call;
  const known = await tx.selectFrom("role").where("code", "in", body.roles).where("archived", "=", false).select("code").execute();
  const unknown = body.roles.filter((role) => !known.some(({ code }) => code === role));
  if (unknown.length > 0) throw accessRefusals["unknown-role"]({ roles: unknown });
  await refuseUnknownBranches(tx, body.branchIds);
  const key = `${KEY_PREFIX}${newSecret()}`;
  const id = newId(now);
  const prefix = key.slice(0, SHOWN);
  const row = { id, name: body.name, prefix, roles: body.roles, branch_ids: body.branchIds, expires_on: body.expiresOn };
  await tx
    .insertInto("api_key")
    .values({ ...row, hash: secretHash(key), created_at: now, created_by: userId })
    .execute();
  const changes = changesOf({}, body);
  await write(tx, [journalled(call, { subjectId: id, version: 1, kind: KIND, verb: "create", status: null, changes })]);
  // Remembered answers lie in the base in clear: this one must not.
  delete call.answered;
  return {
    id,
    key,
    name: body.name,
    prefix,
    roles: body.roles,
    branchIds: body.branchIds,
    expiresOn: body.expiresOn,
    createdAt: now.toISOString(),
    lastUsedAt: null,
    revoked: false,
  };
});

const revoke = serve(revokeApiKeyEndpoint, async (call, { params: { id } }) => {
  const gone = await call.tx
    .updateTable("api_key")
    .set({ revoked_at: call.now })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (gone === undefined) throw ledgerRefusals["not-found"]({ id });
  await write(call.tx, [journalled(call, { subjectId: id, version: 2, kind: KIND, verb: "revoke", status: null, changes: null })]);
  forgetHere(id);
  return {};
});

export const apiKeyRoutes: readonly Route[] = [list, create, revoke];
