import { describe, expect, test } from "vitest";
import { openHouse, takesPictures, type Visitor } from "#testing/browser.ts";

const PATIENCE_MS = 900_000;

/** Pictures of a shop at work, for the guide and the front page: of the demo, which is the same every time. `npm run pictures` takes them. */
describe.runIf(takesPictures)("pictures of the demo", () => {
  test("every chapter gets its pictures", { timeout: PATIENCE_MS }, async () => {
    const house = await openHouse(["--demo", "--demo-language", "en"]);
    const password = house.demoPassword();
    const inside = async (visitor: Visitor, login: string) => {
      await visitor.signIn(login, password);
      await visitor.page.locator("main").waitFor();
      return visitor;
    };
    const show = async (visitor: Visitor, path: string, name: string) => {
      await visitor.open(path);
      await visitor.settled();
      await visitor.picture(name);
    };

    const director = await inside(await house.visit({ language: "en" }), "director");
    const first = async (list: string) =>
      (await director.ask<{ rows: { id: string }[] }>("GET", `${list}${list.includes("?") ? "&" : "?"}limit=1`)).rows[0]?.id ?? "";
    const example = await first(`devices?q=${encodeURIComponent("WM-778812")}`);
    const pages: readonly (readonly [string, string])[] = [
      ["/today", "today"],
      ["/repairs?look=list", "repairs-list"],
      ["/repairs?look=board", "board"],
      ["/settings", "settings"],
      ["/settings/rights", "rights"],
      ["/settings/people", "people"],
      ["/settings/audit", "audit"],
      ["/customers", "customers"],
      [`/devices/${example}`, "device"],
      ["/catalog", "catalog"],
      ["/stock", "stock"],
      ["/receipts", "receipts"],
      ["/money", "money"],
      ["/debts", "debts"],
      ["/trial-balance", "trial-balance"],
    ];
    for (const [path, name] of pages) await show(director, path, name);
    await director.page.emulateMedia({ colorScheme: "dark" });
    await show(director, "/repairs?look=board", "board-dark");
    await show(director, "/today", "today-dark");

    const counter = await inside(await house.visit({ language: "en" }), "manager");
    await show(counter, `/issue-parts/${await first("work-orders?status=approved")}`, "issue-parts");
    for (const language of ["uk", "ru"] as const) {
      const own = await inside(await house.visit({ language }), "reception");
      const { user } = await own.ask<{ user: { id: string } }>("GET", "session");
      await own.page.evaluate(([id, chosen]) => localStorage.setItem(`maisternia.language.${id}`, chosen ?? ""), [user.id, language]);
      await show(own, "/repairs?look=board", `board-${language}`);
      await own.context.close();
    }

    const phone = await inside(await house.visit({ language: "en", size: "phone" }), "engineer");
    await show(phone, "/today", "today-phone");
    await show(phone, "/repairs", "repairs-phone");
    await house.close();
    expect(house.complaints).toEqual([]);
  });
});
