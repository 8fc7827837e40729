import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language } from "#platform/texts.ts";
import { type House, openHouse, takesPictures, type Visitor } from "#testing/browser.ts";
import { agree, carryParts, complete, handOver, openWorkshop, pay, planRepair, startOrder, takeIn } from "#testing/repair-by-clicks.ts";
import { castIn, PHONE, receivePumps, type Shelf, stockTheShop } from "#testing/repair-cast.ts";
import { barriersOn, inReach, overhang, strangeWordsOn } from "#testing/screen-checks.ts";

const PATIENCE_MS = 600_000;
/** The guide is in English, and its pictures are taken on the way. */
const language: Language = takesPictures ? "en" : "uk";

let house: House;
let counter: Visitor;
let shelf: Shelf;
let orderAt = "";
beforeAll(async () => {
  house = await openHouse();
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

test("the first start: from the code on the console to an open workshop, readable by everybody on the way", { timeout: PATIENCE_MS }, async () => {
  counter = await house.visit({ language });
  const barriers: string[] = [];
  await openWorkshop(counter, house.code(), async () => void barriers.push(...(await barriersOn(counter))));
  expect(barriers).toEqual([]);
  expect(await counter.ask("GET", "session")).toMatchObject({ ready: true, user: { name: castIn(language).owner } });
  shelf = await stockTheShop(counter);
});

test("a washing machine over the counter: its receipt comes out with its number", { timeout: PATIENCE_MS }, async () => {
  const printed = counter.page.waitForResponse((reply) => /\/print\/intake-receipt/.test(reply.url()), { timeout: PATIENCE_MS });
  const [reply] = await Promise.all([printed, takeIn(counter)]);
  const number = await counter.page
    .getByText(/^RI-\d+$/)
    .first()
    .textContent();
  const paper = await counter.context.request.get(reply.url());
  expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await paper.body())), { mergePages: true });
  expect(text).toContain(number ?? "no number");
});

test("a paid repair by clicks alone, from the plan to a profit of 1150.30", { timeout: PATIENCE_MS }, async () => {
  const { page, say } = counter;
  await startOrder(counter);
  await planRepair(counter);
  orderAt = new URL(page.url()).pathname;
  await agree(counter);
  await pay(counter, "1500", "cash", "prepayment");
  await receivePumps(counter, shelf);
  await carryParts(counter);
  await complete(counter);
  await pay(counter, undefined, "transfer", "payment");
  await handOver(counter);
  const profit = page
    .getByRole("term")
    .filter({ hasText: say("repairs.screen.fact.profit") })
    .locator("xpath=..");
  expect(((await profit.first().textContent()) ?? "").replaceAll(/\D/g, "")).toBe("1150304695");
  const order = await counter.ask<{ status: string }>("GET", `work-orders/${orderAt.split("/").at(-1)}`);
  const { rows } = await counter.ask<{ rows: { amount: number }[] }>("GET", `payments?orderId=${orderAt.split("/").at(-1)}`);
  expect([order.status, rows.map(({ amount }) => amount).sort()]).toEqual(["completed", [1_440_00, 1_500_00]]);
});

test("a known customer with a known device is taken in with at most 12 actions", { timeout: PATIENCE_MS }, async () => {
  const { page, say, press, fill, type, keys, sees, countFromHere, actions } = counter;
  await press(say("platform.menu.repairs"));
  countFromHere();
  await press(say("repairs.screen.accept"));
  await page.getByLabel(say("repairs.screen.intake.phone"), { exact: true }).waitFor();
  await type(PHONE);
  await press(/Bosch WAN28/);
  await fill(say("repairs.screen.intake.fault"), castIn(language).fault);
  await press(castIn(language).chip);
  await press(castIn(language).hose);
  await counter.picture("intake");
  await keys("Control+Enter");
  await sees(say("repairs.screen.intake.accepted"));
  expect(actions()).toBeLessThanOrEqual(12);
});

const MAIN_SCREENS = ["/today", "/repairs", "/repairs/new", "/customers", "/devices", "/catalog", "/stock", "/money", "/settings"];

test("the main screens on a phone: nothing pushes sideways, the main button is under the thumb", { timeout: PATIENCE_MS }, async () => {
  const phone = await house.visit({ language, size: "phone", as: counter });
  for (const path of [...MAIN_SCREENS, orderAt]) {
    await phone.open(path);
    await phone.settled();
    expect([path, await overhang(phone)]).toEqual([path, 0]);
    if (path === "/repairs" || path === "/repairs/new")
      expect([path, await inReach(phone, phone.button(phone.say("repairs.screen.accept")))]).toEqual([path, true]);
    if (path === orderAt) await phone.picture("work-order-phone");
    if (path === "/repairs/new") await phone.picture("intake-phone");
  }
  await phone.context.close();
});

test.each(["en", "ru"] as const)("in %s every text is one, and of that language", { timeout: PATIENCE_MS }, async (other) => {
  const visitor = await house.visit({ language: other, as: counter });
  await visitor.page.evaluate(
    ([user, chosen]) => {
      localStorage.setItem(`maisternia.language.${user}`, chosen ?? "");
    },
    [(await counter.ask<{ user: { id: string } }>("GET", "session")).user.id, other],
  );
  const strange: string[] = [];
  for (const path of [...MAIN_SCREENS, orderAt]) {
    await visitor.open(path);
    await visitor.settled();
    strange.push(...(await strangeWordsOn(visitor)).map((words) => `${path}: ${words}`));
  }
  await visitor.context.close();
  expect(strange).toEqual([]);
});

test("nothing went wrong behind the screens, and nobody else was asked for anything", () => expect(house.complaints).toEqual([]));
