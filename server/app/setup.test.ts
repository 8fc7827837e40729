import { afterAll, beforeAll, expect, test } from "vitest";
import type { SetUp } from "#contracts/access/setup.ts";
import { newSetUpCode } from "#modules/access/index.ts";
import type { Tx } from "#platform/db.ts";
import { db } from "#testing/database.ts";
import { callOf, openProcess, PASSWORD } from "#testing/people.ts";
import { userCommand } from "./commands/user.ts";
import type { Shop } from "./open-shop.ts";

let shop: Awaited<ReturnType<typeof openProcess>>;
beforeAll(async () => void (shop = await openProcess()));
afterAll(() => shop.close());

const newCode = () => newSetUpCode(db as never as Tx, callOf(db as never as Tx).now);
const wishes = (code: string | undefined): SetUp => ({
  code: code ?? "",
  language: "uk",
  country: "UA",
  currency: "UAH",
  timeZone: "Europe/Kyiv",
  company: {
    name: "Сервіс-Плюс",
    legalName: "ТОВ «Сервіс-Плюс»",
    edrpou: "32112239",
    taxNumber: null,
    taxStatus: "vat-payer",
    vatRate: 20_00 as never,
    iban: "UA213223130000026007233566001",
    bank: null,
    address: null,
    phone: null,
    email: null,
    actSignature: "both",
  },
  branch: { name: "На Подолі", address: "вул. Хорива, 1", phone: null },
  trades: ["phones"],
  user: { name: "Олена", login: "olena", email: null, password: PASSWORD, roles: ["director", "administrator", "receptionist"] },
});
const said = async (...args: string[]) => {
  const lines: string[] = [];
  const clock = () => callOf(db as never as Tx);
  await userCommand.run({ shop: { db, clock } as never as Shop, say: (line) => void lines.push(line) }, args);
  return lines.join("\n");
};

test("a fresh base knows nobody, and nothing the world usually tries opens it", async () => {
  expect((await shop.browser().ask("GET", "session")).body).toMatchObject({ user: null, ready: false });
  for (const login of ["admin", "administrator", "root", "demo"]) expect((await shop.browser().signIn(login, "admin")).status).toBe(401);
  await expect(said("create", "olena", "--role", "director")).rejects.toThrow("set the shop up");
});

test("the set-up code cannot be guessed, and the newest one alone counts", async () => {
  const [old, fresh] = [await newCode(), await newCode()];
  expect(fresh).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  const stored = JSON.stringify(await db.selectFrom("set_up_code").selectAll().execute());
  expect(stored).not.toContain(fresh);
  const check = (code: unknown, from = "192.0.2.1") => shop.browser(from).ask("POST", "setup/check", { code });
  expect((await check(old)).body.code).toBe("access.wrong-code");
  expect((await check(String(fresh).toLowerCase().replaceAll("-", ""))).status).toBe(200);
  const tries = [];
  for (let at = 0; at < 25; at++) tries.push((await check(`guess-${at}`, "192.0.2.2")).status);
  expect(tries.at(-1)).toBe(429);
});

test("what is refused makes nothing, and the code is still good", async () => {
  const code = await newCode();
  const browser = shop.browser();
  const weak = { ...wishes(code), user: { ...wishes(code).user, password: "Сервіс-Плюс1" } };
  expect((await browser.ask("POST", "setup", weak)).body.code).toBe("access.weak-password");
  const wrong = { ...wishes(code), company: { ...wishes(code).company, iban: "UA000000000000000000000000000" } };
  expect((await browser.ask("POST", "setup", wrong)).body.code).toBe("company.iban-wrong");
  for (const table of ["app_user", "organization", "branch", "place", "employee"] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  }
});

test("of two who use the code at once one sets the shop up; then the first person signs in and may work, and the door is gone", async () => {
  const code = await newCode();
  const [one, two] = await Promise.all([shop.browser().ask("POST", "setup", wishes(code)), shop.browser().ask("POST", "setup", wishes(code))]);
  expect([one.status, two.status].sort()).toEqual([200, 401]);
  const browser = shop.browser();
  expect((await browser.signIn("olena")).body).toEqual({ next: "done" });
  const { body } = await browser.ask("GET", "session");
  expect(body).toMatchObject({
    user: { name: "Олена", employeeId: expect.any(String) },
    language: "uk",
    branches: [{ name: "На Подолі" }],
    company: { name: "Сервіс-Плюс", currency: "UAH", country: "UA", timeZone: "Europe/Kyiv" },
    ready: true,
  });
  const { rows } = (await browser.ask("GET", "places?limit=50")).body as { rows: { kind: string; name: string }[] };
  expect(rows.map(({ kind }) => kind).sort()).toEqual(["bank", "bench", "defective", "desk", "engineer", "reception", "shelf", "warehouse"]);
  expect(rows.find(({ kind }) => kind === "warehouse")?.name).toBe("Основний склад");
  const types = (await browser.ask("GET", "device-types")).body as { rows: object[] };
  const works = (await browser.ask("GET", "items?kind=work")).body as { rows: object[] };
  expect([types.rows.length > 0, works.rows.length > 0]).toEqual([true, true]);
  const phone = types.rows.find((type) => JSON.stringify(type).includes("Phone")) as { id: string };
  const named = async (kind: string) =>
    ((await browser.ask("GET", `fault-codes?kind=${kind}&typeId=${phone.id}&limit=50`)).body as { rows: { name: string }[] }).rows.map(
      ({ name }) => name,
    );
  expect(await named("symptom")).toContain("Розбитий екран");
  expect(await named("symptom")).not.toContain("Не реагує на дотик");
  expect(await named("fault")).toContain("Зношений акумулятор");
  expect(await named("solution")).toEqual(expect.arrayContaining(["Заміна дисплейного модуля", "Несправність не виявлено"]));
  const lists = (await browser.ask("GET", "checklists")).body as { rows: { name: string; typeIds: string[] }[] };
  expect(lists.rows.find(({ typeIds }) => typeIds.includes(phone.id))?.name).toBe("Телефон");
  expect(await newCode()).toBeUndefined();
  expect((await shop.browser().ask("POST", "setup", wishes(code))).body.code).toBe("access.set-up-done");
  expect((await shop.browser().ask("POST", "setup/check", { code })).body.code).toBe("access.set-up-done");
});

test("whoever holds the machine makes users, lists them, and lets in who forgot the password", async () => {
  const made = await said("create", "petro", "--name", "Petro", "--role", "engineer", "--role", "storekeeper");
  const code = /with (\S+)/.exec(made)?.[1];
  expect((await shop.browser().ask("POST", "auth/code", { login: "petro", code, password: PASSWORD })).status).toBe(200);
  const browser = shop.browser();
  await browser.signIn("petro");
  expect(await said("list")).toContain("petro  Petro  engineer, storekeeper");
  expect(await said("reset", "petro")).toMatch(/petro chooses a password/);
  await expect.poll(async () => (await browser.ask("GET", "auth/sessions")).status, { timeout: 2_000, interval: 5 }).toBe(401);
  await expect(said("create", "petro", "--role", "engineer")).rejects.toThrow("access.login-taken");
  await expect(said("create", "maria", "--role", "captain")).rejects.toThrow("access.unknown-role");
  await expect(said("reset", "nobody")).rejects.toThrow("There is no user nobody");
  await expect(said("dance")).rejects.toThrow("user needs one of");
});
