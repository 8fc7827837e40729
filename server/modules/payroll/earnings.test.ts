import { expect } from "vitest";
import { grantsOf } from "#contracts/access/roles.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, work } from "#testing/cast.ts";
import { inWork, openShelf, paidRepair } from "#testing/paid-repair.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";

type Earnings = { name: string; total: number; lines: Record<string, unknown>[] };
const march = (shop: Shop, employeeId?: string) =>
  shop.get<Earnings>(`payroll/earnings?from=2026-03-01&to=2026-03-31${employeeId === undefined ? "" : `&employeeId=${employeeId}`}`);

test("Ivan earned 225.00 and Petro 75.00, and every sum says where it comes from", async ({ shop }) => {
  const { ivan, petro } = shop.cast;
  const { order } = await paidRepair(shop);
  const common = { on: "2026-03-05", orderId: order.id, orderNumber: "WO-000001", rule: "share", share: 30_00, normHours: null, rate: null };
  expect(await march(shop, ivan)).toEqual({
    currency: "UAH",
    employeeId: ivan,
    name: "Іван",
    total: 225_00,
    lines: [
      { ...common, work: "Діагностика", base: 250_00, part: 100_00, amount: 75_00 },
      { ...common, work: "Заміна зливного насоса", base: 750_00, part: 66_67, amount: 150_00 },
    ],
  });
  expect(await march(shop, petro)).toMatchObject({ total: 75_00, lines: [{ base: 750_00, part: 33_33, amount: 75_00 }] });
  expect(await shop.get(`payroll/earnings?from=2026-04-01&to=2026-04-30&employeeId=${ivan}`)).toMatchObject({ total: 0, lines: [] });
});

test("warranty work is paid by the norm-hour, and a repair taken back leaves nothing", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const charged = { ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_700]]), charge: "own-warranty" as const };
  const parts = [{ ...part(1, cast.pump, 1_000, 0), charge: "own-warranty" as const }];
  let order: WorkOrder = await inWork(shop, { works: [charged], parts, materials: [] });
  order = await shop.step("work-orders", order, "complete");
  expect(await march(shop, cast.ivan)).toMatchObject({
    total: 270_00,
    lines: [{ rule: "norm-hours", base: null, normHours: 1_500, rate: 180_00, amount: 270_00 }],
  });
  await shop.step("work-orders", order, "reopen", { reason: "wrong part" });
  expect(await march(shop, cast.ivan)).toMatchObject({ total: 0, lines: [] });
});

test("an engineer sees their own wage and is refused another's", async ({ shop }) => {
  const { cast } = shop;
  await paidRepair(shop);
  shop.signIn(grantsOf("engineer"), { employeeId: cast.petro });
  expect(await march(shop)).toMatchObject({ name: "Петро", total: 75_00 });
  expect(await march(shop, cast.petro)).toMatchObject({ total: 75_00 });
  await expect(march(shop, cast.ivan)).rejects.toMatchObject({ code: "platform.not-permitted", status: 403 });
  shop.signIn(grantsOf("receptionist"), { employeeId: cast.ivan });
  await expect(march(shop)).rejects.toMatchObject({ code: "platform.not-permitted" });
  shop.signIn(grantsOf("accountant"), { branchIds: [nobody()] });
  await expect(march(shop, cast.ivan)).rejects.toMatchObject({ code: "ledger.not-found" });
});
