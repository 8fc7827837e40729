import { z } from "zod";
import { cardEndpoints, CardHead } from "../kernel/card.ts";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { Language } from "./session.ts";

/** The user name: small Latin letters, digits, dot, dash, underscore, so that it can be typed on any keyboard. */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9][a-z0-9._-]*$/);
/** One plain address and nothing else. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Somebody who may sign in. Putting the card away locks the person out at once. */
export const UserDraft = z.strictObject({
  name: z.string().trim().min(1).max(120),
  login: Login,
  email: Email.nullable(),
  language: Language,
  /** Codes of roles; what they allow adds up. */
  roles: z.array(z.string().max(60)).min(1).max(20),
  /** Branches whose documents they see. Directors, accountants and administrators see all, whatever is said here. */
  branchIds: z.array(z.uuid()).max(500),
  /** Permissions taken away from this person whatever their roles give. */
  denials: z.array(z.string().min(3).max(120)).max(200),
});
export type UserDraft = z.infer<typeof UserDraft>;

export const User = CardHead.extend(UserDraft.shape).extend({
  email: z.string().nullable(),
  roles: z.array(z.string()),
  /** The employee whose card names this user: their work and wages are theirs. */
  employeeId: z.uuid().nullable(),
  /** A second factor guards their sign-in. */
  secondFactor: z.boolean(),
  /** They have chosen a password; until then only a one-time code lets them choose it. */
  passwordSet: z.boolean(),
});
export type User = z.infer<typeof User>;

export const UserRow = User.pick({
  id: true,
  name: true,
  login: true,
  email: true,
  roles: true,
  archived: true,
  secondFactor: true,
  passwordSet: true,
}).extend({
  seenAt: z.iso.datetime().nullable(),
});
export type UserRow = z.infer<typeof UserRow>;

export const userEndpoints = cardEndpoints({
  name: "access.user",
  plural: "users",
  card: User,
  draft: UserDraft,
  row: UserRow,
  filters: { role: z.string().max(60).optional() },
  // Locking somebody out must never wait for a password.
  fresh: ["create", "change"],
  refusals: ["access.login-taken", "access.unknown-role", "access.unknown-branch", "access.last-administrator"],
});

/** A code for choosing a password, said once: for a newcomer, or for whoever forgot theirs. The newest one counts, and only for a day. */
export const userCodeEndpoint = endpoint({
  name: "access.user.code",
  method: "POST",
  path: "/api/users/:id/code",
  fresh: true,
  params: ById,
  refusals: ["ledger.not-found"],
  reply: z.object({ code: z.string(), until: z.iso.datetime() }),
});

/** Ends every session of a person without locking them. */
export const userEndSessionsEndpoint = endpoint({
  name: "access.user.end-sessions",
  method: "POST",
  path: "/api/users/:id/sessions/end",
  params: ById,
  refusals: ["ledger.not-found"],
  reply: z.object({}),
});

/** Takes the second factor away from a person who lost it; their sessions end. */
export const userDropFactorEndpoint = endpoint({
  name: "access.user.drop-second-factor",
  method: "POST",
  path: "/api/users/:id/totp/drop",
  fresh: true,
  params: ById,
  refusals: ["ledger.not-found"],
  reply: z.object({}),
});
