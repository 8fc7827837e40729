import { isAPIError } from "better-auth/api";
import type { FastifyRequest } from "fastify";
import {
  beginSecondFactorEndpoint,
  changePasswordEndpoint,
  confirmSecondFactorEndpoint,
  dropSecondFactorEndpoint,
  endSessionsEndpoint,
  redeemCodeEndpoint,
  sayPasswordEndpoint,
  secondFactorEndpoint,
  sessionsEndpoint,
  signInEndpoint,
  signOutEndpoint,
} from "#contracts/access/auth.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";
import { type Raw, type Route, serve, serveApart } from "#platform/http.ts";
import type { Refusal } from "#platform/refusal.ts";
import { agentOf, cookieOf, doorkeeperOf, headersOf, sessionHolder } from "./access.ts";
import { attempt, noteAtDoor, sweepDoors } from "./attempts.ts";
import { databaseAway } from "./auth.ts";
import { endSessions, holderOfCode, keepPassword, takeCode } from "./credential.ts";
import { networkOf } from "./network.ts";
import { secretHash } from "./one-time-code.ts";
import { passwordHash, refuseWeak } from "./password.ts";
import { accessRefusals } from "./refusals.ts";

const DIGITS = /^\d{6}$/;

const signIn = serveApart(signInEndpoint, async ({ now }, { body, request }) => {
  const { login, password } = body;
  const { api } = doorkeeperOf(request).authFor(request);
  const given = { headers: headersOf(request), returnHeaders: true } as const;
  const guard = { who: login.toLowerCase(), verb: "sign-in", refusal: accessRefusals["wrong-credentials"] };
  const { headers, response } = await guarded(request, now, guard, async () =>
    login.includes("@")
      ? await api.signInEmail({ body: { email: login, password }, ...given })
      : await api.signInUsername({ body: { username: login, password }, ...given }),
  );
  const halfway = "twoFactorRedirect" in response;
  await note(request, now, halfway ? "second-factor-asked" : "signed-in", halfway ? null : response.user.id);
  await sweepDoors({ db: doorkeeperOf(request).db, now });
  return withCookies(headers, { next: halfway ? "second-factor" : "done" });
});

const secondFactor = serveApart(secondFactorEndpoint, async ({ now }, { body: { code }, request }) => {
  const { api } = doorkeeperOf(request).authFor(request);
  const given = { headers: headersOf(request), body: { code }, returnHeaders: true } as const;
  const { headers, response } = await guarded(request, now, { verb: "second-factor", refusal: accessRefusals["wrong-code"] }, async () => {
    // Before it is judged, so that the challenge outlives a person who types the same half minute's code again.
    if (await usedAlready(request, code, now)) throw accessRefusals["wrong-code"]();
    const passed = await (DIGITS.test(code) ? api.verifyTOTP(given) : api.verifyBackupCode(given));
    if (await usedBefore(request, { userId: passed.response.user.id, code, now })) {
      await endSession(request, passed.response.token);
      throw accessRefusals["wrong-code"]();
    }
    return passed;
  });
  await note(request, now, "signed-in", response.user.id);
  return withCookies(headers, { next: "done" });
});

const signOut = serveApart(signOutEndpoint, async ({ actor, now }, { request }) => {
  const keeper = doorkeeperOf(request);
  const { headers } = await keeper.authFor(request).api.signOut({ headers: headersOf(request), returnHeaders: true });
  if (actor.userId !== "") {
    keeper.memory.forget(actor.userId);
    await note(request, now, "signed-out", actor.userId);
  }
  return withCookies(headers, {});
});

const redeemCode = serveApart(redeemCodeEndpoint, async ({ tx, now }, { body, request }) => {
  const who = { who: body.login.toLowerCase(), verb: "code", refusal: accessRefusals["wrong-code"] };
  await guarded(request, now, who, async () => {
    if ((await holderOfCode(tx, { ...body, now })) === undefined) throw accessRefusals["wrong-code"]();
  });
  // Judging a password is work: only for whoever has the code.
  await refuseWeak(body.password, [body.login]);
  const hash = await passwordHash(body.password);
  const userId = await doorkeeperOf(request)
    .db.transaction()
    .execute(async (taking) => {
      const taken = await takeCode(taking, { ...body, now });
      if (taken === undefined) throw accessRefusals["wrong-code"]();
      await keepPassword(taking, { userId: taken, hash, now });
      return taken;
    });
  await note(request, now, "password-chosen", userId);
  return {};
});

const changePassword = serveApart(changePasswordEndpoint, async (call, { body, request }) => {
  const { userId, login, name, email } = sessionHolder(call);
  await refuseWeak(body.newPassword, [login, name, email]);
  const { headers } = await proven(call, request, (api, given) =>
    api.changePassword({ ...given, body: { currentPassword: body.password, newPassword: body.newPassword, revokeOtherSessions: true } }),
  );
  await note(request, call.now, "password-changed", userId);
  return withCookies(headers, {});
});

const sayPassword = serveApart(sayPasswordEndpoint, async (call, { body: { password }, request }) => {
  const { sessionId } = sessionHolder(call);
  await proven(call, request, (api, { headers }) => api.verifyPassword({ headers, body: { password } }));
  await call.tx.updateTable("auth_session").set({ proven_at: call.now }).where("id", "=", sessionId).execute();
  return {};
});

const sessions = serve(sessionsEndpoint, async (call) => {
  const { userId, sessionId } = sessionHolder(call);
  const rows = await call.tx
    .selectFrom("auth_session")
    .where("user_id", "=", userId)
    .where("expires_at", ">", call.now)
    .orderBy("created_at", "desc")
    .limit(100)
    .select(["id", "created_at", "seen_at", "ip_address", "user_agent"])
    .execute();
  return rows.map(({ id, created_at, seen_at, ip_address, user_agent }) => ({
    id,
    since: created_at.toISOString(),
    seenAt: seen_at.toISOString(),
    network: ip_address,
    agent: user_agent,
    own: id === sessionId,
  }));
});

const endSessionsRoute = serveApart(endSessionsEndpoint, async (call, { body: { id }, request }) => {
  const { userId, sessionId } = sessionHolder(call);
  if (id === undefined) await endSessions(call.tx, userId, sessionId);
  else {
    const ended = await call.tx.deleteFrom("auth_session").where("id", "=", id).where("user_id", "=", userId).returning("id").executeTakeFirst();
    if (ended === undefined) throw ledgerRefusals["not-found"]({ id });
  }
  doorkeeperOf(request).memory.forget(userId);
  await note(request, call.now, "sessions-ended", userId);
  return {};
});

const beginSecondFactor = serveApart(beginSecondFactorEndpoint, async (call, { body: { password }, request }) => {
  const { login, secondFactor } = sessionHolder(call);
  if (secondFactor) throw accessRefusals["second-factor-set"]();
  const { headers, response } = await proven(call, request, (api, given) => api.enableTwoFactor({ ...given, body: { password, method: "totp" } }));
  if (response.method !== "totp") throw new Error("the sign-in library began another factor");
  const uri = response.totpURI.replace(/^otpauth:\/\/totp\/[^?]*/, `otpauth://totp/Maisternia:${encodeURIComponent(login)}`);
  return withCookies(headers, { uri, spareCodes: response.backupCodes });
});

const confirmSecondFactor = serveApart(confirmSecondFactorEndpoint, async (call, { body: { code }, request }) => {
  const { userId } = sessionHolder(call);
  const { headers } = await guarded(request, call.now, { who: userId, verb: "second-factor", refusal: accessRefusals["wrong-code"] }, () =>
    doorkeeperOf(request)
      .authFor(request)
      .api.verifyTOTP({ headers: headersOf(request), body: { code }, returnHeaders: true }),
  );
  await usedBefore(request, { userId, code, now: call.now });
  doorkeeperOf(request).memory.forget(userId);
  await note(request, call.now, "second-factor-set", userId);
  return withCookies(headers, {});
});

const dropSecondFactor = serveApart(dropSecondFactorEndpoint, async (call, { body: { password }, request }) => {
  const { userId } = sessionHolder(call);
  const { headers } = await proven(call, request, (api, given) => api.disableTwoFactor({ ...given, body: { password } }));
  doorkeeperOf(request).memory.forget(userId);
  await note(request, call.now, "second-factor-dropped", userId);
  return withCookies(headers, {});
});

/** The only doors to the sign-in library; whatever else it can do stays unreachable. */
export const authRoutes: readonly Route[] = [
  signIn,
  secondFactor,
  signOut,
  redeemCode,
  changePassword,
  sayPassword,
  sessions,
  endSessionsRoute,
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
];

type Api = ReturnType<ReturnType<typeof doorkeeperOf>["authFor"]>["api"];
type Guard = { readonly who?: string; readonly verb: string; readonly refusal: () => Refusal };

/** Something only the right person can do: counted as a try, and refused with one answer whatever was wrong. */
function guarded<Result>(request: FastifyRequest, now: Date, { who, verb, refusal }: Guard, work: () => Promise<Result>): Promise<Result> {
  const { db } = doorkeeperOf(request);
  const network = networkOf(request.ip);
  return attempt({ db, now, door: "person", network, ...(who === undefined ? {} : { who }) }, async () => {
    try {
      return await work();
    } catch (error) {
      await note(request, now, `${verb}-refused`);
      // The library's own words would tell who is known here.
      throw isAPIError(error) && error.statusCode < 500 ? refusal() : databaseAway(error);
    }
  });
}

/** Something a person proves with their password although they are in. Their sessions may change, so they are looked up anew. */
async function proven<Result>(
  call: Call,
  request: FastifyRequest,
  work: (api: Api, given: { headers: Headers; returnHeaders: true }) => Promise<Result>,
): Promise<Result> {
  const { userId } = sessionHolder(call);
  const keeper = doorkeeperOf(request);
  const done = await guarded(request, call.now, { who: userId, verb: "proof", refusal: accessRefusals["wrong-password"] }, () =>
    work(keeper.authFor(request).api, { headers: headersOf(request), returnHeaders: true }),
  );
  keeper.memory.forget(userId);
  return done;
}

const CODE_LIVES_MS = 120_000;
const usedHash = (userId: string, code: string): string => secretHash(`${userId}/${code}`);

/** Whether the person who is asked for a second factor has used this code a moment ago. */
async function usedAlready(request: FastifyRequest, code: string, now: Date): Promise<boolean> {
  const challenge = cookieOf(request, "two_factor")?.split(".")[0] ?? "";
  const { db } = doorkeeperOf(request);
  const asked = await db.selectFrom("auth_verification").where("identifier", "=", challenge).select("value").executeTakeFirst();
  if (asked === undefined) return false;
  const used = await db
    .selectFrom("used_code")
    .where("code", "=", usedHash(asked.value, code))
    .where("used_at", ">", new Date(now.getTime() - CODE_LIVES_MS))
    .select("code")
    .executeTakeFirst();
  return used !== undefined;
}

/** A code counts once, even within its half minute: the second of two that come at once is told so here. */
async function usedBefore(request: FastifyRequest, { userId, code, now }: { userId: string; code: string; now: Date }): Promise<boolean> {
  const inserted = await doorkeeperOf(request)
    .db.insertInto("used_code")
    .values({ user_id: userId, code: usedHash(userId, code), used_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "code"])
        .doUpdateSet({ used_at: now })
        .where("used_code.used_at", "<", new Date(now.getTime() - CODE_LIVES_MS)),
    )
    .returning("user_id")
    .executeTakeFirst();
  return inserted === undefined;
}

const endSession = (request: FastifyRequest, token: string | null | undefined) =>
  doorkeeperOf(request)
    .db.deleteFrom("auth_session")
    .where("token", "=", token ?? "")
    .execute();

const note = (request: FastifyRequest, now: Date, verb: string, userId: string | null = null): Promise<void> =>
  noteAtDoor({ db: doorkeeperOf(request).db, now }, { verb, userId, network: networkOf(request.ip), agent: agentOf(request) });

/** The answer with the cookies it sets. It is never remembered under an idempotency key: it holds secrets. */
const withCookies = (headers: Headers, answer: unknown): Raw => ({
  raw: Buffer.from(JSON.stringify(answer)),
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "set-cookie": headers.getSetCookie() },
});
