import { afterAll, beforeAll, expect, test } from "vitest";
import type { StockCount } from "#contracts/repairs/stock-count.ts";
import { type House, openHouse, type Visitor } from "#testing/browser.ts";
import { scanned } from "#testing/demo-house.ts";
import { barriersOn, overhang } from "#testing/screen-checks.ts";

const PATIENCE_MS = 300_000;

let house: House;
beforeAll(async () => {
  house = await openHouse(["--demo", "--demo-language", "uk"]);
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

async function enter(login: string, size: "phone" | "desk"): Promise<Visitor> {
  const visitor = await house.visit({ language: "uk", size });
  await visitor.page.getByLabel(visitor.say("access.sign-in.login")).waitFor();
  await visitor.signIn(login, house.demoPassword());
  await visitor.page.locator("main").waitFor();
  return visitor;
}

type Item = { readonly id: string; readonly name: string; readonly code: string; readonly serialTracked: boolean };

test("a warehouse is counted on the phone, scan after scan without waiting; another approves, and the difference becomes papers", async () => {
  const store = await enter("store", "phone");
  const { page, say, ask, press, dialog, sees } = store;
  await store.open("/stock-counts");
  await store.settled();
  expect(await barriersOn(store)).toEqual([]);
  await press(say("repairs.screen.count.begin"));
  await press(say("repairs.screen.count.begin"), dialog());
  await page.waitForURL(/stock-counts\/[0-9a-f]/);
  await sees(say("repairs.screen.count.scan"));
  await store.settled();
  expect([await overhang(store), await barriersOn(store)]).toEqual([0, []]);
  const id = page.url().split("/").at(-1)!;
  const count = () => ask<StockCount>("GET", `stock-counts/${id}`);

  const { lines } = await count();
  const { rows } = await ask<{ rows: readonly Item[] }>("GET", "items?kind=goods&limit=100");
  const item = rows.find((it) => !it.serialTracked && it.code.length >= 4 && lines.some(({ itemId, book }) => itemId === it.id && book > 3_000))!;
  for (let scan = 0; scan < 3; scan += 1) await page.evaluate(scanned, item.code);
  await expect.poll(async () => (await count()).found, { timeout: 20_000 }).toMatchObject([{ itemId: item.id, quantity: 3_000 }]);
  const row = page.getByRole("listitem").filter({ hasText: item.name }).filter({ hasText: item.code });
  expect(await row.getByLabel(say("repairs.screen.count.counted")).inputValue()).toBe("3");

  await press(say("repairs.stock-count.reconcile"));
  await sees(say("repairs.stock-count.reconciled"));

  const director = await enter("director", "desk");
  await director.open(`/stock-counts/${id}`);
  await director.press(say("repairs.stock-count.approve"));
  await director.sees(say("repairs.stock-count.approved"));
  await store.open(`/stock-counts/${id}`);
  await press(say("repairs.stock-count.close"));
  await press(say("repairs.stock-count.close"), dialog());
  await sees(say("repairs.stock-count.closed"));
  const { writeOffId, surplusId, lines: counted } = await count();
  expect(counted.find(({ itemId }) => itemId === item.id)).toMatchObject({ counted: 3_000, over: 0 });
  expect([typeof writeOffId, surplusId]).toEqual(["string", null]);
  expect(house.complaints).toEqual([]);
});
