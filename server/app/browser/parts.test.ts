import { afterAll, beforeAll, expect, test } from "vitest";
import { backstage, type Demo, openDemo, SOUND, sound, spaced } from "#testing/demo-house.ts";

const PATIENCE_MS = 300_000;

let demo: Demo;
let behind: Awaited<ReturnType<typeof backstage>>;
beforeAll(async () => {
  demo = await openDemo();
  behind = await backstage(demo);
}, PATIENCE_MS);
afterAll(() => demo?.house.close(), PATIENCE_MS);

test("a part that came defective: reported from the phone, set aside, claimed, and credited to the cent", async () => {
  const seal = await behind.goods("Bad seal", 2_000, 120_00);
  const order = await behind.repair([[seal, 1_000]]);
  await behind.give(order, [[seal, 1_000]]);

  const engineer = await demo.as("engineer", "phone");
  const { say, press, fill, choose, dialog, sees, page } = engineer;
  await engineer.open("/bad-parts");
  await press(say("repairs.screen.bad.ask"));
  await dialog().getByLabel(say("repairs.screen.bad.which")).click();
  await choose(new RegExp(`${seal.name} · ${order.number}`));
  await fill(say("repairs.screen.bad.story"), "Тріснула по шву", dialog());
  expect(await sound(engineer)).toEqual(SOUND);
  await press(say("repairs.screen.bad.ask"), dialog());
  await page.waitForURL(/bad-parts\/[0-9a-f]/);
  await sees(say("repairs.bad-part.asked"));
  const path = new URL(page.url()).pathname;

  const store = await demo.as("store", "desk");
  await store.open(path);
  await store.press(say("repairs.bad-part.set-aside"));
  await store.press(say("repairs.bad-part.set-aside"), store.dialog());
  await store.sees(say("repairs.bad-part.aside"));
  await store.sees(behind.supplier.name);
  await store.sees(order.number);

  const cash = await demo.as("cash", "desk");
  await cash.open(path);
  await cash.press(say("repairs.bad-part.send"));
  await cash.sees(say("repairs.bad-part.sent"));
  await cash.press(say("repairs.bad-part.credit"));
  await cash.fill(say("repairs.screen.bad.credit"), "110,50", cash.dialog());
  await cash.fill(say("repairs.screen.bad.vat"), "22,10", cash.dialog());
  await cash.press(say("repairs.bad-part.credit"), cash.dialog());
  await cash.dialog().waitFor({ state: "hidden" });
  await cash.sees(/110,50/);
  const facts = spaced(await cash.page.locator(".facts").textContent());
  expect(facts).toContain("120,00 ₴");
  expect(facts).toContain("110,50 ₴");
  expect(await sound(cash)).toEqual(SOUND);
});

test("a surplus is taken in on the phone at the average, and whoever sees costs reads its worth", async () => {
  const { name } = await behind.goods("Found ring", 2_000, 35_25);
  const store = await demo.as("store", "phone");
  const { say, press, fill, choose, dialog, sees, page } = store;
  await store.open("/surpluses");
  await press(say("stock.screen.new-surplus"));
  await fill(say("stock.screen.where-from"), "Лежало за шафою");
  await page.getByLabel(say("stock.screen.place")).click();
  await choose(/Центр/);
  await fill(say("stock.screen.add-line"), name);
  await choose(new RegExp(name));
  expect(await sound(store)).toEqual(SOUND);
  await page
    .getByRole("button", { name: say("platform.create"), exact: true })
    .last()
    .click();
  await press(say("stock.surplus.receive"));
  await press(say("stock.surplus.receive"), dialog());
  await sees(say("stock.surplus.received"));

  const director = await demo.as("director", "desk");
  await director.open(new URL(page.url()).pathname);
  const row = director.page.getByRole("row").filter({ hasText: name });
  expect(spaced(await row.textContent())).toContain("35,25");
  expect(await sound(director)).toEqual(SOUND);
});

test("a manufacturer's free parts: three come, one goes into a repair, one goes back, one is left with us", async () => {
  const { name } = await behind.goods("Maker board", 0, 10_00);
  const order = await behind.repair([], { makerPays: true });
  const act = async (size: "desk" | "phone", what: string, pieces: string) => {
    const store = await demo.as("store", size);
    const { say, press, fill, choose, dialog, sees, page } = store;
    await store.open("/maker-parts");
    await store.settled();
    await press(say("repairs.screen.maker.new"));
    await dialog().getByLabel(say("repairs.screen.maker.act")).click();
    await choose(say(`repairs.maker-part.act.${what}`));
    await fill(say("repairs.screen.maker.party"), behind.maker.name, dialog());
    await choose(behind.maker.name);
    await dialog().getByLabel(say("stock.screen.warehouse")).click();
    await choose(/Центр/);
    await fill(say("stock.screen.item"), name, dialog());
    await choose(new RegExp(name));
    await fill(say("stock.screen.quantity"), pieces, dialog());
    if (what === "issued") {
      await fill(say("repairs.screen.maker.order"), order.number, dialog());
      await choose(new RegExp(order.number));
      await fill(say("repairs.screen.maker.engineer"), behind.masterName, dialog());
      await choose(behind.masterName);
    }
    if (what === "issued") expect(await sound(store)).toEqual(SOUND);
    await press(say("repairs.screen.maker.new"), dialog());
    await page.waitForURL(/maker-parts\/[0-9a-f]/);
    await sees(say("repairs.maker-part.confirmed"));
    return store;
  };
  await act("desk", "received", "3");
  await act("phone", "issued", "1");
  const store = await act("desk", "sent-back", "1");
  await store.open("/maker-parts");
  await store.sees(name);
  const held = await store.page
    .getByRole("table", { name: store.say("repairs.screen.maker.held") })
    .getByRole("row")
    .filter({ hasText: name })
    .allTextContents();
  const one = `${name}${behind.maker.name}`;
  expect(held.map(spaced).sort()).toEqual([`${one}${behind.masterName}1 шт.`, `${one}Основний склад1 шт.`]);
});

test("what an order lacks is put aside on the phone, and then taken for another at the desk with a reason in both", async () => {
  const coil = await behind.goods("Scarce coil", 0, 44_00);
  const [early, late] = [await behind.repair([[coil, 1_000]], { begun: false }), await behind.repair([[coil, 1_000]], { begun: false })];
  await behind.bring(coil, 1_000, 44_00);
  const phone = await demo.as("manager", "phone");
  await phone.open(`/work-orders/${early.id}`);
  await phone.settled();
  expect(await sound(phone)).toEqual(SOUND);
  const need = (key: string) => phone.say(`repairs.screen.order.need.${key}`);
  await phone.press(need("put-aside"));
  await phone.sees(phone.say("repairs.screen.order.release.verb"));
  const desk = await demo.as("manager", "desk");
  await desk.open(`/work-orders/${late.id}`);
  await desk.press(need("take"));
  await desk
    .dialog()
    .getByLabel(new RegExp(`^${desk.say("repairs.screen.order.take.from")}`))
    .click();
  await desk.choose(new RegExp(early.number));
  await desk.fill(desk.say("repairs.screen.order.take.reason"), "Клієнт чекає на місці", desk.dialog());
  expect(await sound(desk)).toEqual(SOUND);
  await desk.press(desk.say("repairs.screen.order.take.verb"), desk.dialog());
  await desk.sees(desk.say("repairs.screen.order.release.verb"));
  await desk.page.getByText(need("title")).waitFor({ state: "detached" });
  await phone.open(`/work-orders/${early.id}`);
  await phone.sees(need("title"));
});

test("nothing went wrong behind the screens, and nobody else was asked for anything", () => expect(demo.house.complaints).toEqual([]));
