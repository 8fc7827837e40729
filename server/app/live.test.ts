import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import { afterEach, expect, test } from "vitest";
import { mayWith } from "#platform/access.ts";
import type { Actor, Touched } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { instant } from "#platform/clock.ts";
import { branchesOf } from "#ledger/journal.ts";
import { openLine } from "#platform/live-line.ts";
import { openLive } from "#platform/live.ts";
import { buildServer } from "./server.ts";
import { db, pool } from "#testing/database.ts";

const person = (grants: readonly string[], branchIds: readonly string[] = []): Actor => ({
  userId: grants.join(),
  name: "Somebody",
  employeeId: null,
  branchIds,
  may: mayWith(grants),
});
const people = new Map<string, Actor>();
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** One of several servers over the same database; whoever asks says who they are. */
async function startServer(beatMs?: number): Promise<string> {
  const identify = async ({ headers }: FastifyRequest) => people.get(String(headers["x-person"]));
  const settings = { pool, identify, branchesOf: (ids: readonly string[]) => branchesOf(db as never as Tx, ids) };
  const live = await openLive(beatMs === undefined ? settings : { ...settings, beatMs });
  const clock = () => ({ now: instant(), today: "2026-03-02" });
  const server = buildServer({ db, identify, clock, live, tell: live.tell });
  await server.listen({ port: 0, host: "127.0.0.1" });
  opened.push(async () => {
    await live.close();
    server.server.closeAllConnections();
    await server.close();
  });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

/** Somebody's open screen: what it heard, and whether the line still stands. */
async function listen(url: string, who: string) {
  const hangUp = new AbortController();
  const reply = await fetch(`${url}/api/live`, { headers: { "x-person": who, accept: "text/event-stream" }, signal: hangUp.signal });
  const screen = {
    status: reply.status,
    type: reply.headers.get("content-type"),
    text: "",
    ended: false,
    hangUp: () => hangUp.abort(),
    heard: () => heardIn(screen.text),
  };
  const read = async () => {
    for await (const part of reply.body ?? []) screen.text += Buffer.from(part).toString();
    screen.ended = true;
  };
  void read().catch(() => void (screen.ended = true));
  return screen;
}

const heardIn = (text: string): Touched[] =>
  [...text.matchAll(/^event: touched\ndata: (.*)$/gm)].flatMap(([, data]) => JSON.parse(data ?? "[]") as Touched[]);

const create = async (url: string, plural: string, draft: object) => {
  const headers = { "x-person": "owner", "content-type": "application/json" };
  const reply = await fetch(`${url}/api/${plural}`, { method: "POST", headers, body: JSON.stringify(draft) });
  return (await reply.json()) as { id: string; code?: string };
};

async function until(met: () => boolean): Promise<boolean> {
  for (const deadline = performance.now() + 5_000; performance.now() < deadline; await wait(10)) if (met()) return true;
  return false;
}

test("what one server changes is heard on the screens of another, by those who may read it", async () => {
  people.set("owner", person(["parties.*", "company.*"]));
  people.set("engineer", person(["parties.party.read"]));
  people.set("stranger-to-it", person(["stock.on-hand.read"]));
  const [one, other] = [await startServer(), await startServer()];
  const [here, there, deaf] = [await listen(one, "engineer"), await listen(other, "engineer"), await listen(other, "stranger-to-it")];
  expect([there.status, there.type]).toEqual([200, "text/event-stream; charset=utf-8"]);

  const { id } = await create(one, "parties", { name: "Іваненко" });
  const refused = await create(one, "parties", { name: "" });
  expect(refused.code).toBe("platform.input");
  expect(await until(() => there.heard().length > 0 && here.heard().length > 0)).toBe(true);
  await wait(150);
  expect([here.heard(), there.heard(), deaf.heard()]).toEqual([[{ kind: "parties.party", id }], [{ kind: "parties.party", id }], []]);

  people.set("engineer", person(["stock.on-hand.read"]));
  await wait(3_100);
  await create(one, "parties", { name: "Марченко" });
  await wait(300);
  expect(there.heard()).toHaveLength(1);
});

test("many changes at once are told in parts, each thing once", async () => {
  people.set("owner", person(["parties.*"]));
  const url = await startServer();
  const screen = await listen(url, "owner");
  const ids = (await Promise.all(Array.from({ length: 200 }, (_, n) => create(url, "parties", { name: `Customer ${n}` })))).map(({ id }) => id);
  expect(await until(() => screen.heard().length >= 200)).toBe(true);
  expect(
    screen
      .heard()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids.sort());
});

test("documents of another branch are not told", async () => {
  people.set("owner", { ...person(["company.*", "parties.*", "money.*"]), may: () => true });
  const url = await startServer();
  const drafts = [{ name: "Центр" }, { name: "Поділ", code: "P" }];
  const branches = (await Promise.all(drafts.map((draft) => create(url, "branches", draft)))).map(({ id }) => id);
  people.set("owner", { ...people.get("owner")!, branchIds: branches });
  const places = await Promise.all(branches.map((branchId) => create(url, "places", { branchId, kind: "desk", name: "Каса" })));
  const party = await create(url, "parties", { name: "Іваненко" });
  people.set("cashier", person(["money.payment.read"], [branches[0]!]));
  const screen = await listen(url, "cashier");
  const common = { method: "cash", partyId: party.id, orderId: null, amount: 100 };
  const pay = (at: number) => create(url, "payments", { ...common, branchId: branches[at], placeId: places[at]!.id });
  const [own] = [await pay(0), await pay(1)];
  await wait(400);
  expect(screen.heard()).toEqual([{ kind: "money.payment", id: own.id }]);
});

test("a stranger is refused, a person's twenty-first screen too, until one of them is closed", async () => {
  people.set("owner", person(["parties.*"]));
  const url = await startServer();
  expect((await listen(url, "nobody")).status).toBe(401);
  const screens = await Promise.all(Array.from({ length: 20 }, () => listen(url, "owner")));
  expect(screens.every(({ status }) => status === 200)).toBe(true);
  expect((await listen(url, "owner")).status).toBe(429);
  screens[0]?.hangUp();
  await wait(200);
  expect((await listen(url, "owner")).status).toBe(200);
});

test("a line shows that it is alive, ends with the session, and when the database's line breaks", async () => {
  people.set("owner", person(["parties.*"]));
  const url = await startServer(60);
  const screen = await listen(url, "owner");
  expect(await until(() => screen.text.includes(": here"))).toBe(true);
  await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()");
  expect(await until(() => screen.ended)).toBe(true);
  await wait(1_300);
  const again = await listen(url, "owner");
  const { id } = await create(url, "parties", { name: "Іваненко" });
  expect(await until(() => again.heard().some((it) => it.id === id))).toBe(true);
  people.delete("owner");
  expect(await until(() => again.ended)).toBe(true);
});

test("a screen that does not read is let go", async () => {
  const line = openLine();
  const closed = new Promise((tell) => line.stream.once("close", tell));
  for (let n = 0; n < 2_000 && !line.stream.destroyed; n += 1) line.tell([{ kind: "parties.party", id: String(n).padStart(36, "0") }]);
  await closed;
  expect(line.stream.destroyed).toBe(true);
  line.beat();
  line.end();
});
