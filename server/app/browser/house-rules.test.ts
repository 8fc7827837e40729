import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Visitor } from "#testing/browser.ts";
import { authenticator } from "#testing/authenticator.ts";
import { backstage, type Demo, openDemo, SOUND, sound, spaced } from "#testing/demo-house.ts";

const PATIENCE_MS = 300_000;

let demo: Demo;
let behind: Awaited<ReturnType<typeof backstage>>;
beforeAll(async () => {
  demo = await openDemo();
  behind = await backstage(demo);
}, PATIENCE_MS);
afterAll(() => demo?.house.close(), PATIENCE_MS);

const priceOf = async (id: string) => (await behind.manager.ask<WorkOrder>("GET", `work-orders/${id}`)).parts[0]?.price;

test("a discount beyond the limit is asked for at the desk, allowed on the director's phone, and then holds", async () => {
  const fan = await behind.goods("Dear fan", 2_000, 50_00);
  const order = await behind.diagnosed([[fan, 1_000]]);
  const { manager } = behind;
  const { say, like, press, fill, dialog, sees } = manager;
  await manager.open(`/work-orders/${order.id}`);
  await fill(`${say("repairs.screen.order.price")}: ${fan.name}`, "60");
  await press(say("approvals.screen.ask"));
  expect(await dialog().getByLabel(say("approvals.screen.up-to")).inputValue()).toBe("40");
  await fill(say("approvals.screen.reason"), "Постійний клієнт", dialog());
  expect(await sound(manager)).toEqual(SOUND);
  await press(say("approvals.screen.ask-verb"), dialog());
  await sees(like("approvals.screen.waiting"));

  const director = await demo.as("director", "phone");
  await director.open("/approvals");
  await director.page.getByRole("row").filter({ hasText: "Постійний клієнт" }).first().locator(".row-link").click();
  await director.press(say("approvals.request.allow"));
  await director.press(say("approvals.request.allow"), director.dialog());
  await director.sees(say("approvals.request.allowed"));
  expect(await sound(director)).toEqual(SOUND);

  await manager.open(`/work-orders/${order.id}`);
  await sees(like("approvals.screen.allowed"));
  await fill(`${say("repairs.screen.order.price")}: ${fan.name}`, "60");
  await expect.poll(() => priceOf(order.id), { timeout: 20_000 }).toBe(60_00);
});

test("two cards of one customer become one on the phone, with what both owe", async () => {
  const family = `Тестенко${Math.trunc(performance.now())}`;
  const [stays, goes] = [
    await behind.make<{ id: string }>("parties", { name: `${family} Ірина` }),
    await behind.make<{ id: string }>("parties", { name: `${family} І.` }),
  ];
  const manager = await demo.as("manager", "phone");
  const { say, press, dialog, page, sees } = manager;
  await manager.open(`/customers/merge?into=${stays.id}&from=${goes.id}`);
  await sees(say("parties.screen.merge.along"));
  expect(await sound(manager)).toEqual(SOUND);
  await press(say("parties.screen.merge.verb"));
  await press(say("parties.screen.merge.verb"), dialog());
  await page.waitForURL(new RegExp(`/customers/${stays.id}`));
  const { rows } = await manager.ask<{ rows: { id: string }[] }>("GET", `parties?q=${encodeURIComponent(family)}`);
  expect(rows.map(({ id }) => id)).toEqual([stays.id]);
});

test("several repairs of the list get another engineer at once", async () => {
  const orders = [await behind.diagnosed([]), await behind.diagnosed([])];
  const { manager } = behind;
  const { say, press, dialog, page } = manager;
  await manager.open(`/repairs?look=list&q=${encodeURIComponent("Korvet")}`);
  await manager.settled();
  for (const { number } of orders) await page.getByRole("row").filter({ hasText: number }).getByRole("checkbox").click();
  await press(say("repairs.screen.order.choose-master"));
  await press(/Петро/, dialog());
  await press(say("platform.done"), dialog());
  const masters = () => Promise.all(orders.map(async ({ id }) => (await manager.ask<WorkOrder>("GET", `work-orders/${id}`)).masterId));
  const petro = await behind.first(`employees?q=${encodeURIComponent("Петро")}`);
  await expect.poll(masters, { timeout: 20_000 }).toEqual([petro.id, petro.id]);
});

test("a day of no return: set at the desk, it refuses an old receipt on the phone and says why", async () => {
  const cash = await demo.as("cash", "desk");
  const { say, fill, choose, page } = cash;
  await cash.open("/edit-bans/new");
  await fill(say("money.edit-ban.field.name"), "Звіт здано");
  await page.getByLabel(say("money.edit-ban.field.section"), { exact: true }).click();
  await choose(say("money.edit-ban.section.stock"));
  await page.getByLabel(say("money.edit-ban.field.rule"), { exact: true }).click();
  await choose(say("money.edit-ban.rule.age"));
  expect(await sound(cash)).toEqual(SOUND);
  await page
    .getByRole("button", { name: new RegExp(`^${say("platform.create")}`) })
    .last()
    .click();
  await page.waitForURL(/edit-bans\/[0-9a-f]{8}/);

  const manager = await demo.as("manager", "phone");
  const { rows } = await manager.ask<{ rows: { id: string; receivedOn: string }[] }>("GET", "receipts?status=received&limit=100");
  const old = rows.reduce((first, row) => (row.receivedOn < first.receivedOn ? row : first));
  await manager.open(`/receipts/${old.id}`);
  await manager.press(say("ledger.more-steps"), manager.page.locator(".head"));
  await manager.page.getByRole("menuitem", { name: say("stock.receipt.cancel") }).click();
  await manager.fill(/Причина/, "Помилка", manager.dialog());
  await manager.press(say("stock.receipt.cancel"), manager.dialog());
  await manager.sees(/«Звіт здано»/);
  expect(await sound(manager)).toEqual(SOUND);
  const { complaints } = demo.house;
  complaints.splice(0, complaints.length, ...complaints.filter((it) => !/409|day-banned/.test(it)));
});

test("the flow of repairs: a broken one is refused on the phone with the place, a step less is kept from the desk", async () => {
  const flow = (key: string) => `repairs.screen.flow.${key}`;
  const director = await demo.as("director", "phone");
  const { say, press, dialog, page, sees } = director;
  const way = (who: Visitor, step: string) =>
    who.page
      .getByRole("button", { name: new RegExp(`^${who.say(`repairs.work-order.${step}`)} →`) })
      .first()
      .click();
  await director.open("/settings/flow");
  await way(director, "start-diagnostics");
  await dialog()
    .getByLabel(say(flow("in-use")))
    .click();
  expect(await sound(director)).toEqual(SOUND);
  await press(say("platform.close"), dialog());
  await sees(say(flow("broken")));
  expect(
    await page
      .getByRole("button", { name: say("platform.save"), exact: true })
      .last()
      .isDisabled(),
  ).toBe(true);
  await press(say(flow("drop")));

  const desk = await demo.as("director", "desk");
  await desk.open("/settings/flow");
  await way(desk, "wait-for-parts");
  await desk.page.getByLabel(say(flow("in-use"))).click();
  await desk.press(new RegExp(`^${say("platform.save")}`));
  await desk.sees(say("platform.saved"));
  expect(await sound(desk)).toEqual(SOUND);
  const order = await behind.repair([], { begun: false });
  await behind.manager.open(`/work-orders/${order.id}`);
  await behind.manager.press(say("ledger.more-steps"));
  await behind.manager.page.getByRole("menuitem").first().waitFor();
  expect(await behind.manager.page.getByRole("menuitem", { name: say("repairs.work-order.wait-for-parts") }).count()).toBe(0);
});

test("a second factor is set up on the phone and asked for at the next door", async () => {
  const engineer = await demo.enter("engineer2", "phone");
  const { say, press, fill, dialog, sees, page } = engineer;
  await engineer.open("/profile");
  await press(say("access.profile.factor-begin"));
  await fill(say("access.sign-in.password"), demo.house.demoPassword(), dialog());
  await press(say("access.profile.factor-begin"), dialog());
  const secret = (await dialog().locator("code").first().textContent())!.replaceAll(" ", "");
  expect(await sound(engineer)).toEqual(SOUND);
  await fill(say("access.sign-in.code"), authenticator(`otpauth://totp/x?secret=${secret}`), dialog());
  await press(say("access.sign-in.confirm"), dialog());
  await sees(say("access.profile.factor-on"));

  const desk = await demo.house.visit({ language: "uk", size: "desk" });
  await desk.fill(say("access.sign-in.login"), "engineer2");
  await desk.page.getByLabel(say("access.sign-in.password"), { exact: true }).fill(demo.house.demoPassword());
  await desk.press(say("access.sign-in.enter"));
  await desk.page.getByLabel(say("access.sign-in.code")).waitFor();
  expect(await sound(desk)).toEqual(SOUND);
  await desk.fill(say("access.sign-in.code"), authenticator(`otpauth://totp/x?secret=${secret}`, 1));
  await desk.press(say("access.sign-in.confirm"));
  await desk.page.locator("main").getByRole("heading", { level: 1 }).waitFor();
  expect(spaced(page.url())).toContain("/profile");
});

test("nothing went wrong behind the screens, and nobody else was asked for anything", () => expect(demo.house.complaints).toEqual([]));
