import { expect } from "vitest";
import { placeCode } from "#contracts/company/place.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { pumpRepair } from "#testing/cast.ts";
import { paperText } from "#testing/paper-text.ts";
import { type Shop, test } from "#testing/shop.ts";

async function paidRepair(shop: Shop): Promise<{ intake: Intake; order: WorkOrder; payment: { id: string } }> {
  const { cast } = shop;
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([
    [cast.pump, 3_000, 2_550_00],
    [cast.ring, 10_000, 423_50],
    [cast.sealant, 500_000, 625_00],
  ]);
  const draft = {
    branchId: cast.branch,
    customerId: cast.ivanenko,
    deviceId: cast.washer,
    fault: "Не зливає воду",
    completeness: ["Шланг зливу"],
    agreedValue: 12_000_00,
  };
  const intake = await shop.create<Intake>("intakes", draft);
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { intakeId: intake.id }));
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "phone", by: "Іваненко" });
  const payment = await shop.pay(1_500_00, { orderId: order.id });
  order = await shop.step("work-orders", await shop.step("work-orders", order, "start"), "complete");
  return { intake, order, payment };
}

test("every paper of a paid repair says what its document says", async ({ shop }) => {
  const { intake, order, payment } = await paidRepair(shop);
  const words = "Дві тисячі дев'ятсот сорок гривень 00 копійок";
  const papers: [url: string, said: string[]][] = [
    [`intakes/${intake.id}/print/intake-receipt`, ["RI-000001", "Іваненко", "WM-778812", "Не зливає воду", "Шланг зливу", "12 000,00"]],
    [`intakes/${intake.id}/print/device-label`, ["RI-000001", "WM-778812"]],
    [`work-orders/${order.id}/print/work-order`, ["WO-000001", "Заміна зливного насоса", "Насос зливний", "2 940,00"]],
    [`work-orders/${order.id}/print/estimate`, ["WO-000001", "1 560,00", "2 940,00"]],
    [`work-orders/${order.id}/print/act`, ["WO-000001", "2 940,00", "490,00", words]],
    [`work-orders/${order.id}/print/invoice`, ["2 940,00", "490,00", words]],
    [`payments/${payment.id}/print`, ["CR-000001", "1 500,00", "Іваненко", "WO-000001"]],
  ];
  for (const [url, said] of papers) {
    const text = await paperText(shop, url);
    for (const it of said) expect(text).toContain(it);
  }
  expect(await paperText(shop, `work-orders/${order.id}/print/act?language=en`)).toContain("2,940.00");
  expect(await paperText(shop, `work-orders/${order.id}/print/act?language=ru`)).toContain("Две тысячи девятьсот сорок гривен 00 копеек");
}, 60_000);

test("a paper is not printed for whoever may not see its document", async ({ shop }) => {
  const { order } = await paidRepair(shop);
  shop.signIn(["repairs.intake.read"]);
  expect((await shop.ask("GET", `work-orders/${order.id}/print/act`)).status).toBe(403);
  shop.signIn(["repairs.work-order.read"], { branchIds: [order.customerId] });
  expect((await shop.ask("GET", `work-orders/${order.id}/print/act`)).status).toBe(404);
  shop.signIn(["repairs.work-order.read"]);
  expect((await shop.ask("GET", `work-orders/${order.id}/print/act?language=xx`)).status).toBe(400);
});

test("costs and wages are neither in the order nor in its history for whoever may not see them", async ({ shop }) => {
  const { order } = await paidRepair(shop);
  shop.signIn(["repairs.work-order.read"]);
  for (const url of [`work-orders/${order.id}`, `work-orders/${order.id}/history`]) {
    const { body } = await shop.ask("GET", url);
    expect(JSON.stringify(body)).not.toMatch(/"cost"|"wage"/);
  }
  shop.signIn(["repairs.work-order.read", "stock.cost.see", "payroll.wage.see"]);
  expect(JSON.stringify((await shop.ask("GET", `work-orders/${order.id}/history`)).body)).toMatch(/"cost"/);
});

test("labels of places: one that is meant, or those of a kind in use; money has none", async ({ shop }) => {
  const { cast } = shop;
  const put = (kind: string, name: string) => shop.create<{ id: string; version: number }>("places", { branchId: cast.branch, kind, name });
  const [shelf, old] = [await put("shelf", "B-07"), await put("shelf", "OLD-1")];
  await shop.ask("POST", `places/${old.id}/archive`, { version: old.version, archived: true });
  const one = await paperText(shop, `place-labels?placeId=${shelf.id}`);
  for (const said of ["B-07", "Полиця", placeCode(shelf.id)]) expect(one).toContain(said);
  const shelves = await paperText(shop, `place-labels?kind=shelf&branchId=${cast.branch}&language=en`);
  expect([shelves.includes("B-07"), shelves.includes("A-12"), shelves.includes("OLD-1")]).toEqual([true, true, false]);
  expect(await paperText(shop, `place-labels?placeId=${old.id}`)).toContain("OLD-1");
  expect((await shop.ask("GET", `place-labels?placeId=${cast.desk}`)).body.code).toBe("printing.no-places");
});
