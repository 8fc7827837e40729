import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grantsOf } from "#contracts/access/roles.ts";
import type { Role } from "#contracts/access/role.ts";
import type { User, UserDraft } from "#contracts/access/user.ts";
import { db } from "#testing/database.ts";
import { hired, openProcess, PASSWORD } from "#testing/people.ts";

type Process = Awaited<ReturnType<typeof openProcess>>;
type Browser = ReturnType<Process["browser"]>;
let here: Process;
let there: Process;
beforeAll(async () => void ([here, there] = await Promise.all([openProcess(), openProcess({ idleMinutesMax: 30 })])));
afterAll(() => Promise.all([here.close(), there.close()]));

const signedIn = async (shop: Process, { login }: Pick<User, "login">): Promise<Browser> => {
  const browser = shop.browser();
  expect((await browser.signIn(login)).status).toBe(200);
  return browser;
};
const as = async (...roles: Parameters<typeof hired>[0]) => {
  const user = await hired(roles);
  return { user, browser: await signedIn(here, user) };
};
const draftOf = ({ name, login, email, language, roles, branchIds, denials }: User): UserDraft => ({
  name,
  login,
  email,
  language,
  roles,
  branchIds,
  denials,
});
const changed = (by: Browser, { id, version, ...user }: User, change: Partial<UserDraft>) =>
  by.ask("PUT", `users/${id}`, { version, draft: { ...draftOf({ id, version, ...user }), ...change } });
const may = async (browser: Browser) => (await browser.ask("GET", "users")).status;

test("a right that is taken away is gone at the next request, and a moment later in every other process", async () => {
  const boss = await as("administrator");
  const other = await hired(["administrator"]);
  const [near, far] = [await signedIn(here, other), await signedIn(there, other)];
  expect([await may(near), await may(far)]).toEqual([200, 200]);
  expect((await changed(boss.browser, other, { roles: ["receptionist"] })).status).toBe(200);
  expect(await may(near)).toBe(403);
  await expect.poll(() => may(far), { timeout: 2_000, interval: 5 }).toBe(403);
});

test("what another process does is heard here although nobody tells us", async () => {
  const { user, browser } = await as("director");
  expect(await may(browser)).toBe(200);
  await db.deleteFrom("user_role").where("user_id", "=", user.id).execute();
  await expect.poll(() => may(browser), { timeout: 2_000, interval: 5 }).toBe(403);
  await db.deleteFrom("auth_session").where("user_id", "=", user.id).execute();
  await expect.poll(() => may(browser), { timeout: 2_000, interval: 5 }).toBe(401);
});

test("a locked person's sessions die at once and do not come back when they are unlocked", async () => {
  const boss = await as("administrator");
  const { user, browser } = await as("manager");
  expect((await browser.ask("GET", "auth/sessions")).status).toBe(200);
  expect((await boss.browser.ask("POST", `users/${user.id}/archive`, { version: 1, archived: true })).status).toBe(200);
  expect((await browser.ask("GET", "auth/sessions")).status).toBe(401);
  expect((await here.browser().signIn(user.login)).body.code).toBe("access.wrong-credentials");
  await boss.browser.ask("POST", `users/${user.id}/archive`, { version: 2, archived: false });
  expect((await browser.ask("GET", "auth/sessions")).status).toBe(401);
  expect((await here.browser().signIn(user.login)).status).toBe(200);
});

test("a role is what the company makes of it, and keeps what a later version brings", async () => {
  const boss = await as("administrator");
  const { browser } = await as("cashier");
  const roles = (await boss.browser.ask("GET", "roles")).body.rows as never as Role[];
  const { id, version, grants } = roles.find(({ code }) => code === "cashier")!;
  expect(grants).toEqual(grantsOf("cashier").sort());
  const wanted = [...grants.filter((grant) => grant !== "money.refund.pay"), "access.user.read"];
  const reply = await boss.browser.ask("PUT", `roles/${id}`, { version, draft: { title: null, secondFactor: false, grants: wanted } });
  expect(reply.body.grants).toEqual([...wanted].sort());
  expect(await db.selectFrom("role_grant").where("role_id", "=", id).orderBy("permission").select(["permission", "granted"]).execute()).toEqual([
    { permission: "access.user.read", granted: true },
    { permission: "money.refund.pay", granted: false },
  ]);
  expect(await may(browser)).toBe(200);
  const history = (await boss.browser.ask("GET", `roles/${id}/history`)).body as never as { verb: string; changes: object }[];
  expect(history.at(-1)).toMatchObject({ verb: "change", changes: { grants: {} } });
});

test("rights add up over roles, and what is denied to a person stays denied", async () => {
  const user = await hired(["receptionist", "director"], { denials: ["access.audit.*", "repairs.profit.see"] });
  const browser = await signedIn(here, user);
  const permissions = (await browser.ask("GET", "session")).body.permissions as string[];
  expect(permissions).toContain("repairs.intake.create");
  expect(permissions).toContain("stock.cost.see");
  expect(permissions).not.toContain("repairs.profit.see");
  expect((await browser.ask("GET", "audit")).status).toBe(403);
});

test("a role that demands a second factor gives nothing until there is one", async () => {
  const boss = await as("administrator");
  const reply = await boss.browser.ask("POST", "roles", { title: "Night shift", secondFactor: true, grants: ["access.user.read"] });
  const user = await hired([reply.body.code as never]);
  const browser = await signedIn(here, user);
  expect((await browser.ask("GET", "session")).body).toMatchObject({ permissions: [], user: { secondFactorMissing: true } });
  expect(await may(browser)).toBe(403);
  expect((await browser.ask("POST", "auth/totp", { password: PASSWORD })).status).toBe(200);
});

test("the last administrator can neither be locked nor lose the role, and administrators keep what gives rights back", async () => {
  await db.updateTable("app_user").set({ archived: true }).execute();
  const { user, browser } = await as("administrator", "director");
  expect((await browser.ask("POST", `users/${user.id}/archive`, { version: 1, archived: true })).body.code).toBe("access.last-administrator");
  expect((await changed(browser, user, { roles: ["director"] })).body.code).toBe("access.last-administrator");
  const roles = (await browser.ask("GET", "roles")).body.rows as never as Role[];
  const { id, version, grants } = roles.find(({ code }) => code === "administrator")!;
  const draft = { title: null, secondFactor: false, grants: grants.filter((grant) => grant !== "access.role.change") };
  expect((await browser.ask("PUT", `roles/${id}`, { version, draft })).body.code).toBe("access.last-administrator");
});

test("a newcomer chooses a password with a code, once, and only with the newest one", async () => {
  const boss = await as("administrator");
  const draft = { ...draftOf(boss.user), name: "Petro", login: "petro", roles: ["engineer"] };
  const { body: petro } = await boss.browser.ask("POST", "users", draft);
  expect((await boss.browser.ask("POST", "users", draft)).body.code).toBe("access.login-taken");
  const url = `users/${petro.id}/code`;
  const [old, fresh] = [(await boss.browser.ask("POST", url, {})).body.code, (await boss.browser.ask("POST", url, {})).body.code];
  const browser = here.browser();
  const redeem = (code: unknown, password = PASSWORD) => browser.ask("POST", "auth/code", { login: "petro", code, password });
  expect((await redeem(old)).body.code).toBe("access.wrong-code");
  expect((await redeem(fresh, "майстерня2026")).body.code).toBe("access.weak-password");
  const typed = String(fresh).toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
  expect((await redeem(typed)).status).toBe(200);
  expect((await redeem(fresh)).body.code).toBe("access.wrong-code");
  expect((await browser.signIn("petro")).body).toEqual({ next: "done" });
});

test("a key works with the rights of its roles until it is revoked, and makes no keys", async () => {
  const boss = await as("administrator");
  const asked = { name: "Web shop", roles: ["administrator"], branchIds: [], expiresOn: null };
  const { body: key } = await boss.browser.ask("POST", "api-keys", asked);
  expect(key.key).toMatch(/^mst_[\w-]{43}$/);
  const program = here.browser();
  const bearer = { authorization: `Bearer ${key.key}` };
  expect((await program.ask("GET", "users", undefined, bearer)).status).toBe(200);
  expect((await program.ask("POST", "api-keys", asked, bearer)).body.code).toBe("platform.person-needed");
  expect((await program.ask("GET", "users", undefined, { authorization: `Bearer ${key.key}x` })).status).toBe(401);
  const stored = JSON.stringify(await db.selectFrom("api_key").selectAll().execute());
  expect(stored).not.toContain(String(key.key).slice(10));
  await boss.browser.ask("POST", `api-keys/${key.id}/revoke`, {});
  expect((await program.ask("GET", "users", undefined, bearer)).status).toBe(401);
});

test("thirty wrong keys from one network wait, and the trail tells of it", async () => {
  const thief = here.browser("192.0.2.77");
  const said = [];
  for (let at = 0; at < 30; at++) said.push((await thief.ask("GET", "users", undefined, { authorization: `Bearer mst_${at}` })).status);
  expect(said.filter((status) => status === 401)).toHaveLength(20);
  expect(said.at(-1)).toBe(429);
  const told = await db.selectFrom("door_event").where("network", "=", "192.0.2.77").select("verb").execute();
  expect(told.map(({ verb }) => verb)).toEqual(Array(20).fill("key-refused"));
});

test("a director looks with the eyes of another role, sees only what both may, and changes nothing", async () => {
  const { browser } = await as("director");
  const eyes = { "x-see-as": "receptionist" };
  const { body } = await browser.ask("GET", "session", undefined, eyes);
  expect(body.user).toMatchObject({ seesAs: "receptionist" });
  expect(body.permissions).toContain("repairs.intake.read");
  expect(body.permissions).not.toContain("repairs.intake.create");
  expect((await browser.ask("GET", "users", undefined, eyes)).status).toBe(403);
  expect((await browser.ask("POST", "auth/sessions/end", {}, eyes)).body.code).toBe("access.seeing-as");
  const engineer = await as("engineer");
  expect((await engineer.browser.ask("GET", "session", undefined, { "x-see-as": "director" })).status).toBe(403);
});

test("a session nobody uses for half an hour is over where the shop says so; after twelve hours everywhere", async () => {
  const user = await hired(["cashier"]);
  const browser = await signedIn(there, user);
  expect((await browser.ask("GET", "auth/sessions")).status).toBe(200);
  there.wait(31);
  await db.updateTable("app_user").set({ name: "Seen anew" }).where("id", "=", user.id).execute();
  await expect.poll(async () => (await browser.ask("GET", "auth/sessions")).status, { timeout: 2_000, interval: 5 }).toBe(401);
  const busy = await signedIn(here, user);
  const { expires_at: until } = await db.selectFrom("auth_session").where("user_id", "=", user.id).select("expires_at").executeTakeFirstOrThrow();
  expect(Math.round((until.getTime() - performance.timeOrigin - performance.now()) / 3_600_000)).toBe(12);
  await db
    .updateTable("auth_session")
    .set({ expires_at: new Date(until.getTime() - 13 * 3_600_000) })
    .where("user_id", "=", user.id)
    .execute();
  expect((await busy.ask("GET", "auth/sessions")).status).toBe(401);
});

test("a foreign page can do nothing with a cookie that comes along by itself", async () => {
  const { browser } = await as("cashier");
  const end = (headers: Record<string, string>) => browser.ask("POST", "auth/sessions/end", {}, headers);
  expect((await end({ origin: "https://evil.example" })).body.code).toBe("platform.foreign-page");
  expect((await end({ "sec-fetch-site": "cross-site" })).body.code).toBe("platform.foreign-page");
  expect((await end({ host: "shop.lan:8080", origin: "http://shop.lan:8080" })).status).toBe(200);
  expect((await here.browser().ask("POST", "auth/sign-in", { login: "a", password: "b" }, { origin: "https://evil.example" })).status).toBe(403);
});

test("an idempotency key is private: the same key of two people is two requests", async () => {
  const [one, two] = [await as("administrator"), await as("administrator")];
  const role = (title: string) => ({ title, secondFactor: false, grants: ["access.user.read"] });
  const key = { "idempotency-key": "the same" };
  const first = await one.browser.ask("POST", "roles", role("Mine"), key);
  expect((await one.browser.ask("POST", "roles", role("Mine"), key)).body.id).toBe(first.body.id);
  expect((await one.browser.ask("POST", "roles", role("Other"), key)).body.code).toBe("platform.key-used-otherwise");
  const second = await two.browser.ask("POST", "roles", role("Mine"), key);
  expect(second.status).toBe(200);
  expect(second.body.id).not.toBe(first.body.id);
});

test("secrets are never kept as an answer to be repeated", async () => {
  const boss = await as("administrator");
  const { id } = await hired(["engineer"], {}, null);
  const { body } = await boss.browser.ask("POST", `users/${id}/code`, {}, { "idempotency-key": "code once" });
  const kept = JSON.stringify(await db.selectFrom("answered_request").selectAll().execute());
  expect(kept).not.toContain(body.code);
});

test("the trail tells who changed whom, page by page, and what happened at the doors", async () => {
  const boss = await as("administrator");
  const other = await hired(["cashier"]);
  await changed(boss.browser, other, { name: "Renamed" });
  const { body } = await boss.browser.ask("GET", `audit?by=${boss.user.id}&limit=1`);
  expect(body.rows).toMatchObject([{ kind: "access.user", verb: "change", subjectId: other.id, changes: { name: ["Somebody", "Renamed"] } }]);
  const all = (await boss.browser.ask("GET", "audit?limit=2")).body as { next: string; rows: { at: string }[] };
  const next = (await boss.browser.ask("GET", `audit?limit=2&cursor=${all.next}`)).body as { rows: { at: string }[] };
  expect(next.rows[0]!.at <= all.rows[1]!.at).toBe(true);
  const doors = (await boss.browser.ask("GET", `audit/doors?by=${boss.user.id}`)).body as { rows: { verb: string }[] };
  expect(doors.rows.map(({ verb }) => verb)).toContain("signed-in");
});

test("where the company keeps duties apart, nobody holds two that watch one another, unless one of them is denied", async () => {
  const boss = await as("administrator");
  const other = await hired(["storekeeper"]);
  const set = (apart: boolean) =>
    sql`update settings set rules = rules || jsonb_build_object('dutiesApart', ${apart}::boolean) where id = 1`.execute(db);
  await set(true);
  try {
    const both = { roles: ["storekeeper", "director"] };
    const denials = ["stock.write-off.write-off", "repairs.stock-count.close", "repairs.bad-part.write-off", "approvals.request.create"];
    expect(await changed(boss.browser, other, both)).toMatchObject({
      status: 409,
      body: { code: "access.duties-joined", details: { rights: ["write-off", "write-off-approve"] } },
    });
    expect((await changed(boss.browser, other, { ...both, denials })).status).toBe(200);
  } finally {
    await set(false);
  }
  const third = await hired(["storekeeper"]);
  expect((await changed(boss.browser, third, { roles: ["storekeeper", "director"] })).status).toBe(200);
});
