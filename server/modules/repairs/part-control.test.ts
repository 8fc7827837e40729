import { sql } from "kysely";
import { expect } from "vitest";
import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import type { PartsNeed } from "#contracts/repairs/parts-need.ts";
import type { PartsIssue } from "#contracts/repairs/parts-issue.ts";
import { orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Actor } from "#platform/call.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";
import { expireReserves } from "./reserve/expiry.jobs.ts";

const REASON = "The customer waits at the counter";

/** An order that its customer has agreed to, with the parts that were free put aside. */
async function agreedTo(shop: Shop, changes: Parameters<typeof pumpRepair>[1]): Promise<WorkOrder> {
  const order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics", pumpRepair(shop.cast, { materials: [], ...changes }));
  return shop.step("work-orders", await shop.step("work-orders", order, "offer"), "approve", { channel: "phone" });
}

const read = (shop: Shop, { id }: { id: string }) => shop.get<WorkOrder>(`work-orders/${id}`);
const needs = (shop: Shop, { id }: { id: string }) => shop.get<PartsNeed[]>(`parts-needs?orderId=${id}`);
const story = async (shop: Shop, { id }: { id: string }) =>
  (await shop.get<HistoryRecord[]>(`work-orders/${id}/history`)).map(({ verb, reason }) => [verb, reason] as const);
const everything = ({ cast }: Shop): Actor => ({ userId: "owner", name: "Owner", employeeId: null, branchIds: [cast.branch], may: () => true });
const morning = ({ tx }: Shop, today: string) =>
  expireReserves.run({ tx, today, now: new Date(`${today}T04:00:00Z`), touched: [], actor: { ...SYSTEM } }, {});
const SYSTEM: Actor = { userId: "system", name: "Maisternia", employeeId: null, branchIds: [], may: () => true };

test("what an order lacks is looked for nearest first, and the earlier promise takes first", async ({ shop }) => {
  const { cast } = shop;
  const other = await shop.create<{ id: string }>("places", { branchId: cast.branch, kind: "warehouse", name: "WH-2" });
  await shop.opening([[cast.pump, 1_000, 850_00]]);
  const elsewhere = {
    branchId: cast.branch,
    placeId: other.id,
    onDay: "2026-03-01",
    lines: [{ line: 1, itemId: cast.pump, quantity: 2_000, cost: 1_700_00 }],
  };
  await shop.step("stock-openings", await shop.create("stock-openings", elsewhere), "enter");
  const receipt = { branchId: cast.branch, placeId: cast.warehouse, supplierId: cast.spareParts, supplierNumber: "77" };
  const line = { line: 1, itemId: cast.pump, quantity: 1_000, cost: 890_00, vatRate: 20_00 };
  await shop.create("receipts", { ...receipt, lines: [line] });

  const late = await agreedTo(shop, { promisedAt: "2026-03-09T15:00:00Z", parts: [part(1, cast.pump, 4_000, 1_560_00)] });
  expect(late.parts[0]?.reserved).toBe(1_000);
  // Lacks 3: two lie in the other warehouse, one is written to arrive, none is to be ordered.
  expect(await needs(shop, late)).toMatchObject([
    { short: 3_000, own: 0, elsewhere: [{ placeName: "WH-2", quantity: 2_000 }], incoming: [{ kind: "stock.receipt", quantity: 1_000 }], toOrder: 0 },
  ]);
  const soon = await agreedTo(shop, { promisedAt: "2026-03-02T15:00:00Z", parts: [part(1, cast.pump, 2_000, 1_560_00)] });
  expect(await needs(shop, soon)).toMatchObject([{ short: 2_000, elsewhere: [{ quantity: 2_000 }], toOrder: 0 }]);
  expect(await needs(shop, late)).toMatchObject([{ short: 3_000, elsewhere: [], incoming: [{ quantity: 1_000 }], toOrder: 2_000 }]);
  expect((await shop.get<PartsNeed[]>("parts-needs")).map(({ orderNumber }) => orderNumber)).toEqual([soon.number, late.number]);

  // The proposal as it stands is a draft of a move; while it is on the way it is not proposed again.
  const {
    placeId,
    elsewhere: [from],
  } = (await needs(shop, soon))[0]!;
  const draft = {
    branchId: cast.branch,
    fromPlaceId: from!.placeId,
    toPlaceId: placeId,
    lines: [{ line: 1, itemId: cast.pump, quantity: from!.quantity }],
  };
  const move = await shop.create<WorkOrder>("moves", draft);
  expect(await needs(shop, soon)).toMatchObject([{ elsewhere: [], incoming: [{ kind: "stock.move", number: move.number, quantity: 2_000 }] }]);
  await shop.step("moves", move, "move");
  expect(await needs(shop, soon)).toMatchObject([{ own: 2_000, incoming: [] }]);

  // What has come is put aside for the earlier promise; the later one gets none of it.
  const put = (order: WorkOrder) => shop.ask("POST", `work-orders/${order.id}/reserve`, { version: order.version });
  expect((await put(late)).body.parts[0].reserved).toBe(1_000);
  expect((await put(soon)).body.parts[0].reserved).toBe(2_000);
  expect(await needs(shop, soon)).toEqual([]);
  shop.signIn(["repairs.work-order.read"]);
  expect((await shop.ask("GET", "parts-needs")).status).toBe(403);
  expect((await put(await read(shop, soon))).status).toBe(403);
});

test("a reserve nobody touches is told of and then given back; another order's is taken only by right and with a reason", async ({ shop }) => {
  const { cast } = shop;
  await shop.opening([[cast.pump, 2_000, 1_700_00]]);
  const parts = [part(1, cast.pump, 2_000, 1_560_00)];
  const first = await agreedTo(shop, { parts });
  const second = await agreedTo(shop, { parts });
  expect([first.parts[0]?.reserved, second.parts[0]?.reserved]).toEqual([2_000, 0]);

  const take = (order: WorkOrder, more: object = {}) =>
    shop.ask("POST", `work-orders/${order.id}/reserve/take`, {
      version: order.version,
      fromOrderId: first.id,
      itemId: cast.pump,
      quantity: 1_000,
      reason: REASON,
      ...more,
    });
  expect(await shop.get(`work-orders/${second.id}/reserve/takable`)).toMatchObject([{ orderId: first.id, quantity: 2_000, short: 2_000 }]);
  expect((await take(second, { reason: "" })).status).toBe(400);
  expect((await take(second, { quantity: 3_000 })).body.code).toBe("repairs.reserve-too-small");
  expect((await take(second, { itemId: cast.ring })).body.code).toBe("repairs.not-on-order");
  shop.signIn(["repairs.work-order.*", "repairs.reserve.put-aside", "repairs.reserve.release"]);
  expect((await take(second)).status).toBe(403);
  shop.actAs(everything(shop));
  const taken = await take(second);
  expect([taken.status, taken.body.parts[0].reserved]).toEqual([200, 1_000]);
  expect((await read(shop, first)).parts[0]?.reserved).toBe(1_000);
  // Both tell of it, and the shortage of the one that lost is there again.
  expect((await story(shop, first)).at(-1)).toEqual(["lose-reserve", `${second.number}: ${REASON}`]);
  expect((await story(shop, second)).at(-1)).toEqual(["take-reserve", `${first.number}: ${REASON}`]);
  expect(await needs(shop, first)).toMatchObject([{ short: 1_000, toOrder: 1_000 }]);
  expect(await shop.reserved(cast.pump)).toBe(2_000);
  expect((await take(await read(shop, second), { quantity: 1_000, fromOrderId: second.id })).body.code).toBe("repairs.reserve-not-needed");

  // Fourteen days without movement, told two days before: 1 March + 12 = 13 March.
  await morning(shop, "2026-03-12");
  const told = () =>
    shop.tx
      .selectFrom("message")
      .where("text_key", "=", "repairs.message.reserve-expires")
      .select(["once", "data"])
      .orderBy(sql`data ->> 'number'`)
      .execute();
  expect(await told()).toEqual([]);
  await morning(shop, "2026-03-13");
  expect((await told()).map(({ data }) => data)).toMatchObject([
    { number: first.number, master: "Іван", day: "2026-03-15" },
    { number: second.number, day: "2026-03-15" },
  ]);
  await morning(shop, "2026-03-14");
  expect(await shop.reserved(cast.pump)).toBe(2_000);
  // Somebody keeps the second one: its days begin anew.
  shop.goToDay("2026-03-14");
  await shop.ask("POST", `work-orders/${second.id}/reserve`, { version: (await read(shop, second)).version });
  await morning(shop, "2026-03-15");
  expect([await shop.reserved(cast.pump), await shop.onHand(cast.pump)]).toEqual([1_000, 1_000]);
  expect((await story(shop, first)).at(-1)?.[0]).toBe("expire-reserve");
  expect((await read(shop, first)).parts[0]?.reserved).toBe(0);
  await shop.set({ reserveDays: 0 });
  await morning(shop, "2026-06-01");
  expect(await shop.reserved(cast.pump)).toBe(1_000);
  const kept = await read(shop, second);
  const release = { version: kept.version, reason: "The customer has gone away" };
  expect((await shop.ask("POST", `work-orders/${second.id}/reserve/release`, release)).body.parts[0].reserved).toBe(0);
  expect((await shop.ask("POST", `work-orders/${second.id}/reserve/release`, { ...release, version: kept.version + 1 })).body.code).toBe(
    "repairs.nothing-reserved",
  );
});

test("an analogue goes out in place of a part at the lower of the two prices, and the agreement stands", async ({ shop }) => {
  const { cast } = shop;
  const item = (code: string, price: number) => shop.create<{ id: string; version: number }>("items", { kind: "goods", code, name: code, price });
  const [dear, cheap] = [await item("A-DEAR", 1_800_00), await item("A-CHEAP", 1_200_00)];
  const pump = await shop.get<{ version: number; id: string }>(`items/${cast.pump}`);
  await shop.change("items", pump as never, { kind: "goods", code: "P1", name: "Насос зливний", price: 1_560_00, analogues: [dear.id, cheap.id] });
  await shop.opening([
    [dear.id, 5_000, 5_000_00],
    [cheap.id, 5_000, 4_000_00],
    [cast.handle, 5_000, 500_00],
  ]);
  const order = await agreedTo(shop, {
    works: [work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 500]])],
    parts: [part(1, cast.pump, 2_000, 1_560_00)],
  });
  await shop.step("work-orders", order, "start", { withoutParts: true });
  const issue = (itemId: string, insteadOf: string | null, quantity = 1_000) =>
    shop.ask("POST", "parts-issues?then=confirm", {
      branchId: cast.branch,
      orderId: order.id,
      direction: "issue",
      placeId: cast.warehouse,
      employeeId: cast.ivan,
      lines: [{ line: 1, itemId, quantity, insteadOf }],
    });
  expect((await issue(cheap.id, null)).body.code).toBe("repairs.not-on-order");
  expect((await issue(cast.handle, cast.pump)).body.code).toBe("repairs.not-an-analogue");
  expect((await issue(cheap.id, cast.ring)).body.code).toBe("repairs.not-on-order");

  // Agreed: 2 × 1560.00. One dear analogue (1800.00) goes out at 1560.00, one cheap (1200.00) at 1200.00: 2760.00 instead of 3120.00.
  expect((await issue(dear.id, cast.pump)).status).toBe(200);
  expect((await issue(cheap.id, cast.pump)).status).toBe(200);
  const swapped = await read(shop, order);
  expect(swapped.parts.map(({ itemId, quantity, price, insteadOf }) => [itemId, quantity, price, insteadOf])).toEqual([
    [cheap.id, 1_000, 1_200_00, cast.pump],
    [dear.id, 1_000, 1_560_00, cast.pump],
  ]);
  expect((await story(shop, order)).map(([verb]) => verb).filter((verb) => verb === "replace-part")).toHaveLength(2);
  // The agreement stands; a higher price written by hand is another agreement.
  await shop.set({ shortPathToCompleted: true });
  const draft = orderDraftOf(swapped);
  const dearer = await shop.change("work-orders", swapped, { ...draft, parts: draft.parts.map((it) => ({ ...it, price: 1_800_00 })) });
  const refused = await shop.ask("POST", `work-orders/${order.id}/steps/complete`, { version: dearer.version });
  expect(refused.body.details.reasons).toContain("repairs.approval-outdated");
  const back = await shop.change("work-orders", dearer, draft);
  await shop.step("work-orders", back, "complete");
  // Works 900.00 + 1560.00 + 1200.00.
  expect(await shop.owes(order.id)).toBe(3_660_00);
});

test("what differs from the norm of the work is explained before it is checked or completed, and parts are accepted where the shop asks", async ({
  shop,
}) => {
  const { cast } = shop;
  await shop.set({ shortPathToCompleted: true, acceptBeforeCompletion: true, normTolerance: 10_00 });
  const known = await shop.get<{ version: number; id: string }>(`items/${cast.pumpReplacement}`);
  const kit = [{ itemId: cast.sealant, quantity: 20_000 }];
  await shop.change("items", known as never, { kind: "work", code: "W2", name: "Заміна", unit: "service", price: 900_00, normHours: 1_500, kit });
  await shop.opening([
    [cast.pump, 5_000, 4_250_00],
    [cast.sealant, 500_000, 625_00],
  ]);
  let order = await agreedTo(shop, {
    works: [work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 500]])],
    parts: [part(1, cast.pump, 1_000, 1_560_00)],
    materials: [{ line: 1, itemId: cast.sealant, quantity: 20_000, charge: "customer" }] as never,
  });
  expect(order.materials[0]?.norm).toBe(20_000);
  order = await shop.step("work-orders", order, "start");
  const using = async (used: number, deviationReason = "") => {
    const draft = orderDraftOf(await read(shop, order));
    return shop.change("work-orders", await read(shop, order), {
      ...draft,
      materials: draft.materials.map((it) => ({ ...it, used, deviationReason })),
    });
  };
  const tried = async (step: string) =>
    (await shop.ask("POST", `work-orders/${order.id}/steps/${step}`, { version: (await read(shop, order)).version })).body;
  // 20 ml ± 10 %: 22 ml pass, 23 ml do not.
  await using(23_000);
  expect(await tried("check")).toMatchObject({ code: "repairs.norm-deviation", details: { norm: 20_000, fact: 23_000 } });
  expect((await tried("complete")).code).toBe("repairs.norm-deviation");
  await using(23_000, "The old seal was wider");

  const paper = await shop.carry("issue", order.id, [[cast.pump, 1_000]]);
  expect((await tried("complete")).code).toBe("repairs.parts-not-accepted");
  const accept = (seen: { id: string; version: number }) => shop.ask("POST", `parts-issues/${seen.id}/steps/accept`, { version: seen.version });
  shop.signIn(["repairs.parts-issue.read", "repairs.parts-issue.accept.own"], { employeeId: cast.petro });
  expect((await accept(paper)).status).toBe(403);
  shop.signIn(["repairs.parts-issue.read", "repairs.parts-issue.accept.own"], { employeeId: cast.ivan });
  expect((await accept(paper)).body as PartsIssue).toMatchObject({ acceptedAt: expect.any(String) });
  shop.actAs(everything(shop));
  expect((await tried("complete")).status).toBe("completed");

  const report = await shop.get<{ rows: object[] }>("reports/part-norms?from=2026-03-01&to=2026-03-31");
  expect(report.rows).toMatchObject([
    {
      employeeId: cast.ivan,
      orderNumber: order.number,
      itemId: cast.sealant,
      norm: 20_000,
      fact: 23_000,
      deviation: 3_000,
      reason: "The old seal was wider",
    },
  ]);
  expect((await shop.get<{ rows: object[] }>(`reports/part-norms?from=2026-03-01&to=2026-03-31&employeeId=${cast.petro}`)).rows).toEqual([]);
  // Within the tolerance nobody has to say anything.
  const { id } = await agreedTo(shop, {
    works: [work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 500]])],
    parts: [],
    materials: [{ line: 1, itemId: cast.sealant, quantity: 20_000, used: 22_000, charge: "customer" }] as never,
  });
  await shop.step("work-orders", await read(shop, { id }), "start");
  expect((await shop.ask("POST", `work-orders/${id}/steps/complete`, { version: (await read(shop, { id })).version })).body.status).toBe("completed");
});
