import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { MILLI_MAX, MINOR_MAX, type Minor, scale } from "#contracts/kernel/measure.ts";
import { openAccess } from "#modules/access/index.ts";
import type { Actor } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { problemOf } from "#platform/problem.ts";
import { readTexts } from "#platform/texts.ts";
import { part } from "#testing/cast.ts";
import { db, pool } from "#testing/database.ts";
import { addressOf, bodyOf, oneOfEach, type Things } from "#testing/examples.ts";
import { at, META, oddFor, placesIn, replaced } from "#testing/hostile.ts";
import { nobody, openShop, type Shop } from "#testing/shop.ts";
import { buildServer, routes } from "./server.ts";

/** Somebody who may everything says whatever a hostile program would say, at every door. */
let shop: Shop;
let things: Things;
let server: ReturnType<typeof buildServer>;
let close: () => Promise<void>;

beforeAll(async () => {
  shop = await openShop(db as never as Tx, db);
  things = await oneOfEach(shop, shop.cast, "canary");
  const clock = () => ({ today: "2026-03-02", now: new Date("2026-03-02T09:00:00Z") });
  const access = await openAccess({ pool, clock, secret: "a secret of the tests, long enough to sign with" });
  const owner: Actor = { userId: randomUUID(), name: "Owner", employeeId: null, branchIds: [shop.cast.branch], may: () => true };
  server = buildServer({
    db,
    clock,
    identify: async (request) => {
      await access.identify(request);
      return owner;
    },
  });
  ({ close } = access);
}, 120_000);
afterAll(async () => {
  await server.close();
  await close();
});

const endpoints = routes.map(({ endpoint }) => endpoint);
const spoken = readTexts("en");
/** Nothing of the machine may show: no path of a file, no stack, no words of the database. */
const INSIDES = new RegExp(
  [
    String.raw`\/(home|root|srv|tmp|usr)\/|node_modules|\.ts\b|\bat \S+ \(|SQLSTATE|\bsyntax error\b`,
    String.raw`\brelation "|\bcolumn "|\bconstraint\b|\bselect \S+ from\b|\binsert into\b|\bpg_`,
  ].join("|"),
  "i",
);

type Said = { readonly status: number; readonly code: string; readonly text: string; readonly version: unknown };

async function say(method: Endpoint["method"], url: string, payload?: string | object, headers: Record<string, string> = {}): Promise<Said> {
  const type = payload === undefined || "content-type" in headers ? {} : { "content-type": "application/json" };
  const reply = await server.inject({ method, url, headers: { ...type, ...headers }, ...(payload === undefined ? {} : { payload }) });
  const json = String(reply.headers["content-type"]).includes("json") ? (reply.json() as { code?: string; version?: unknown }) : {};
  return {
    status: reply.statusCode,
    code: String(json.code),
    text: reply.statusCode < 400 ? "" : `${reply.headers["content-type"]} ${reply.body}`,
    version: json.version,
  };
}

/** What is wrong with a reply that must not be a fault; `undefined` when nothing is. */
function wrongWith({ status, code, text }: Said, refused = false): string | undefined {
  if (status >= 500) return `${status} ${code}`;
  if (status < 400) return refused ? `${status}, though it had to be refused` : undefined;
  if (!text.startsWith("application/problem+json")) return `${status} is told as ${text.slice(0, 60)}`;
  if (spoken[code] === undefined) return `${status} with the unknown code ${code}`;
  const inside = INSIDES.exec(text);
  return inside === null ? undefined : `${status} tells of the inside: ${inside[0]}`;
}

let counting: string | undefined;
/** How many rows every table holds, and how far the numbers of documents have come; what is noted of doors and refusals does not count. */
async function rowsNow(): Promise<string> {
  counting ??= await countingAll();
  const { rows } = await pool.query(counting);
  return JSON.stringify(rows[0]);
}
async function countingAll(): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public'
    and tablename !~ '^(door_|auth_|refused_attempt|used_code|one_time_code|migration)'`.execute(db);
  const counts = rows.map(({ name }) => `(select count(*) from "${name}") as "${name}"`);
  return `select ${counts.join(", ")}, (select sum(last) from ledger_number) as numbers`;
}

const named = (list: readonly Endpoint[]) => list.map((it) => [`${it.method} ${it.path}`, it] as const);
const telling = endpoints
  .filter(({ method }) => method !== "GET")
  // Those that end the session of whoever asks come last.
  .sort((a, b) => Number(a.path.startsWith("/api/auth")) - Number(b.path.startsWith("/api/auth")));

describe("whatever is said is either valid or politely refused, and what is refused changes nothing", () => {
  test.each(named(telling))(
    "%s",
    async (_name, endpoint) => {
      const { method, body } = endpoint;
      const url = addressOf(endpoint, things);
      const example = bodyOf(endpoint, things);
      const wrong: string[] = [];
      const version = async () => (await say("GET", url.replace(/\/(steps|archive|notes).*$/, ""))).version;
      let base = example === undefined ? {} : (body.parse(example) as Record<string, unknown>);
      let rows = await rowsNow();

      const attack = async (
        what: string,
        payload: string | object | undefined,
        { refused = false, headers = {} }: { refused?: boolean; headers?: Record<string, string> } = {},
      ) => {
        const said = await say(method, url, payload, headers);
        const found = wrongWith(said, refused);
        if (found !== undefined) wrong.push(`${what}: ${found}`);
        const now = said.status < 500 && said.code === "platform.input" ? rows : await rowsNow();
        if (said.status >= 400 && now !== rows) wrong.push(`${what}: ${said.status}, and yet something is written`);
        rows = now;
        if (said.status < 400 && "version" in base) base = { ...base, version: (await version()) ?? base.version };
      };

      if ("version" in base) base = { ...base, version: (await version()) ?? base.version };
      const strict = example !== undefined;
      await attack("no body", undefined, { refused: strict });
      for (const [what, text] of Object.entries({
        nothing: "",
        "half a body": '{"a":',
        "a word": "hello",
        "a list": "[1]",
        "a number": "7",
        null: "null",
      })) {
        await attack(what, text, { refused: strict, headers: { "content-type": "application/json" } });
      }
      const key = { "content-type": "application/json", "idempotency-key": randomUUID() };
      await attack("100,000 brackets", "[".repeat(100_000) + "]".repeat(100_000), { refused: true, headers: key });
      await attack("100,000 braces", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, { refused: true, headers: key });
      await attack("a prototype", JSON.stringify({ ...base, x: 1 }).replace('"x":1', '"__proto__":{"may":true}'), {
        refused: true,
        headers: { "content-type": "application/json" },
      });
      await attack("a key that is too long", base, { refused: true, headers: { "idempotency-key": "k".repeat(201) } });
      if (strict) {
        await attack("an unknown field", { ...base, isAdmin: true }, { refused: true });
        if ("version" in base) await attack("a stale version", { ...base, version: 999_999 }, { refused: true });
        // The draft of a change is the draft of a beginning: there its lines are not taken apart again.
        for (const path of placesIn(base).filter(({ length }) => method === "POST" || length <= 2)) {
          const here = at(base, path);
          for (const [n, value] of oddFor(here).entries()) {
            const payload = replaced(base, path, value) as object;
            await attack(`${path.join(".")} = ${JSON.stringify(value)?.slice(0, 30)} (${n})`, payload, { refused: !body.safeParse(payload).success });
          }
          // An id of nothing, and an id of something that is not what is meant.
          if (/Ids?$|^analogues$/.test(String(path.findLast((key) => typeof key === "string"))) && !Array.isArray(here)) {
            // What is a kind of device is asked for here: then somebody's card is the stranger.
            const stranger = /^typeIds?$/.test(String(path.findLast((key) => typeof key === "string")))
              ? things.known.parties
              : things.known["device-types"];
            for (const id of [nobody(), stranger])
              await attack(`${path.join(".")} = a stranger's id`, replaced(base, path, id) as object, { refused: true });
          }
        }
      }
      if (endpoint.path.includes(":id")) {
        for (const id of [nobody(), randomUUID(), "7", "%00", "..%2f..%2fetc%2fpasswd", "' or 1=1--", "x".repeat(90)]) {
          const said = await say(method, endpoint.path.replace(":id", encodeURIComponent(decodeURIComponent(id))), base);
          const found = wrongWith(said, true);
          if (found !== undefined) wrong.push(`id ${id}: ${found}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

describe("whatever is asked is answered or politely refused", () => {
  const asking = endpoints.filter(({ method, path }) => method === "GET" && path !== "/api/live" && path !== "/api/session");
  const QUESTIONS = [
    META,
    "'",
    '"',
    "\\",
    "%",
    "_",
    "$1",
    "{{7*7}}",
    "\u0000",
    "\ud800",
    "x".repeat(5_000),
    "-1",
    "NaN",
    "1e999",
    "9".repeat(30),
    nobody(),
    "2026-02-31",
    "",
    "true",
    "WyJ4Il0",
    "W10",
    "WzEsMl0",
    "W3t9LHt9XQ",
  ];

  test.each(named(asking))(
    "%s",
    async (_name, endpoint) => {
      const url = addressOf(endpoint, things);
      const { shape } = endpoint.query as { shape?: Readonly<Record<string, unknown>> };
      const usual = {
        from: "2026-03-01",
        to: "2026-03-31",
        code: "P1",
        q: "pump",
        phone: "0675550117",
        deviceId: things.cast.washer,
        subjectKind: "devices.device",
        subjectId: things.cast.washer,
      };
      const needed = Object.fromEntries(
        Object.entries(usual).filter(([field]) => shape !== undefined && field in shape && !endpoint.query.safeParse({}).success),
      );
      const wrong: string[] = [];
      const ask = async (what: string, asked: readonly (readonly [string, string])[], refused = false) => {
        const query = [...Object.entries(needed).filter(([field]) => !asked.some(([name]) => name === field)), ...asked];
        const found = wrongWith(await say("GET", `${url}?${query.map((it) => it.map(wide).join("=")).join("&")}`), refused);
        if (found !== undefined) wrong.push(`${what}: ${found}`);
      };
      const plain = wrongWith(await say("GET", `${url}?${new URLSearchParams(needed)}`));
      if (plain !== undefined) wrong.push(`plain: ${plain}`);
      for (const field of Object.keys(shape ?? {})) {
        for (const text of QUESTIONS) await ask(`${field}=${text.slice(0, 30)}`, [[field, text]]);
        await ask(`${field} twice`, [
          [field, "1"],
          [field, "2"],
        ]);
        await ask(`${field}[$ne]`, [[`${field}[$ne]`, "1"]], true);
      }
      if (shape !== undefined) for (const field of ["__proto__", "constructor", "columns", "order by"]) await ask(field, [[field, "1"]], true);
      if (endpoint.path.includes(":id")) {
        for (const id of [nobody(), "7", "%00", "..%2f..%2fetc%2fpasswd", "'", "x".repeat(99)]) {
          const found = wrongWith(await say("GET", endpoint.path.replace(":id", id).replace(":form", "act")), true);
          if (found !== undefined) wrong.push(`id ${id}: ${found}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  /** Half a letter cannot be written in an address; a program can try nevertheless. */
  const wide = (text: string): string => (text === "\ud800" ? "%ED%A0%80" : encodeURIComponent(text));

  const lists = asking.filter(({ query }) => "q" in ((query as { shape?: object }).shape ?? {}) && query.safeParse({ q: "%" }).success);
  test.each(named(lists))("signs of the database's own language mean themselves: %s", async (_name, { path }) => {
    for (const q of ["%", "_", "%%%", "\\"]) {
      const reply = await server.inject({ method: "GET", url: `${path}?q=${encodeURIComponent(q)}` });
      const { rows = [], groups = [] } = reply.json() as { rows?: unknown[]; groups?: unknown[] };
      // Only what really has the sign in it is found: examples before this one are called by such signs.
      const sign = JSON.stringify(q).slice(1, -1);
      expect([q, [...rows, ...groups].filter((row) => !JSON.stringify(row).includes(sign))]).toEqual([q, []]);
    }
  });
});

test("the books are not closed through days that have not come: what is closed stays closed", async () => {
  expect(await say("POST", "/api/money/closings", { through: "9999-12-31" })).toMatchObject({ status: 409, code: "money.closing-ahead" });
});

test("figures that are each believable and together beyond counting are refused by name", async () => {
  const { cast } = shop;
  const dear = {
    ...bodyOf(endpoints.find(({ name }) => name === "repairs.work-order.create")!, things),
    parts: [part(1, cast.pump, MILLI_MAX, 100_000_000_00)],
  };
  expect(await say("POST", "/api/work-orders", dear)).toMatchObject({ status: 400, code: "platform.input" });
  const payment = { branchId: cast.branch, placeId: cast.desk, method: "cash", partyId: cast.ivanenko, orderId: null };
  expect((await say("POST", "/api/payments", { ...payment, amount: MINOR_MAX + 1 })).code).toBe("platform.input");
  expect((await say("POST", "/api/payments?then=receive", { ...payment, amount: MINOR_MAX })).status).toBe(200);
  expect((await say("GET", "/api/money/places")).status).toBe(200);
  const beyond = (): unknown => scale(MINOR_MAX as Minor, { times: MILLI_MAX, per: 1 });
  expect(beyond).toThrow("beyond measure");
  try {
    beyond();
  } catch (error) {
    expect(problemOf(error as never, {} as never)).toMatchObject({ status: 422, code: "platform.beyond-measure" });
  }
});
