import { z } from "zod";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { Day } from "../kernel/document.ts";

/** A key by which another program works in the shop, with the rights of the roles it names. */
export const ApiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The beginning of the key, by which people tell keys apart; the rest is known to nobody. */
  prefix: z.string(),
  roles: z.array(z.string()),
  branchIds: z.array(z.uuid()),
  expiresOn: Day.nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revoked: z.boolean(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const apiKeysEndpoint = endpoint({ name: "access.api-key.read", method: "GET", path: "/api/api-keys", reply: z.array(ApiKey) });

/** The key itself is in this answer and nowhere else, ever. */
export const createApiKeyEndpoint = endpoint({
  name: "access.api-key.create",
  method: "POST",
  path: "/api/api-keys",
  fresh: true,
  reply: ApiKey.extend({ key: z.string() }),
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    roles: z.array(z.string().max(60)).min(1).max(20),
    branchIds: z.array(z.uuid()).max(500),
    expiresOn: Day.nullable(),
  }),
  refusals: ["access.unknown-role", "access.unknown-branch"],
});

export const revokeApiKeyEndpoint = endpoint({
  name: "access.api-key.revoke",
  method: "POST",
  path: "/api/api-keys/:id/revoke",
  fresh: true,
  params: ById,
  reply: z.object({}),
  refusals: ["ledger.not-found"],
});
