import { afterAll, beforeAll, expect, test } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Claim } from "#contracts/warranty/claim.ts";
import { backstage, type Demo, openDemo, SOUND, sound, spaced } from "#testing/demo-house.ts";

const PATIENCE_MS = 300_000;
const SOON = new Date(performance.timeOrigin + 400 * 86_400_000).toISOString().slice(0, 10);
const LATELY = new Date(performance.timeOrigin - 40 * 86_400_000).toISOString().slice(0, 10);

let demo: Demo;
let behind: Awaited<ReturnType<typeof backstage>>;
beforeAll(async () => {
  demo = await openDemo();
  behind = await backstage(demo);
}, PATIENCE_MS);
afterAll(() => demo?.house.close(), PATIENCE_MS);

const takenIn = async (more: object = {}) =>
  behind.make<Intake>("intakes", {
    branchId: behind.branchId,
    customerId: behind.customer.id,
    deviceId: (await behind.device()).id,
    fault: "Гуде",
    ...more,
  });

test.each(["desk", "phone"] as const)("a device under its maker's warranty shows the verdict before it is taken in, on the %s", async (size) => {
  const serial = `WRT-${size}-${Math.trunc(performance.now())}`;
  const device = await behind.device({ serial, soldOn: LATELY, warrantyUntil: SOON });
  await behind.make("warranty-cards", { kind: "manufacturer", deviceId: device.id, number: "T 17", beginsOn: LATELY, months: 24 });
  const counter = await demo.as("reception", size);
  const { say, press, fill, keys, sees, page } = counter;
  await counter.open("/repairs/new");
  await fill(say("repairs.screen.intake.device-code"), serial);
  await keys("Enter");
  await sees(say("warranty.verdict.manufacturer"));
  const kind = page.getByRole("combobox", { name: say("repairs.screen.intake.repair-kind") }).filter({ visible: true });
  expect(await kind.inputValue()).toBe(say("repairs.screen.intake.kind.warranty"));
  expect(await sound(counter)).toEqual(SOUND);
  await press(behind.customer.name);
  await fill(say("repairs.screen.intake.fault"), "Не вмикається");
  await press(say("repairs.screen.accept"));
  await sees(say("repairs.screen.intake.accepted"));
  const { rows } = await counter.ask<{ rows: { id: string }[] }>("GET", `intakes?deviceId=${device.id}`);
  expect((await counter.ask<Intake>("GET", `intakes/${rows[0]!.id}`)).repairKind).toBe("warranty");
});

test("one part is split between the customer and us: three parts in ten are ours, and the sums say so", async () => {
  const lamp = await behind.goods("Split lamp", 1_000, 100_00);
  const order = await behind.diagnosed([[lamp, 1_000]], { works: [] });
  const { manager } = behind;
  const { say, press, dialog, choose, sees } = manager;
  await manager.open(`/work-orders/${order.id}`);
  await press(say("repairs.screen.order.line-act"));
  await press(say("repairs.screen.order.split"), dialog());
  await dialog().getByLabel(say("repairs.screen.order.split-payer")).click();
  await choose(say("repairs.charge.own-expense"));
  expect(await sound(manager)).toEqual(SOUND);
  await press(say("platform.done"), dialog());
  await sees(/140,00/);
  const saved = async () => (await manager.ask<WorkOrder>("GET", `work-orders/${order.id}`)).parts.map(({ charge, share }) => [charge, share]);
  await expect.poll(saved, { timeout: 20_000 }).toEqual([
    ["customer", 7_000],
    ["own-expense", 3_000],
  ]);
  const phone = await demo.as("manager", "phone");
  await phone.open(`/work-orders/${order.id}`);
  await phone.sees(/140,00/);
  expect(await sound(phone)).toEqual(SOUND);
});

test("a claim to a manufacturer: collected and sent at the desk, on paper and as a table, answered on the phone, paid to the cent", async () => {
  await behind.owedByMaker({ soldOn: LATELY, warrantyUntil: SOON });
  const cash = await demo.as("cash", "desk");
  const { say, like, press, dialog, sees, page } = cash;
  await cash.open("/warranty-claims/new");
  await page.locator(".chips .chip").filter({ hasText: behind.maker.name }).click();
  const elsewhere = page.getByText(say("warranty.screen.open-elsewhere")).locator("xpath=..").getByRole("button");
  await page.getByRole("checkbox").first().or(elsewhere.first()).waitFor();
  if (await elsewhere.count()) await elsewhere.first().click();
  await press(new RegExp(`^${say("warranty.claim.create")}`));
  await page.waitForURL(/warranty-claims\/[0-9a-f]{8}/);
  const id = page.url().split("/").at(-1)!;
  const claim = () => cash.ask<Claim>("GET", `warranty-claims/${id}`);
  await press(say("warranty.claim.send"));
  await press(say("warranty.claim.send"), dialog());
  await sees(say("warranty.claim.sent"));
  const { lines } = await claim();
  const total = lines.reduce((sum, { gross }) => sum + gross, 0);
  const sheet = await cash.context.request.get((await page.getByRole("link", { name: "XLSX" }).getAttribute("href"))!);
  expect([sheet.status(), (await sheet.body()).subarray(0, 2).toString()]).toEqual([200, "PK"]);
  const paper = await cash.context.request.get(`/api/warranty-claims/${id}/paper?language=uk`);
  expect([paper.status(), (await paper.body()).subarray(0, 4).toString()]).toEqual([200, "%PDF"]);

  const phone = await demo.as("manager", "phone");
  await phone.open(`/warranty-claims/${id}`);
  await phone.press(say("warranty.claim.answer"));
  const less = String((lines[0]!.gross - 100_50) / 100).replace(".", ",");
  await phone.fill(say("warranty.screen.accepted"), less, phone.dialog());
  await phone.fill(like("warranty.screen.why-rejected"), "Пізно подано", phone.dialog());
  expect(await sound(phone)).toEqual(SOUND);
  await phone.press(say("warranty.claim.answer"), phone.dialog());
  await phone.sees(say("warranty.claim.partly"));

  await cash.open(`/warranty-claims/${id}`);
  await sees(/100,50/);
  await press(say("warranty.claim.pay"));
  await press(say("warranty.claim.pay"), dialog());
  await expect.poll(async () => (await claim()).status, { timeout: 20_000 }).toBe("paid");
  expect((await claim()).lines.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0)).toBe(total - 100_50);
  expect(await sound(cash)).toEqual(SOUND);
});

test("a repair at a partner: sent from the desk, looked for, taken back on the phone, and billed with VAT", async () => {
  const intake = await takenIn();
  const partner = await behind.first<{ name: string }>("parties?role=service-centre&limit=1");
  const away = await behind.step<Intake>("intakes", intake, "repair-away", { partnerId: partner.id });
  const order = await behind.diagnosed([], { intakeId: intake.id, deviceId: intake.deviceId });
  const counter = await demo.as("reception", "desk");
  const { say, press, fill, dialog, sees } = counter;
  await counter.open(`/intakes/${away.id}`);
  await press(say("repairs.intake.send-away"));
  await fill(say("repairs.intake.send-away.waybill"), "НП 204", dialog());
  expect(await sound(counter)).toEqual(SOUND);
  await press(say("repairs.intake.send-away"), dialog());
  await dialog().waitFor({ state: "hidden" });
  await counter.open("/away");
  await sees(intake.number);

  const phone = await demo.as("reception", "phone");
  await phone.open(`/intakes/${intake.id}`);
  await phone.press(say("repairs.intake.take-back"));
  await phone.press(say("repairs.intake.take-back"), phone.dialog());
  await phone.sees(say("repairs.intake.ready"));
  expect(await sound(phone)).toEqual(SOUND);

  const cash = await demo.as("cash", "desk");
  await cash.open(`/service-purchases/new?order=${order.id}&supplier=${partner.id}`);
  await expect.poll(() => cash.page.getByRole("combobox", { name: "ПДВ", exact: true }).inputValue(), { timeout: 20_000 }).toContain("20");
  await cash.fill(/Без ПДВ/, "1000,50");
  await cash.sees(/1\s200,60/);
  await cash.press(new RegExp(`^${say("repairs.service-purchase.receive")}`));
  await cash.sees(say("repairs.service-purchase.received"));
  expect(spaced(await cash.page.locator("main").textContent())).toContain("1 200,60");
});

test("devices are carried by scanning on the phone, and a count finds them where they lie", async () => {
  const intake = await takenIn();
  const phone = await demo.as("reception", "phone");
  const { say, press, fill, keys, sees, page, dialog } = phone;
  await phone.open("/device-places");
  const scan = async (label: string | RegExp, code: string) => {
    await fill(label, code);
    await keys("Enter");
  };
  await scan(say("repairs.screen.custody.scan-place"), "Верстак");
  await scan(phone.like("repairs.screen.custody.scan-into"), intake.number);
  await sees(phone.like("repairs.screen.custody.moved"));
  expect(await sound(phone)).toEqual(SOUND);

  await phone.open("/device-counts");
  await press(say("repairs.screen.custody.begin-count"));
  for (const other of await dialog()
    .getByRole("button", { name: /Приймальня|Полиця|Майстер/ })
    .all())
    await other.click();
  await press(say("repairs.screen.custody.begin-count"), dialog());
  await page.waitForURL(/device-counts\/[0-9a-f]{8}/);
  await press(/^Верстак/);
  await scan(phone.like("repairs.screen.custody.count-into"), intake.number);
  await press(say("repairs.device-count.compare"));
  await sees(say("repairs.screen.custody.matched"));
  expect(await sound(phone)).toEqual(SOUND);
  const desk = await demo.as("manager", "desk");
  await desk.open(new URL(page.url()).pathname);
  await desk.sees(say("repairs.screen.custody.differences"));
  expect(await sound(desk)).toEqual(SOUND);
});

test("nothing leaves before its loaner is back and everything is ticked off", async () => {
  const intake = await takenIn({ completeness: ["зарядка"] });
  const { id: deviceId } = await behind.device({ brand: "Lent", lendable: true, ownerId: null });
  await behind.make("loaners", { branchId: behind.branchId, intakeId: intake.id, deviceId, expectedBackOn: SOON, condition: "ціла" });
  const here = await behind.step<Intake>("intakes", intake, "repair-here", { engineerId: behind.masterId });
  await behind.step<Intake>("intakes", here, "finish", { outcome: "no-fault" });
  const counter = await demo.as("reception", "desk");
  const { say, press, dialog, sees } = counter;
  await counter.open(`/intakes/${intake.id}`);
  await press(say("repairs.intake.issue"));
  await dialog().getByText(/Lent/).waitFor();
  expect(await sound(counter)).toEqual(SOUND);
  await press(say("repairs.loaner.take-back"), dialog());
  await dialog().getByText(/Lent/).waitFor({ state: "hidden" });
  await press(say("repairs.screen.custody.all-given"), dialog());
  await press(say("repairs.intake.issue"), dialog());
  await dialog().waitFor({ state: "hidden" });
  await sees(say("repairs.intake.issued"));
  expect((await counter.ask<Intake>("GET", `intakes/${intake.id}`)).handed).toMatchObject([{ name: "зарядка", outcome: "given" }]);
});

test("nothing went wrong behind the screens, and nobody else was asked for anything", () => expect(demo.house.complaints).toEqual([]));
