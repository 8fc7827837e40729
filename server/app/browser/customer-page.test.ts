import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, takesPictures, type Visitor } from "#testing/browser.ts";
import { openWorkshop, planRepair, startOrder, takeIn } from "#testing/repair-by-clicks.ts";
import { stockTheShop } from "#testing/repair-cast.ts";
import { barriersOn, overhang } from "#testing/screen-checks.ts";

const PATIENCE_MS = 600_000;
const language = takesPictures ? "en" : "uk";

let house: House;
let counter: Visitor;
let orderId = "";
beforeAll(async () => {
  house = await openHouse();
  counter = await house.visit({ language });
  await openWorkshop(counter, house.code());
  await stockTheShop(counter);
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

const textOf = (visitor: Visitor, key: string) => visitor.say(`portal.${key}`);

/** A stroke of a finger over the pad. */
async function sign({ page }: Visitor): Promise<void> {
  const pad = page.locator("canvas");
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) await page.mouse.move(box.x + 30 + step * 10, box.y + box.height / 2 - 25 * Math.sin(step / 3));
  await page.mouse.up();
}

/** Another person's phone, which has never been here: only the link is passed on. */
async function phoneAt(path: string): Promise<Visitor> {
  const phone = await house.visit({ language, size: "phone" });
  await phone.page.goto(path);
  return phone;
}

test("photos taken on a phone by QR code appear on the order at the counter, and the link ends with the dialog", {
  timeout: PATIENCE_MS,
}, async () => {
  const { page, say, press, dialog } = counter;
  await takeIn(counter);
  await startOrder(counter);
  await planRepair(counter);
  orderId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const lent = page.waitForResponse((reply) => reply.url().endsWith("/api/phone-links") && reply.ok());
  await press(say("ledger.phone.by-phone"));
  const { path } = (await (await lent).json()) as { path: string };
  await dialog()
    .getByRole("img", { name: say("ledger.phone.scan") })
    .waitFor();
  const phone = await phoneAt(`/${path}`);
  await phone.page.getByText(textOf(phone, "phone.shoot")).waitFor();
  expect([await overhang(phone), await barriersOn(phone)]).toEqual([0, []]);
  await dialog().getByText(say("ledger.phone.connected")).waitFor();
  await phone.page.locator("input[capture]").setInputFiles({ name: "inside.jpg", mimeType: "image/jpeg", buffer: await photo(phone) });
  await page.locator(".photo img").first().waitFor();
  await press(say("platform.done"), dialog());
  await dialog().waitFor({ state: "hidden" });
  await phone.page.reload();
  await phone.page.getByText(textOf(phone, "problem.over"), { exact: true }).waitFor();
  await phone.context.close();
  house.complaints.splice(0, house.complaints.length, ...house.complaints.filter((it) => !/404/.test(it)));
});

test("the customer reads the estimate on their phone, signs and agrees; the order at the counter is agreed at once", {
  timeout: PATIENCE_MS,
}, async () => {
  const { page, say, press } = counter;
  await press(say("repairs.work-order.start-diagnostics"));
  await press(say("repairs.work-order.offer"));
  const made = page.waitForResponse((reply) => reply.url().endsWith("/api/page-links") && reply.ok());
  await press(say("repairs.screen.page.button"));
  const { path } = (await (await made).json()) as { path: string };
  await page.keyboard.press("Escape");
  const customer = await phoneAt(`/${path}`);
  await customer.page.getByRole("heading", { level: 1, name: textOf(customer, "estimate") }).waitFor();
  expect([await overhang(customer), await barriersOn(customer)]).toEqual([0, []]);
  await customer.picture("customer-estimate");
  await sign(customer);
  await customer.page.getByRole("button", { name: textOf(customer, "agree-short"), exact: true }).click();
  await customer.page.getByText(textOf(customer, "agreed")).waitFor();
  await customer.page.getByRole("button", { name: "ENG" }).click();
  await customer.page.getByText("You agreed to the repair").waitFor();
  await page.getByText(new RegExp(`^${say("repairs.work-order.did.approve")} · `)).waitFor();
  const order = await counter.ask<{ status: string; estimates: { channel: string }[] }>("GET", `work-orders/${orderId}`);
  expect([order.status, order.estimates.at(-1)?.channel]).toEqual(["approved", "page"]);
  await customer.context.close();
});

test("the page behind a link is small, strict and found by no search", { timeout: PATIENCE_MS }, async () => {
  const reply = await counter.context.request.get(`/c/${"A".repeat(32)}`);
  const { "content-security-policy": policy, "referrer-policy": referrer, "x-robots-tag": robots, "cache-control": kept } = reply.headers();
  expect([referrer, robots, kept]).toEqual(["no-referrer", "noindex, nofollow, noarchive", "no-store"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe/);
});

test("nothing went wrong behind the screens", () => expect(house.complaints).toEqual([]));

/** What a camera would have made: drawn by the phone's own browser. */
const photo = async ({ page }: Visitor): Promise<Buffer> => {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 240 });
    canvas.getContext("2d")!.fillRect(20, 20, 200, 150);
    return canvas.toDataURL("image/jpeg");
  });
  return Buffer.from(url.split(",")[1] ?? "", "base64");
};
