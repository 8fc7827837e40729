import { randomUUID } from "node:crypto";
import type { RoleCode } from "#contracts/access/roles.ts";
import type { User } from "#contracts/access/user.ts";
import { buildServer } from "#app/server.ts";
import { createCard } from "#ledger/card.ts";
import { openAccess, setPassword, userCard } from "#modules/access/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { db, pool } from "./database.ts";

/** A password that the strength check lets pass. */
export const PASSWORD = "gravel-Tulip-91-anvil-Orbit";
const SECRET = "a secret of the tests, long enough to sign with";

type Body = Record<string, unknown> & { readonly code?: string };
type Reply = { readonly status: number; readonly body: Body; readonly headers: Record<string, unknown> };

/** One server process with real sign-in, and browsers that keep its cookies. */
export async function openProcess(settings: { readonly idleMinutesMax?: number } = {}) {
  let late = 0;
  const clock = () => {
    const now = new Date(performance.timeOrigin + performance.now() + late);
    return { now, today: now.toISOString().slice(0, 10) };
  };
  const { identify, close } = await openAccess({ pool, clock, secret: SECRET, ...settings });
  const server = buildServer({ db, clock, identify }, { trustedProxies: ["127.0.0.9"] });
  return {
    server,
    wait: (minutes: number) => void (late += minutes * 60_000),
    close: async () => {
      await server.close();
      await close();
    },
    /** Somebody's browser; `from` is the address it calls from. */
    browser(from = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.7`) {
      const jar = new Map<string, string>();
      const ask = async (method: "GET" | "POST" | "PUT", url: string, payload?: object, headers: Record<string, string> = {}): Promise<Reply> => {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const reply = await server.inject({
          method,
          url: `/api/${url}`,
          remoteAddress: from,
          headers: { ...(cookie === "" ? {} : { cookie }), ...headers },
          ...(payload === undefined ? {} : { payload }),
        });
        for (const { name, value, maxAge } of reply.cookies as { name: string; value: string; maxAge?: number }[]) {
          if (maxAge === 0) jar.delete(name);
          else jar.set(name, encodeURIComponent(value));
        }
        return { status: reply.statusCode, body: reply.body === "" ? {} : reply.json(), headers: reply.headers };
      };
      return { ask, jar, signIn: (login: string, password = PASSWORD) => ask("POST", "auth/sign-in", { login, password }) };
    },
  };
}

/** Somebody with an account; with a password unless it is `null`. */
export async function hired(roles: readonly RoleCode[], draft: Partial<User> = {}, password: string | null = PASSWORD): Promise<User> {
  const login = `p${randomUUID().slice(0, 8)}`;
  return db.transaction().execute(async (tx) => {
    const user = await createCard(callOf(tx), userCard, {
      name: "Somebody",
      login,
      email: null,
      language: "en",
      roles: [...roles],
      branchIds: [],
      denials: [],
      ...draft,
    });
    if (password !== null) await setPassword(tx, { userId: user.id, password, now: callOf(tx).now });
    return user;
  });
}

/** A call of the machine itself. */
export const callOf = (tx: Tx): Call => ({
  tx,
  touched: [],
  now: new Date(performance.timeOrigin + performance.now()),
  today: "2026-03-02",
  actor: { userId: "console", name: "Console", employeeId: null, branchIds: [], may: () => true },
});
