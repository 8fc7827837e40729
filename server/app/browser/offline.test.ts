import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Visitor } from "#testing/browser.ts";
import { chooseType, startOrder } from "#testing/repair-by-clicks.ts";
import { castIn, PASSWORD, setUpShop, type Shelf, stockTheShop, takeStep } from "#testing/repair-cast.ts";

const PATIENCE_MS = 300_000;
const said = castIn("uk");

let house: House;
let counter: Visitor;
let shelf: Shelf;
beforeAll(async () => {
  house = await openHouse();
  counter = await house.visit({ language: "uk" });
  await setUpShop(counter, house.code(), "uk");
  await counter.open("/repairs/new");
  await counter.signIn(said.login, PASSWORD);
  await counter.page.getByLabel(counter.say("repairs.screen.intake.phone"), { exact: true }).waitFor();
  shelf = await stockTheShop(counter);
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

const intakes = async () => (await counter.ask<{ rows: object[] }>("GET", "intakes?limit=50")).rows.length;

/** A new customer with a new device, all typed, not yet accepted. */
async function typeIntake(visitor: Visitor, phone: string): Promise<void> {
  const { page, say, fill, type, keys } = visitor;
  await page.getByLabel(say("repairs.screen.intake.phone"), { exact: true }).click();
  await type(phone);
  await fill(say("repairs.screen.intake.customer-name"), `${said.customer} ${phone}`);
  await fill(say("repairs.screen.intake.device-code"), `SN-${phone}`);
  await keys("Enter");
  await chooseType(visitor, said.type);
  await fill(say("repairs.screen.intake.brand"), "Bosch");
  await fill(say("repairs.screen.intake.fault"), said.fault);
}

test("the server dies while somebody types: it is said, everything typed stays, and after its return the intake is made once", {
  timeout: PATIENCE_MS,
}, async () => {
  const { page, say, press, sees } = counter;
  await typeIntake(counter, "0675550201");
  await house.kill();
  await press(say("repairs.screen.accept"));
  await sees(say("platform.offline"));
  await sees(say("platform.offline-sign"));
  await sees(say("repairs.screen.intake.not-accepted"));
  expect(await page.getByLabel(say("repairs.screen.intake.fault"), { exact: true }).inputValue()).toBe(said.fault);

  await house.restart();
  await press(say("repairs.screen.accept"));
  await sees(say("repairs.screen.intake.accepted"));
  expect(await intakes()).toBe(1);
});

test("the session ends while somebody types: they sign in over their form, and it goes on", { timeout: PATIENCE_MS }, async () => {
  const { page, context, say, press, sees, dialog, fill } = counter;
  await press(say("repairs.screen.intake.another"));
  await typeIntake(counter, "0675550202");
  await context.clearCookies();
  await press(say("repairs.screen.accept"));
  await dialog()
    .filter({ hasText: say("access.sign-in.again") })
    .waitFor();
  await fill(say("access.sign-in.password"), PASSWORD, dialog());
  await press(say("access.sign-in.enter"), dialog());
  await sees(say("repairs.screen.intake.accepted"));
  expect(await intakes()).toBe(2);
  await startOrder(counter);
  await page.waitForURL(/work-orders/);
});

test("whoever presses twice completes once and takes the money once", { timeout: PATIENCE_MS }, async () => {
  const { page, say, like, ask, button, dialog, press } = counter;
  const [intake] = (await ask<{ rows: { id: string; customerId: string; deviceId: string }[] }>("GET", "intakes?limit=1")).rows;
  const { branch, warehouse, ivan, diagnostics } = shelf;
  const works = [
    {
      line: 1,
      itemId: diagnostics,
      quantity: 1_000,
      price: 300_00,
      charge: "customer",
      normHours: 500,
      performers: [{ employeeId: ivan, coefficient: 1_000, factHours: 500 }],
    },
  ];
  const draft = {
    branchId: branch,
    placeId: warehouse,
    customerId: intake?.customerId,
    deviceId: intake?.deviceId,
    masterId: ivan,
    complaint: said.fault,
    works,
  };
  const tickAll = async (id: string) => {
    const { check } = await ask<{ check: { version: number; points: { note: string }[] } }>("GET", `work-orders/${id}/checklist`);
    const points = check.points.map(({ note }) => ({ answer: "good", note }));
    await ask("PUT", `work-orders/${id}/checklist`, { version: check.version, points });
  };
  type Order = { id: string; version: number; status: string };
  let order = (await takeStep(ask, "work-orders", draft, "start-diagnostics")) as Order;
  for (const [step, input] of [
    ["offer", {}],
    ["approve", { channel: "counter" }],
    ["start", {}],
    ["check", {}],
    ["pass", {}],
  ] as const) {
    if (step === "check") await tickAll(order.id);
    order = await ask<Order>("POST", `work-orders/${order.id}/steps/${step}`, { version: order.version, ...input });
  }
  await counter.open(`/work-orders/${order.id}`);
  await button(say("repairs.work-order.complete")).dblclick();
  await page.getByText(new RegExp(`^${say("repairs.work-order.did.complete")} · `)).waitFor();

  await press(say("repairs.screen.order.take-payment"));
  await dialog().waitFor();
  await button(like("repairs.screen.order.take-sum"), dialog()).dblclick();
  await dialog().waitFor({ state: "hidden" });
  const history = await ask<{ verb: string }[]>("GET", `work-orders/${order.id}/history`);
  const { rows } = await ask<{ rows: { amount: number }[] }>("GET", `payments?orderId=${order.id}`);
  expect([history.filter(({ verb }) => verb === "complete").length, rows.map(({ amount }) => amount)]).toEqual([1, [300_00]]);
});

test("beyond the line that was cut and the session that ended nothing went wrong behind the screens", () => {
  const expected = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_NETWORK|status of (401|503)/;
  expect(house.complaints.filter((it) => !expected.test(it))).toEqual([]);
});
