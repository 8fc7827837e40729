import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#contracts/access/role.ts";
import { type RoleCode, SECOND_FACTOR_ADVISED } from "#contracts/access/roles.ts";
import { authenticator } from "#testing/authenticator.ts";
import { db } from "#testing/database.ts";
import { hired, openProcess, PASSWORD } from "#testing/people.ts";

type Process = Awaited<ReturnType<typeof openProcess>>;
type Browser = ReturnType<Process["browser"]>;
let shop: Process;
beforeAll(async () => void (shop = await openProcess()));
afterAll(() => shop.close());

const as = async (...roles: readonly RoleCode[]) => {
  const user = await hired(roles);
  const browser = shop.browser();
  expect((await browser.signIn(user.login)).status).toBe(200);
  return { user, browser };
};
const role = (title: string) => ({ title, secondFactor: false, grants: ["access.user.read"] });
const rolesOf = async (browser: Browser) => (await browser.ask("GET", "roles")).body.rows as never as Role[];

test("rights, keys and ways in are changed only by whoever said their password within ten minutes", async () => {
  const { user, browser } = await as("administrator");
  const colleague = await hired(["engineer"]);
  const { name, login, email, language, roles, branchIds, denials, version } = colleague;
  const made = (await browser.ask("POST", "roles", role("Evening"))).body as never as Role;
  const key = (await browser.ask("POST", "api-keys", { name: "Till", roles: ["cashier"], branchIds: [], expiresOn: null })).body;
  const doors: readonly (readonly ["POST" | "PUT", string, object])[] = [
    ["POST", "roles", role("Night")],
    ["PUT", `roles/${made.id}`, { version: 1, draft: role("Evenings") }],
    ["POST", `roles/${made.id}/archive`, { version: 1, archived: true }],
    ["POST", "users", { name, login: "someone-new", email, language, roles, branchIds, denials }],
    ["PUT", `users/${colleague.id}`, { version, draft: { name, login, email, language, roles: ["administrator"], branchIds, denials } }],
    ["POST", `users/${colleague.id}/code`, {}],
    ["POST", `users/${colleague.id}/totp/drop`, {}],
    ["POST", "api-keys", { name: "Other", roles: ["cashier"], branchIds: [], expiresOn: null }],
    ["POST", `api-keys/${key.id}/revoke`, {}],
  ];
  shop.wait(11);
  for (const [method, url, body] of doors) {
    expect([url, (await browser.ask(method, url, body)).body.code]).toEqual([url, "platform.password-needed"]);
  }
  expect((await browser.ask("POST", "roles", { title: "" })).body.code).toBe("platform.input");
  expect((await browser.ask("POST", `users/${colleague.id}/archive`, { version, archived: true })).status).toBe(200);

  expect((await browser.ask("POST", "auth/say-password", { password: "not-The-one-7" })).body.code).toBe("access.wrong-password");
  expect((await browser.ask("POST", "roles", role("Night"))).body.code).toBe("platform.password-needed");
  expect((await browser.ask("POST", "auth/say-password", { password: PASSWORD })).status).toBe(200);
  for (const [method, url, body] of doors.slice(0, 2)) expect([url, (await browser.ask(method, url, body)).status]).toEqual([url, 200]);
  shop.wait(11);
  expect((await browser.ask("POST", "roles", role("Later"))).body.code).toBe("platform.password-needed");
  const told = await db.selectFrom("door_event").where("verb", "=", "proof-refused").select("id").execute();
  expect([told.length > 0, user.id !== ""]).toEqual([true, true]);
});

test("a password said in one session counts in no other, and is known to every process", async () => {
  const both = await Promise.all([openProcess(), openProcess()]);
  const { login } = await hired(["administrator"]);
  const [here, elsewhere, there] = [both[0].browser(), both[0].browser(), both[1].browser()];
  await here.signIn(login);
  await elsewhere.signIn(login);
  for (const { wait } of both) wait(11);
  for (const [name, value] of here.jar) there.jar.set(name, value);
  expect((await there.ask("POST", "roles", role("A"))).body.code).toBe("platform.password-needed");
  await here.ask("POST", "auth/say-password", { password: PASSWORD });
  expect((await elsewhere.ask("POST", "roles", role("B"))).body.code).toBe("platform.password-needed");
  await expect.poll(async () => (await there.ask("POST", "roles", role("C"))).status, { timeout: 2_000, interval: 20 }).toBe(200);
  await Promise.all(both.map(({ close }) => close()));
});

test("five wrong passwords at this question wait like at any other door", async () => {
  const { browser } = await as("cashier");
  for (let at = 0; at < 5; at++) await browser.ask("POST", "auth/say-password", { password: "wrong-One-11" });
  expect((await browser.ask("POST", "auth/say-password", { password: PASSWORD })).body.code).toBe("access.wait");
});

test("a program with a key gives out neither rights nor keys, whatever its roles may", async () => {
  const { browser } = await as("administrator");
  const { body } = await browser.ask("POST", "api-keys", { name: "Script", roles: ["administrator"], branchIds: [], expiresOn: null });
  const bearer = { authorization: `Bearer ${body.key}` };
  const program = shop.browser();
  expect((await program.ask("POST", "roles", role("Own"), bearer)).body.code).toBe("platform.person-needed");
  expect((await program.ask("GET", "roles", undefined, bearer)).status).toBe(200);
});

test("a role of the company's own begins as a copy, is renamed, and goes when nobody and no key has it", async () => {
  const { browser } = await as("administrator");
  const model = (await rolesOf(browser)).find(({ code }) => code === "director")!;
  const draft = { title: "Deputy", secondFactor: false, grants: [...model.grants] };
  const deputy = (await browser.ask("POST", "roles", draft)).body as never as Role;
  expect(deputy).toMatchObject({ shipped: false, title: "Deputy", grants: model.grants });
  const holder = await hired([deputy.code as never]);
  const theirs = shop.browser();
  await theirs.signIn(holder.login);
  // A copy of the director sees all branches, and through others' eyes, as the director does.
  expect((await theirs.ask("GET", "session", undefined, { "x-see-as": "engineer" })).body.user).toMatchObject({ seesAs: "engineer" });
  const renamed = (await browser.ask("PUT", `roles/${deputy.id}`, { version: 1, draft: { ...draft, title: "Second director" } })).body;
  expect(renamed).toMatchObject({ title: "Second director", version: 2 });
  const remove = (version: number) => browser.ask("POST", `roles/${deputy.id}/archive`, { version, archived: true });
  expect((await remove(2)).body.code).toBe("access.role-needed");
  const { id, version, ...rest } = holder;
  const { name, login, email, language, branchIds, denials } = rest;
  await browser.ask("PUT", `users/${id}`, { version, draft: { name, login, email, language, roles: ["engineer"], branchIds, denials } });
  const key = (await browser.ask("POST", "api-keys", { name: "Panel", roles: [deputy.code], branchIds: [], expiresOn: null })).body;
  expect((await remove(2)).body.code).toBe("access.role-needed");
  await browser.ask("POST", `api-keys/${key.id}/revoke`, {});
  expect((await remove(2)).status).toBe(200);
  expect((await rolesOf(browser)).some(({ code }) => code === deputy.code)).toBe(false);
});

test("nobody is asked for a second factor until the company says so; then the role gives nothing without one, and all with it", async () => {
  const { browser } = await as("administrator");
  const { user, browser: till } = await as("cashier");
  expect((await till.ask("GET", "payments")).status).toBe(200);
  const known = await rolesOf(browser);
  expect(known.filter(({ secondFactor, shipped }) => shipped && secondFactor)).toEqual([]);
  expect(SECOND_FACTOR_ADVISED.every((code) => known.some((one) => one.code === code))).toBe(true);
  const { id, version, title, grants } = known.find(({ code }) => code === "cashier")!;
  await browser.ask("PUT", `roles/${id}`, { version, draft: { title, grants, secondFactor: true } });

  expect((await till.ask("GET", "payments")).body.code).toBe("access.second-factor-missing");
  expect((await till.ask("GET", "session")).body).toMatchObject({ permissions: [], user: { secondFactorMissing: true } });
  const begun = (await till.ask("POST", "auth/totp", { password: PASSWORD })).body;
  expect((await till.ask("POST", "auth/totp/confirm", { code: authenticator(String(begun.uri)) })).status).toBe(200);
  expect((await till.ask("GET", "payments")).status).toBe(200);
  expect((await till.ask("GET", "session")).body.user).toMatchObject({ secondFactor: true, secondFactorMissing: false });
  // Whoever takes it away again is asked for it again.
  await till.ask("POST", "auth/totp/drop", { password: PASSWORD });
  expect((await till.ask("GET", "payments")).body.code).toBe("access.second-factor-missing");
  const told = await db.selectFrom("refused_attempt").where("by_id", "=", user.id).select("code").execute();
  expect(told).toEqual([]);
});
