import { afterAll, beforeAll, expect, test } from "vitest";
import { authenticator } from "#testing/authenticator.ts";
import { db } from "#testing/database.ts";
import { hired, openProcess, PASSWORD } from "#testing/people.ts";

let shop: Awaited<ReturnType<typeof openProcess>>;
beforeAll(async () => void (shop = await openProcess()));
afterAll(() => shop.close());

const OTHER = "marble-Ferry-38-hinge-Lotus";

test("nobody is known until they sign in; then the screen knows who sits at it and what they may", async () => {
  const { login } = await hired(["receptionist"], { name: "Olha" });
  const browser = shop.browser();
  expect((await browser.ask("GET", "session")).body).toMatchObject({ user: null, permissions: [], ready: true });
  expect((await browser.signIn(login)).body).toEqual({ next: "done" });
  const { body } = await browser.ask("GET", "session");
  expect(body.user).toMatchObject({ name: "Olha", roles: ["receptionist"], secondFactor: false });
  expect(body.permissions).toContain("repairs.intake.create");
  expect(body.permissions).not.toContain("stock.cost.see");
  await browser.ask("POST", "auth/sign-out");
  expect((await browser.ask("GET", "session")).body.user).toBeNull();
});

test("a person signs in by address as well as by name, in any case of letters", async () => {
  const { login } = await hired(["cashier"], { email: "maria@shop.example" });
  expect((await shop.browser().signIn("Maria@Shop.example")).body).toEqual({ next: "done" });
  expect((await shop.browser().signIn(login.toUpperCase())).body).toEqual({ next: "done" });
});

test("a wrong name, a wrong password, a locked person and one without a password hear the same words", async () => {
  const [known, locked, newcomer] = [await hired(["cashier"]), await hired(["cashier"]), await hired(["cashier"], {}, null)];
  await db.updateTable("app_user").set({ archived: true }).where("id", "=", locked.id).execute();
  const said = await Promise.all([
    shop.browser().signIn(known.login, OTHER),
    shop.browser().signIn("nobody-at-all"),
    shop.browser().signIn("nobody@shop.example"),
    shop.browser().signIn(locked.login),
    shop.browser().signIn(newcomer.login),
  ]);
  const words = said.map(({ status, body: { code, details } }) => ({ status, code, details }));
  expect(words).toEqual(words.map(() => ({ status: 401, code: "access.wrong-credentials", details: {} })));
});

test("the cookie is out of scripts' reach, and on an encrypted line held to it and to this host", async () => {
  const { login } = await hired(["cashier"]);
  const plain = String((await shop.browser().signIn(login)).headers["set-cookie"]);
  expect(plain).toMatch(/^maisternia\.session_token=\S+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const proxied = shop.browser("127.0.0.9");
  const reply = await proxied.ask("POST", "auth/sign-in", { login, password: PASSWORD }, { "x-forwarded-proto": "https" });
  const held = /^__Host-maisternia\.session_token=\S+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/;
  expect(String(reply.headers["set-cookie"])).toMatch(held);
  expect((await proxied.ask("GET", "session", undefined, { "x-forwarded-proto": "https" })).body.user).not.toBeNull();
  const liar = await shop.browser().ask("POST", "auth/sign-in", { login, password: PASSWORD }, { "x-forwarded-proto": "https" });
  expect(String(liar.headers["set-cookie"])).not.toContain("Secure");
});

test("every sign-in gets a new session, and a changed signature opens nothing", async () => {
  const { login } = await hired(["cashier"]);
  const browser = shop.browser();
  await browser.signIn(login);
  const [first] = [...browser.jar.values()];
  await browser.signIn(login);
  const [name, second] = [...browser.jar][0]!;
  expect(second).not.toBe(first);
  browser.jar.set(
    name,
    second.replace(/.(?=[^.]*$)/, (letter) => (letter === "A" ? "B" : "A")),
  );
  expect((await browser.ask("GET", "session")).body.user).toBeNull();
});

test("the second factor is complete or there is no session, and each code counts once", async () => {
  const { login, id } = await hired(["director"]);
  const browser = shop.browser();
  await browser.signIn(login);
  expect((await browser.ask("POST", "auth/totp", { password: OTHER })).body.code).toBe("access.wrong-password");
  const { body: begun } = await browser.ask("POST", "auth/totp", { password: PASSWORD });
  expect(begun.uri).toContain(`otpauth://totp/Maisternia:${login}?secret=`);
  expect(begun.spareCodes).toHaveLength(10);
  expect((await browser.ask("POST", "auth/totp/confirm", { code: "000000" })).body.code).toBe("access.wrong-code");
  expect((await browser.ask("POST", "auth/totp/confirm", { code: authenticator(String(begun.uri), -1) })).status).toBe(200);
  expect((await browser.ask("GET", "session")).body.user).toMatchObject({ secondFactor: true });

  const elsewhere = shop.browser();
  expect((await elsewhere.signIn(login)).body).toEqual({ next: "second-factor" });
  expect((await elsewhere.ask("GET", "session")).body.user).toBeNull();
  expect(await db.selectFrom("auth_session").where("user_id", "=", id).select("id").execute()).toHaveLength(1);
  expect((await elsewhere.ask("POST", "auth/second-factor", { code: "000000" })).body.code).toBe("access.wrong-code");
  const code = authenticator(String(begun.uri));
  expect((await elsewhere.ask("POST", "auth/second-factor", { code })).body).toEqual({ next: "done" });
  expect((await elsewhere.ask("GET", "session")).body.user).not.toBeNull();

  const thief = shop.browser();
  await thief.signIn(login);
  expect((await thief.ask("POST", "auth/second-factor", { code })).body.code).toBe("access.wrong-code");
  expect((await thief.ask("GET", "session")).body.user).toBeNull();
  const spare = (begun.spareCodes as string[])[0]!;
  expect((await thief.ask("POST", "auth/second-factor", { code: spare })).body).toEqual({ next: "done" });
  expect((await shop.browser().ask("POST", "auth/second-factor", { code: spare })).status).toBe(401);

  expect((await browser.ask("POST", "auth/totp/drop", { password: PASSWORD })).status).toBe(200);
  expect((await shop.browser().signIn(login)).body).toEqual({ next: "done" });
});

test("a new password ends all other sessions, and a weak one is refused", async () => {
  const { login } = await hired(["cashier"]);
  const [here, there] = [shop.browser(), shop.browser()];
  await here.signIn(login);
  await there.signIn(login);
  for (const weak of ["парольпароль1", "qwertyuiop123", "майстерня2026", `${login}${login}`]) {
    expect((await here.ask("POST", "auth/password", { password: PASSWORD, newPassword: weak })).body.code, weak).toBe("access.weak-password");
  }
  expect((await here.ask("POST", "auth/password", { password: PASSWORD, newPassword: "short" })).body.code).toBe("platform.input");
  expect((await here.ask("POST", "auth/password", { password: OTHER, newPassword: OTHER })).body.code).toBe("access.wrong-password");
  expect((await here.ask("POST", "auth/password", { password: PASSWORD, newPassword: OTHER })).status).toBe(200);
  expect((await here.ask("GET", "auth/sessions")).status).toBe(200);
  expect((await there.ask("GET", "auth/sessions")).body.code).toBe("platform.not-signed-in");
  expect((await shop.browser().signIn(login)).status).toBe(401);
  expect((await shop.browser().signIn(login, OTHER)).status).toBe(200);
});

test("a person sees where they are signed in and ends a session there", async () => {
  const [{ login }, stranger] = [await hired(["cashier"]), await hired(["cashier"])];
  const [here, there, other] = [shop.browser(), shop.browser(), shop.browser()];
  await Promise.all([here.signIn(login), other.signIn(stranger.login)]);
  await there.signIn(login);
  const list = (await here.ask("GET", "auth/sessions")).body as never as { id: string; own: boolean }[];
  expect(list.map(({ own }) => own).sort()).toEqual([false, true]);
  const { id } = list.find(({ own }) => !own)!;
  expect((await other.ask("POST", "auth/sessions/end", { id })).body.code).toBe("ledger.not-found");
  await here.ask("POST", "auth/sessions/end", { id });
  expect((await there.ask("GET", "auth/sessions")).status).toBe(401);
  expect((await here.ask("GET", "auth/sessions")).status).toBe(200);
});

test("after five failures the sixth try waits, even with the right password; elsewhere the person comes in", async () => {
  const { login } = await hired(["cashier"]);
  const thief = shop.browser("192.0.2.5");
  for (let failure = 1; failure <= 5; failure++) expect((await thief.signIn(login, OTHER)).body.code).toBe("access.wrong-credentials");
  const sixth = await thief.signIn(login);
  expect(sixth).toMatchObject({ status: 429, body: { code: "access.wait" } });
  expect(Number(sixth.headers["retry-after"])).toBeGreaterThan(20);
  expect((await shop.browser().signIn(login)).status).toBe(200);
});

test("a hundred guesses at once are a hundred guesses", async () => {
  const { login } = await hired(["cashier"]);
  const thief = shop.browser("192.0.2.6");
  const said = await Promise.all(Array.from({ length: 30 }, () => thief.signIn(login, OTHER)));
  expect(said.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
});

test("a crowd at the sign-in holds up nobody who is in", async () => {
  const { login } = await hired(["manager"]);
  const browser = shop.browser();
  await browser.signIn(login);
  await browser.ask("GET", "auth/sessions");
  const crowd = Array.from({ length: 16 }, (_, at) => shop.browser(`198.51.100.${at + 1}`).signIn("nobody-at-all"));
  expect((await browser.ask("GET", "parties")).status).toBe(200);
  const answers = await Promise.all(crowd);
  expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
}, 30_000);

test("one network has twenty failures over all names, however its address is spelt", async () => {
  const spelt = ["2001:db8:0:7::1", "2001:0db8:0000:0007:0:0:0:2", "2001:db8::7:aaaa:bbbb:cccc:3"];
  let refused = 0;
  for (let at = 0; at < 24; at++) refused += (await shop.browser(spelt[at % 3]!).signIn(`nobody-${at}`)).status === 429 ? 1 : 0;
  expect(refused).toBe(4);
});
