import type { FastifyRequest } from "fastify";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { MAY_SEE_AS } from "#contracts/access/roles.ts";
import { live } from "#contracts/platform/live.ts";
import type { Actor, Call } from "#platform/call.ts";
import type { Tables, Tx } from "#platform/db.ts";
import { bearBrokenLines } from "#platform/postgres.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { attempt, noteAtDoor } from "./attempts.ts";
import { type Auth, cookiePrefixOf, databaseAway, NETWORK_HEADER, openAuth } from "./auth.ts";
import { type Ear, listen } from "#platform/ear.ts";
import { type Memory, openMemory } from "./memory.ts";
import { networkOf } from "./network.ts";
import { secretHash } from "./one-time-code.ts";
import { accessRefusals } from "./refusals.ts";
import { type Standing, seenAs, standingOf, standingOfKey } from "./standing.ts";

/** Sign-ins wait for slow hashes and must never hold up those who are in: they have connections of their own. */
const CONNECTIONS = 3;
const SEEN_EVERY_SECONDS = 60;
const KEY_LENGTH_MAX = 200;
export const KEY_PREFIX = "mst_";
const SEE_AS = "x-see-as";

export type AccessSettings = {
  readonly pool: pg.Pool;
  readonly clock: () => Pick<Call, "now" | "today">;
  /** Signs cookies and encrypts second factors. Kept outside the database. */
  readonly secret: string;
  /** A session ends this long after it began, whatever happens in it. */
  readonly hoursMax?: number;
  /** A session ends when nobody has used it for so long; absent: only at `hoursMax`. */
  readonly idleMinutesMax?: number;
};

export type Access = {
  readonly identify: (request: FastifyRequest) => Promise<Actor | undefined>;
  readonly close: () => Promise<void>;
};

/** What the doors of this module need of the process they run in. */
export type Doorkeeper = AccessSettings & {
  readonly db: Kysely<Tables>;
  readonly authFor: (request: FastifyRequest) => Auth;
  readonly memory: Memory<Standing>;
};

const keepers = new WeakMap<object, Doorkeeper>();

/** The doorkeeper that let this request in. */
export function doorkeeperOf(request: FastifyRequest): Doorkeeper {
  const keeper = keepers.get(request.server);
  if (keeper === undefined) throw new Error("the request was let in by nobody");
  return keeper;
}

/** Opens the doors of one process: from here on it knows who is asking, and hears when that changes anywhere. */
export async function openAccess(settings: AccessSettings): Promise<Access> {
  const { hoursMax = 12, secret } = settings;
  const { password } = settings.pool.options as { password?: string };
  const pool = new pg.Pool({ ...settings.pool.options, ...(password === undefined ? {} : { password }), max: CONNECTIONS });
  pool.on("error", () => undefined);
  bearBrokenLines(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const [plain, encrypted] = [false, true].map((secure) => openAuth({ db, secret, secure, hoursMax, now: () => settings.clock().now }));
  const authFor = (request: FastifyRequest): Auth => (request.protocol === "https" ? encrypted! : plain!);
  const memory = openMemory<Standing>(() => performance.now());
  const ear: Ear = await listen(settings.pool, "access", { hear: memory.forget, trust: memory.trust });
  const keeper: Doorkeeper = { ...settings, db, authFor, memory };
  return {
    identify: (request) => {
      if (!keepers.has(request.server)) keepers.set(request.server, keeper);
      return identify(keeper, request);
    },
    close: async () => {
      await ear.close();
      memory.close();
      await pool.end();
    },
  };
}

async function identify(keeper: Doorkeeper, request: FastifyRequest): Promise<Standing | undefined> {
  const standing = (await bearerOf(keeper, request)) ?? (await cookieHolderOf(keeper, request));
  if (standing === undefined) return undefined;
  const eyes = request.headers[SEE_AS];
  if (typeof eyes !== "string" || eyes === "") return standing;
  if (request.method !== "GET") throw accessRefusals["seeing-as"]();
  const seen = await seenAs(keeper.db as never as Tx, standing, eyes);
  if (seen === undefined) throw platformRefusals["not-permitted"]({ permission: MAY_SEE_AS });
  return seen;
}

async function cookieHolderOf(keeper: Doorkeeper, request: FastifyRequest): Promise<Standing | undefined> {
  const token = cookieOf(request, "session_token");
  if (token === undefined) return undefined;
  const known = keeper.memory.get(token);
  if (known !== undefined) return known;
  const keep = keeper.memory.loading();
  const found = await keeper
    .authFor(request)
    .api.getSession({ headers: headersOf(request) })
    .catch((error: unknown) => {
      throw databaseAway(error);
    });
  if (found === null || (await idledAway(keeper, found.session, isListening(request)))) return undefined;
  const standing = await standingOf(keeper.db as never as Tx, found.user.id, found.session.id);
  // What a listening screen asks for must not keep the next request of its person from being noted as use.
  if (standing !== undefined && !isListening(request)) keep(token, standing);
  return standing;
}

async function bearerOf(keeper: Doorkeeper, request: FastifyRequest): Promise<Standing | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined || !/^bearer /i.test(authorization)) return undefined;
  const key = authorization.slice("bearer ".length).trim();
  const token = `key/${key}`;
  const known = keeper.memory.get(token);
  if (known !== undefined) return known;
  const { now, today } = keeper.clock();
  const keep = keeper.memory.loading();
  const network = networkOf(request.ip);
  return attempt({ db: keeper.db, now, door: "key", network }, async () => {
    const sayable = key.startsWith(KEY_PREFIX) && key.length <= KEY_LENGTH_MAX;
    const standing = sayable ? await standingOfKey(keeper.db as never as Tx, secretHash(key), today) : undefined;
    if (standing === undefined) {
      await noteAtDoor({ db: keeper.db, now }, { verb: "key-refused", network, agent: agentOf(request) });
      throw platformRefusals["not-signed-in"]();
    }
    await keeper.db.updateTable("api_key").set({ last_used_at: now }).where("id", "=", standing.keyId).execute();
    keep(token, standing);
    return standing;
  });
}

/** An open screen that only listens is nobody who works. */
const isListening = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === live.path;

/** True when nobody has used the session for too long; otherwise notes, by the minute, that it is used. */
async function idledAway({ db, clock, idleMinutesMax }: Doorkeeper, { id }: { readonly id: string }, unused: boolean): Promise<boolean> {
  const { now } = clock();
  const row = await db.selectFrom("auth_session").where("id", "=", id).select("seen_at").executeTakeFirst();
  if (row === undefined) return true;
  const seconds = (now.getTime() - row.seen_at.getTime()) / 1_000;
  if (idleMinutesMax !== undefined && seconds > idleMinutesMax * 60) {
    await db.deleteFrom("auth_session").where("id", "=", id).execute();
    return true;
  }
  if (seconds > SEEN_EVERY_SECONDS && !unused) await db.updateTable("auth_session").set({ seen_at: now }).where("id", "=", id).execute();
  return false;
}

/** One of our cookies as it came, signature and all; the session's is what the memory knows people by. */
export function cookieOf(request: FastifyRequest, what: "session_token" | "two_factor"): string | undefined {
  const { cookie } = request.headers;
  if (cookie === undefined) return undefined;
  const name = `${cookiePrefixOf(request.protocol === "https")}.${what}=`;
  const at = cookie.startsWith(name) ? 0 : cookie.indexOf(`; ${name}`);
  if (at < 0) return undefined;
  const from = cookie.indexOf("=", at) + 1;
  const end = cookie.indexOf(";", from);
  return cookie.slice(from, end < 0 ? undefined : end);
}

export const agentOf = (request: FastifyRequest): string | null => request.headers["user-agent"] ?? null;

/** The request as the sign-in library is told of it: cookies, browser, and the network as we see it. */
export const headersOf = (request: FastifyRequest): Headers =>
  new Headers({
    cookie: request.headers.cookie ?? "",
    "user-agent": (agentOf(request) ?? "").slice(0, 300),
    [NETWORK_HEADER]: networkOf(request.ip).replace("::/64", "::"),
  });

/** The person behind a request that holds a session; keys have none and are refused. */
export function sessionHolder({ actor }: Pick<Call, "actor">): Standing & { readonly sessionId: string } {
  const standing = actor as Standing;
  if (typeof standing.sessionId !== "string") throw accessRefusals["session-needed"]();
  return standing as Standing & { readonly sessionId: string };
}
