import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#platform/db.ts";
import { openFront } from "#platform/front.ts";
import { db, pool } from "#testing/database.ts";
import { openShop, type Shop } from "#testing/shop.ts";
import { rawAt, type Saying, sayAt } from "#testing/wire-words.ts";
import { mountHealth } from "./health.ts";
import { mountScreens } from "./screens.ts";
import { buildServer } from "./server.ts";

/** The product behind its street door, over real sockets: what is said on the wire is what counts here. */
let shop: Shop;
let port: number;
let close: () => Promise<void>;
const seen: { ip: string; protocol: string; host: string }[] = [];
const owner = { userId: "owner", name: "Owner", employeeId: null, branchIds: [], may: () => true };
const clock = () => ({ today: "2026-03-02", now: new Date("2026-03-02T09:00:00Z") });

beforeAll(async () => {
  shop = await openShop(db as never as Tx, db);
  const identify = async ({ ip, protocol, host, headers }: FastifyRequest) => {
    seen.push({ ip, protocol, host });
    return headers.cookie === undefined ? undefined : owner;
  };
  const server = buildServer({ db, clock, identify });
  mountHealth(server, pool);
  await mountScreens(server);
  await server.ready();
  const front = await openFront({ host: "127.0.0.1", port: 0 });
  front.open(server.routing);
  port = front.port;
  close = async () => {
    await front.close(0);
    await server.close();
  };
}, 120_000);
afterAll(() => close());

const SIGNED_IN = { cookie: "somebody" };
const say = (path: string, saying?: Saying) => sayAt(port, path, saying);
const raw = (text: string) => rawAt(port, text);
const json = (body: object | string, headers: Record<string, string> = {}): Saying => ({
  method: "POST",
  headers: { ...SIGNED_IN, "content-type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

test("every kind of reply says how it may be read, kept and framed, and none says what made it", async () => {
  const replies = {
    list: await say("/api/parties", { headers: SIGNED_IN }),
    card: await say(`/api/parties/${shop.cast.ivanenko}`, { headers: SIGNED_IN }),
    stranger: await say("/api/parties"),
    "no such door": await say("/api/nothing"),
    refused: await say("/api/parties", json({})),
    broken: await say("/api/parties", json("{")),
    "too large": await say("/api/parties", json({ name: "x".repeat(1_100_000) })),
    contract: await say("/api/openapi.json"),
    health: await say("/api/health"),
    alive: await say("/livez"),
    file: await say("/backup.zip"),
  };
  for (const [what, { headers }] of Object.entries(replies)) {
    expect([what, headers["x-content-type-options"], headers["x-frame-options"]]).toEqual([what, "nosniff", "SAMEORIGIN"]);
    expect([what, headers["referrer-policy"]]).toEqual([what, expect.stringMatching(/^(no-referrer|same-origin)$/)]);
    expect([what, headers["cache-control"]]).toEqual([what, "no-store"]);
    expect([what, headers.server, headers["x-powered-by"], headers["access-control-allow-origin"]]).toEqual([what, undefined, undefined, undefined]);
  }
  expect([replies["too large"].status, replies.broken.status, replies.stranger.status]).toEqual([413, 400, 401]);
});

test.runIf(existsSync(join(import.meta.dirname, "../../web/app/dist/index.html")))(
  "a page lets no script but ours run and no page but ours frame it",
  async () => {
    const { status, headers } = await say("/orders/17", { headers: { accept: "text/html" } });
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const policy = String(headers["content-security-policy"]);
    for (const rule of ["default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'"])
      expect(policy).toContain(rule);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  },
);

test("no file of the house, no way around and no back door is found", async () => {
  const names = [
    "/.env",
    "/.env.local",
    "/.git/config",
    "/.git/HEAD",
    "/.gitignore",
    "/.npmrc",
    "/.ssh/id_rsa",
    "/.htaccess",
    "/.DS_Store",
    "/.well-known/security.txt",
    "/backup.zip",
    "/backup.tar.gz",
    "/dump.sql",
    "/db.sqlite",
    "/database.sql.gz",
    "/data/postgres.password",
    "/postgres.owner",
    "/package.json",
    "/package-lock.json",
    "/tsconfig.json",
    "/server/app/server.ts",
    "/web/app/main.tsx",
    "/node_modules/pg/package.json",
    "/index.php",
    "/wp-login.php",
    "/config.yml",
    "/error.log",
    "/npm-debug.log",
    "/assets/index.js.map",
    "/assets/main.css.map",
    "/theme.js.map",
    "/api/../.env",
    "/api/../package.json",
    "/api/parties/../../.env",
    "//api/parties",
    "//etc/passwd",
    "/./api/parties",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/assets/../../../package.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/index.html",
    "/assets/..\\..\\package.json",
    "/assets/..%5c..%5cpackage.json",
    "/assets/%00",
    "/api%2fparties",
    "/api/parties%2f",
    "/API/parties",
    "/api/parties//",
    "/api/parties/%2e",
    "/api/.%2e/livez",
    "/api",
    "/api/",
    "/api/auth/get-session",
    "/api/auth/list-sessions",
    "/api/auth/ok",
    "/metrics",
    "/debug/pprof.txt",
    "/api/docs",
    "/documentation/json",
    "/api/auth/api-key/create",
  ];
  const found: string[] = [];
  for (const name of names) {
    for (const accept of ["*/*", "text/html"]) {
      const { status, headers, text } = await say(name, { headers: { ...SIGNED_IN, accept } });
      // A screen's address answers with the one public page and nothing else.
      const page =
        status === 200 && String(headers["content-type"]).startsWith("text/html") && /^(\/[a-z]+)+\/?$/.test(name) && text.includes("<base href=");
      if (!page && status !== 404 && status !== 400) found.push(`${name} (${accept}): ${status} ${text.slice(0, 40)}`);
    }
  }
  expect(found).toEqual([]);
});

test("methods that nobody needs are answered by nobody", async () => {
  for (const method of ["TRACE", "PATCH", "PROPFIND", "OPTIONS", "PUT", "DELETE"]) {
    const { status, text, headers } = await say("/api/parties", { method, headers: { ...SIGNED_IN, "x-canary": "repeated" } });
    expect([method, status, text.includes("repeated"), headers.allow]).toEqual([method, 404, false, undefined]);
  }
  expect(await raw("FOO /api/parties HTTP/1.1\r\nhost: x\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  expect(await raw("CONNECT 10.0.0.1:22 HTTP/1.1\r\nhost: 10.0.0.1\r\n\r\n")).not.toMatch(/^HTTP\/1\.1 2/);
  expect(await raw("GET /api/parties HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  expect(await raw("POST /api/parties HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});

test("foreign pages are told nothing and can do nothing", async () => {
  const preflight = await say("/api/parties", {
    method: "OPTIONS",
    headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
  });
  expect([preflight.status, Object.keys(preflight.headers).filter((name) => name.startsWith("access-control"))]).toEqual([404, []]);
  const read = await say("/api/parties", { headers: { ...SIGNED_IN, origin: "https://evil.example" } });
  expect(Object.keys(read.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  const pages: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
  ];
  for (const page of pages)
    expect([page, JSON.parse((await say("/api/parties", json({ name: "X" }, page))).text).code]).toEqual([page, "platform.foreign-page"]);
});

test("what a caller says of themselves in a proxy's words is believed only from a proxy that is known", async () => {
  const lies = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "evil.example",
    "x-real-ip": "203.0.113.9",
    forwarded: "for=203.0.113.9;proto=https",
  };
  seen.length = 0;
  await say("/api/parties", { headers: { ...SIGNED_IN, ...lies } });
  expect(seen).toEqual([{ ip: "127.0.0.1", protocol: "http", host: `127.0.0.1:${port}` }]);
  const trusting = buildServer(
    { db, clock, identify: async ({ ip, protocol, host }) => void seen.push({ ip, protocol, host }) },
    { trustedProxies: ["10.0.0.1"] },
  );
  for (const remoteAddress of ["10.0.0.1", "10.0.0.2"])
    await trusting.inject({ url: "/api/parties", remoteAddress, headers: { ...lies, host: "shop.example" } });
  expect(seen.slice(1).map(({ ip, protocol }) => [ip, protocol])).toEqual([
    ["203.0.113.9", "https"],
    ["10.0.0.2", "http"],
  ]);
  await trusting.close();
});

const KINDS =
  "application/json; charset=utf-7|application/json; charset=utf-16|application/json\t; charset=utf-8| application/json|" +
  "application/json ;|application/json;charset|APPLICATION/JSON|application/json, text/plain|" +
  "application/jsonp|application/vnd.api+json|application/json\u00a0|text/json|" +
  "text/plain|text/html|application/xml|*/*|" +
  "json|x|application/x-www-form-urlencoded|multipart/form-data; boundary=x|" +
  "multipart/form-data|application/octet-stream|application/json; boundary=x|";

test("no spelling of the kind of a body lets it past its contract", async () => {
  const before = await counts();
  const kinds = KINDS.split("|");
  for (const kind of kinds) {
    const { status } = await say("/api/parties", {
      method: "POST",
      headers: { ...SIGNED_IN, "content-type": Buffer.from(kind, "latin1").toString("latin1") },
      body: '{"name":"Sly","isAdmin":true}',
    });
    expect([kind, status]).toEqual([kind, expect.toSatisfy((it) => it === 400 || it === 415)]);
  }
  expect((await say("/api/parties", { method: "POST", headers: SIGNED_IN, body: '{"name":"Sly"}' })).status).toBe(415);
  expect((await say("/api/parties", json('{"name":"Sly"}', { "content-type": "application/json; charset=utf-7" }))).status).toBe(415);
  expect((await say("/api/parties", json('{"name":"Honest"}', { "content-type": "application/json; charset=UTF-8" }))).status).toBe(200);
  expect((await say("/api/parties", json('{"name":"Sly"}', { "content-encoding": "gzip" }))).status).toBeLessThan(500);
  expect((await counts()) - before).toBeLessThanOrEqual(2);
});

const counts = async (): Promise<number> => Number((await pool.query("select count(*)::int as n from party")).rows[0].n);

test("a file that is cut off, mislabelled or too big is refused at once and leaves nothing", async () => {
  const url = `/api/attachments?subjectKind=devices.device&subjectId=${shop.cast.washer}&kind=photo`;
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.png"\r\ncontent-type: image/png\r\n\r\n';
  const send = (body: string | Buffer, type = "multipart/form-data; boundary=b") =>
    say(url, { method: "POST", headers: { ...SIGNED_IN, "content-type": type }, body });
  const bodies: Record<string, string> = {
    "cut off in the file": `${head}half of it`,
    "cut off in the head": "--b\r\ncontent-disp",
    "no part": "--b--\r\n",
    "another boundary": `--c\r\n\r\nx\r\n--c--`,
    nothing: "",
    noise: "\u0000".repeat(1_000),
    "no name": `--b\r\ncontent-disposition: form-data\r\n\r\nx\r\n--b--\r\n`,
    "a field instead": '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\nx\r\n--b--\r\n',
    "two files": `${head}x\r\n${head}y\r\n--b--\r\n`,
    "endless heads": `--b\r\n${Array.from({ length: 3_000 }, (_, n) => `x-${n}: y\r\n`).join("")}\r\nx\r\n--b--\r\n`,
  };
  for (const [what, body] of Object.entries(bodies)) {
    const begun = performance.now();
    const { status, text } = await send(body);
    expect([what, status, JSON.parse(text).code]).toEqual([what, expect.toSatisfy((it) => it >= 400 && it < 500), expect.any(String)]);
    expect(performance.now() - begun).toBeLessThan(5_000);
  }
  expect((await send(`${head}x\r\n--b--\r\n`, "multipart/form-data")).status).toBeLessThan(500);
  const big = await send(Buffer.concat([Buffer.from(head), Buffer.alloc(15_000_001), Buffer.from("\r\n--b--\r\n")]));
  expect([big.status, JSON.parse(big.text).code]).toEqual([413, "platform.too-large"]);
  expect((await pool.query("select count(*)::int as n from attachment")).rows[0].n).toBe(0);
}, 60_000);

test("files that come slowly hold no connection of the database: everybody else is served", async () => {
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.png"\r\n\r\nhalf';
  const slow = Array.from({ length: (pool.options.max ?? 10) + 2 }, () => {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    socket.write(
      `POST /api/attachments?subjectKind=devices.device&subjectId=${shop.cast.washer}&kind=photo HTTP/1.1\r\nhost: x\r\ncookie: somebody\r\n` +
        `content-type: multipart/form-data; boundary=b\r\ncontent-length: 90000\r\n\r\n${head}`,
    );
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await say("/api/parties", { headers: SIGNED_IN })).status).toBe(200);
  for (const socket of slow) socket.destroy();
}, 20_000);
