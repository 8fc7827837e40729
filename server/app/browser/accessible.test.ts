import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Visitor } from "#testing/browser.ts";
import { barriersOn } from "#testing/screen-checks.ts";

const PATIENCE_MS = 600_000;

let house: House;
let director: Visitor;
beforeAll(async () => {
  house = await openHouse(["--demo", "--demo-language", "uk"]);
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

/** All that the night changes. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** The screen by day and by night. */
async function barriers(visitor: Visitor, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await visitor.page.emulateMedia({ colorScheme });
    await visitor.settled();
    found.push(
      ...(await barriersOn(visitor, colorScheme === "dark" ? COLOURS : undefined)).map((barrier) => `${screen}, ${colorScheme}: ${barrier}`),
    );
  }
  return found;
}

test("the way in has no barriers", { timeout: PATIENCE_MS }, async () => {
  director = await house.visit({ language: "uk" });
  await director.page.getByLabel(director.say("access.sign-in.login")).waitFor();
  expect(await barriers(director, "sign-in")).toEqual([]);
  await director.signIn("director", house.demoPassword());
  await director.page.locator("main").waitFor();
});

test("no main screen has barriers, by day or by night", { timeout: PATIENCE_MS }, async () => {
  const first = async (plural: string) => (await director.ask<{ rows: { id: string }[] }>("GET", `${plural}?limit=1`)).rows[0]?.id ?? "";
  const screens = [
    "/today",
    "/repairs?look=list",
    "/repairs?look=board",
    `/intakes/${await first("intakes")}`,
    `/work-orders/${await first("work-orders")}`,
    "/customers",
    `/customers/${await first("parties")}`,
    "/devices",
    `/devices/${await first("devices")}`,
    "/catalog",
    `/catalog/${await first("items")}`,
    "/settings/flow",
    "/settings/checklists",
    "/settings/fault-codes",
    "/device-places",
    "/away",
    "/loaners",
    "/device-counts",
    "/service-purchases",
    "/supplier-payments",
    "/visits",
    "/visits/new",
    "/stock",
    "/receipts",
    "/moves",
    "/surpluses",
    "/stock-counts",
    "/bad-parts",
    "/maker-parts",
    "/part-norms",
    "/money",
    "/payments",
    "/debts",
    "/warranty-claims",
    "/warranty-claims/new",
    "/claim-ages",
    "/repair-claims",
    "/defective-parts",
    "/repeats",
    "/warranty-contracts",
    "/warranty-contracts/new",
    "/trial-balance",
    "/trial-balance/361",
    "/trial-balance/361/entries",
    "/customers/twins",
    "/customers/merge",
    "/settings",
    "/settings/rights",
    "/settings/people",
    "/settings/keys",
    "/settings/audit",
    "/settings/audit?look=refused",
    "/settings/company",
    "/settings/numbering",
    "/profile",
  ];
  const found: string[] = [];
  for (const screen of screens) {
    await director.open(screen);
    found.push(...(await barriers(director, screen)));
  }
  expect(found).toEqual([]);
});

test("the counter has none either", { timeout: PATIENCE_MS }, async () => {
  const counter = await house.visit({ language: "uk" });
  await counter.signIn("reception", house.demoPassword());
  await counter.open("/repairs/new");
  await counter.page.getByLabel(counter.say("repairs.screen.intake.phone"), { exact: true }).waitFor();
  expect(await barriers(counter, "/repairs/new")).toEqual([]);
  // What opens over the page has none either: the list of a field, the menu of whoever sits here.
  await counter.page.getByLabel(counter.say("repairs.screen.codes.symptom"), { exact: true }).first().click();
  await counter.page.getByRole("option").first().waitFor();
  expect(await barriersOn(counter)).toEqual([]);
  await counter.page.keyboard.press("Escape");
  await counter.page.locator(".me").click();
  await counter.page.getByRole("menuitem", { name: counter.say("platform.profile") }).waitFor();
  // Its library begins a menu with a stop for the keys that is no item of it; everything else of the screen is looked at.
  expect((await barriersOn(counter)).filter((barrier) => !barrier.startsWith("aria-required-children"))).toEqual([]);
});

test("nothing went wrong behind the screens, and nobody else was asked for anything", () => expect(house.complaints).toEqual([]));
