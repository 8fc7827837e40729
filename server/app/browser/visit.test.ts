import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { type House, openHouse, type Visitor } from "#testing/browser.ts";

const PATIENCE_MS = 600_000;

let house: House;
let phone: Visitor;
beforeAll(async () => {
  house = await openHouse(["--demo", "--demo-language", "uk"]);
  phone = await house.visit({ language: "uk", size: "phone" });
  await phone.page.getByLabel(phone.say("access.sign-in.login")).waitFor();
  await phone.signIn("manager", house.demoPassword());
  await phone.page.locator("main").waitFor();
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

type Rows = { readonly rows: readonly { readonly id: string; readonly status: string; readonly price: number; readonly name: string }[] };
const first = async (path: string) => (await phone.ask<Rows>("GET", path)).rows[0]!;

test("a visit is worked off on the phone: hours, signature, checklist, and the order is completed", { timeout: PATIENCE_MS }, async () => {
  const { page, say } = phone;
  const { branches } = await phone.ask<{ branches: readonly { readonly id: string }[] }>("GET", "session");
  const [branchId] = branches.map(({ id }) => id);
  const [warehouse, customer, master, work] = [
    await first(`places?branchId=${branchId}&kind=warehouse`),
    await first("parties?limit=1"),
    await first("employees?limit=1"),
    await first("items?kind=work&limit=1"),
  ];
  const works = [{ line: 1, itemId: work.id, quantity: 1_000, price: work.price, charge: "customer", performers: [{ employeeId: master.id }] }];
  const draft = {
    branchId,
    placeId: warehouse.id,
    customerId: customer.id,
    masterId: master.id,
    complaint: "Тече",
    siteAddress: "вул. Зелена, 5",
    works,
  };
  const begun = await phone.ask<WorkOrder>("POST", "work-orders?then=start-diagnostics&then=offer", draft);
  const { id, version } = await phone.ask<WorkOrder>("POST", `work-orders/${begun.id}/steps/approve?then=start`, {
    version: begun.version,
    channel: "counter",
  });
  const now = async () => (await phone.ask<WorkOrder>("GET", `work-orders/${id}`)).status;
  expect([version, await now()]).toEqual([5, "in-work"]);

  await page.goto(`${house.url}/visits/${id}`);
  const map = page.getByRole("link", { name: new RegExp(say("repairs.visit.map")) });
  expect(await map.getAttribute("href")).toContain(encodeURIComponent("вул. Зелена, 5"));
  await page.getByRole("button", { name: say("repairs.visit.more") }).click();
  const pad = page.locator("canvas");
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  for (let at = 1; at < 20; at += 1) await page.mouse.move(box.x + 30 + at * 8, box.y + 60 + (at % 4) * 10);
  await page.mouse.up();
  await page.getByRole("button", { name: say("repairs.visit.sign-save") }).click();
  await page.getByRole("img", { name: say("repairs.screen.intake.signature") }).waitFor();
  for (const [step, status] of [
    ["check", "quality-check"],
    ["pass", "done"],
    ["complete", "completed"],
  ] as const) {
    const button = page
      .getByRole("button", { name: say(`repairs.work-order.${step}`), exact: true })
      .filter({ visible: true })
      .last();
    await button.click();
    await expect.poll(now, { timeout: 20_000 }).toBe(status);
  }
  expect(house.complaints).toEqual([]);
});
