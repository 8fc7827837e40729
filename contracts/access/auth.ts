import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";

export const PASSWORD_LENGTH_MIN = 12;
const PASSWORD_LENGTH_MAX = 128;

/** What a person types to prove who they are; whatever was chosen long ago must still be sayable. */
const Password = z.string().min(1).max(PASSWORD_LENGTH_MAX);
/** A password being chosen. Its strength is judged by the server: long, and not among the first a stranger tries. */
export const NewPassword = z.string().min(PASSWORD_LENGTH_MIN).max(PASSWORD_LENGTH_MAX);
/** How a person calls themselves at the door: the user name or the e-mail address. */
const Who = z.string().trim().min(1).max(254);

/** In, or one proof short of it. Until the second factor is said there is no session. */
const SignedIn = z.object({ next: z.enum(["done", "second-factor"]) });
export type SignedIn = z.infer<typeof SignedIn>;
const Done = z.object({});

export const signInEndpoint = endpoint({
  name: "access.auth.sign-in",
  method: "POST",
  path: "/api/auth/sign-in",
  guard: "public",
  reply: SignedIn,
  body: z.strictObject({ login: Who, password: Password }),
  refusals: ["access.wrong-credentials", "access.wait"],
});

/** Ends what `sign-in` began: six digits of the authenticator, or one of the spare codes. */
export const secondFactorEndpoint = endpoint({
  name: "access.auth.second-factor",
  method: "POST",
  path: "/api/auth/second-factor",
  guard: "public",
  reply: SignedIn,
  body: z.strictObject({ code: z.string().trim().min(6).max(40) }),
  refusals: ["access.wrong-code", "access.wait"],
});

export const signOutEndpoint = endpoint({ name: "access.auth.sign-out", method: "POST", path: "/api/auth/sign-out", guard: "public", reply: Done });

/** Turns a one-time code from an administrator into a password of one's own. It does not sign in. */
export const redeemCodeEndpoint = endpoint({
  name: "access.auth.redeem-code",
  method: "POST",
  path: "/api/auth/code",
  guard: "public",
  reply: Done,
  body: z.strictObject({ login: Who, code: z.string().trim().min(1).max(80), password: NewPassword }),
  refusals: ["access.wrong-code", "access.weak-password", "access.wait"],
});

/** All other sessions of the person end with the old password. */
export const changePasswordEndpoint = endpoint({
  name: "access.auth.change-password",
  method: "POST",
  path: "/api/auth/password",
  guard: "signed-in",
  reply: Done,
  body: z.strictObject({ password: Password, newPassword: NewPassword }),
  refusals: ["access.wrong-password", "access.weak-password", "access.wait"],
});

/** The password said anew, for what asks for it; it counts for ten minutes, in this session alone. */
export const sayPasswordEndpoint = endpoint({
  name: "access.auth.say-password",
  method: "POST",
  path: "/api/auth/say-password",
  guard: "signed-in",
  reply: Done,
  body: z.strictObject({ password: Password }),
  refusals: ["access.wrong-password", "access.session-needed", "access.wait"],
});

/** One place where the person is signed in. */
export const OpenSession = z.object({
  id: z.uuid(),
  since: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  network: z.string().nullable(),
  agent: z.string().nullable(),
  /** The one that asks. */
  own: z.boolean(),
});
export type OpenSession = z.infer<typeof OpenSession>;

export const sessionsEndpoint = endpoint({
  name: "access.auth.sessions",
  method: "GET",
  path: "/api/auth/sessions",
  guard: "signed-in",
  reply: z.array(OpenSession),
});
/** Ends one session of the person, or with no id all but the one that asks. */
export const endSessionsEndpoint = endpoint({
  name: "access.auth.end-sessions",
  method: "POST",
  path: "/api/auth/sessions/end",
  guard: "signed-in",
  reply: Done,
  body: z.strictObject({ id: z.uuid().optional() }),
  refusals: ["ledger.not-found"],
});

/** Begins a second factor: what the authenticator scans, and the spare codes, both shown this once. It counts once confirmed. */
export const beginSecondFactorEndpoint = endpoint({
  name: "access.auth.begin-second-factor",
  method: "POST",
  path: "/api/auth/totp",
  guard: "signed-in",
  reply: z.object({ uri: z.string(), spareCodes: z.array(z.string()) }),
  body: z.strictObject({ password: Password }),
  refusals: ["access.wrong-password", "access.second-factor-set", "access.wait"],
});
export const confirmSecondFactorEndpoint = endpoint({
  name: "access.auth.confirm-second-factor",
  method: "POST",
  path: "/api/auth/totp/confirm",
  guard: "signed-in",
  reply: Done,
  body: z.strictObject({ code: z.string().trim().min(6).max(10) }),
  refusals: ["access.wrong-code", "access.wait"],
});
export const dropSecondFactorEndpoint = endpoint({
  name: "access.auth.drop-second-factor",
  method: "POST",
  path: "/api/auth/totp/drop",
  guard: "signed-in",
  reply: Done,
  body: z.strictObject({ password: Password }),
  refusals: ["access.wrong-password", "access.wait"],
});
