import { expect } from "vitest";
import type { z } from "zod";
import type { hints } from "#contracts/repairs/hints.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";
import { openShelf } from "#testing/paid-repair.ts";
import { pumpRepair } from "#testing/cast.ts";

type Reply = z.output<typeof hints.reply>;
const code = async (shop: Shop, kind: string, name: string) =>
  (await shop.create<{ id: string }>("fault-codes", { kind, code: null, name, typeIds: [shop.cast.washers], categories: [] })).id;

async function repaired(shop: Shop, changes: object): Promise<WorkOrder> {
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast, { materials: [], ...changes }));
  for (const [step, input] of [
    ["start-diagnostics", {}],
    ["offer", {}],
    ["approve", { channel: "phone" }],
    ["start", {}],
    ["complete", {}],
  ] as const)
    order = await shop.step("work-orders", order, step, input);
  return order;
}

test("the shop remembers what helped: by solution, how often, at what price and with which parts, and what came back", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const symptomId = await code(shop, "symptom", "Не зливає воду");
  const faultId = await code(shop, "fault", "Насос заклинив");
  const [pump, cleaning] = [await code(shop, "solution", "Заміна насоса"), await code(shop, "solution", "Чищення фільтра")];
  const about = (deviceId: string) => shop.get<Reply>(`repairs/hints?deviceId=${deviceId}&symptomId=${symptomId}`);
  expect(await about(cast.washer)).toEqual({ by: "type", repairs: 0, hints: [] });

  await repaired(shop, { symptomId, faultId, solutionId: pump });
  shop.goToDay("2026-03-02");
  // The same machine is back a day later: the pump did not help for long.
  await repaired(shop, { symptomId, solutionId: cleaning, parts: [] });
  const found = await about(cast.washer);
  expect(found).toMatchObject({ by: "model", repairs: 2 });
  expect(found.hints.find(({ solutionId }) => solutionId === pump)).toEqual({
    solutionId: pump,
    solution: "Заміна насоса",
    faults: ["Насос заклинив"],
    times: 1,
    cameBack: 1,
    averageTotal: 2_940_00,
    averageHours: 2_300,
    parts: [
      { itemId: cast.ring, name: "Кільце ущільнювальне", times: 1 },
      { itemId: cast.pump, name: "Насос зливний", times: 1 },
    ],
  });
  expect(found.hints.find(({ solutionId }) => solutionId === cleaning)).toMatchObject({ times: 1, cameBack: 0, averageTotal: 1_200_00, parts: [] });

  // Another model of the same type learns from its relatives; a device nobody knows learns nothing.
  const other = await shop.create<{ id: string }>("devices", {
    typeId: cast.washers,
    brand: "LG",
    model: "F2",
    serial: "LG-1",
    ownerId: cast.marchenko,
  });
  expect(await about(other.id)).toMatchObject({ by: "type", repairs: 2 });
  expect(await about(nobody())).toMatchObject({ repairs: 0 });
});

test("a solution is no symptom, a code is used once, and codes are offered by type of device and by trade", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const solutionId = await code(shop, "solution", "Заміна насоса");
  const wrong = await shop.ask("POST", "work-orders", pumpRepair(cast, { symptomId: solutionId }));
  expect([wrong.status, wrong.body.code]).toEqual([404, "ledger.not-found"]);
  const draft = { kind: "symptom", code: "E18", name: "Злив", typeIds: [], categories: ["household"] };
  await shop.create("fault-codes", draft);
  expect((await shop.ask("POST", "fault-codes", { ...draft, code: "e18" })).body.code).toBe("repairs.code-taken");
  const phones = await shop.create<{ id: string }>("device-types", { name: "Phone", category: "phones" });
  const names = async (typeId: string) => (await shop.get<{ rows: { name: string }[] }>(`fault-codes?typeId=${typeId}`)).rows.map(({ name }) => name);
  expect(await names(cast.washers)).toEqual(["Заміна насоса", "Злив"]);
  expect(await names(phones.id)).toEqual([]);
});

test("the symptom of the counter goes on to the order; fault and solution may still be said after the work, until the books close", async ({
  shop,
}) => {
  const { cast } = shop;
  await openShelf(shop);
  const [symptomId, other] = [await code(shop, "symptom", "Не зливає воду"), await code(shop, "symptom", "Шумить")];
  const [faultId, solutionId] = [await code(shop, "fault", "Насос заклинив"), await code(shop, "solution", "Заміна насоса")];
  const { branch: branchId, ivanenko: customerId, washer: deviceId } = cast;
  const intake = await shop.create<{ id: string }>("intakes", { branchId, customerId, deviceId, fault: "Стоїть вода", symptomId });
  const plain = { intakeId: intake.id, parts: [], materials: [] };
  expect(await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { ...plain, symptomId: other }))).toMatchObject({ symptomId: other });
  let order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", pumpRepair(cast, plain));
  expect(order).toMatchObject({ symptomId, faultId: null });
  const tried = (said: object) => shop.ask("POST", `work-orders/${order.id}/steps/name-codes`, { version: order.version, ...said });
  expect((await tried({ solutionId })).body.details.reasons).toEqual(["ledger.wrong-status"]);
  order = await shop.step("work-orders", order, "approve?then=start&then=check", { channel: "phone" });
  expect((await tried({ solutionId: faultId })).body.code).toBe("ledger.not-found");
  const { statusAt } = order;
  order = await shop.step("work-orders", order, "name-codes", { faultId });
  expect(order).toMatchObject({ status: "quality-check", statusAt });
  order = await shop.step("work-orders", order, "pass");
  order = await shop.step("work-orders", order, "name-codes", { solutionId });
  expect(order).toMatchObject({ status: "done", symptomId, faultId, solutionId });
  order = await shop.step("work-orders", order, "complete");
  expect((await tried({ solutionId: null })).body.details.reasons).toEqual(["ledger.wrong-status"]);
});
