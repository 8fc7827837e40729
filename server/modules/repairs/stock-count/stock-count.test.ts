import { expect } from "vitest";
import type { BadPart } from "#contracts/repairs/bad-part.ts";
import type { StockCount } from "#contracts/repairs/stock-count.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Surplus } from "#contracts/stock/surplus.ts";
import type { WriteOff } from "#contracts/stock/write-off.ts";
import { grantsOf } from "#contracts/access/roles.ts";
import { balance } from "#ledger/balance.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "#modules/stock/index.ts";
import { part, pumpRepair } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

/** Three pumps worth 2550.00 (850.00 each) and ten rings worth 423.50 lie on the shelf. */
const stocked = (shop: Shop) =>
  shop.opening([
    [shop.cast.pump, 3_000, 2_550_00],
    [shop.cast.ring, 10_000, 423_50],
  ]);
const asRole = (shop: Shop, role: string, more: object = {}) => shop.signIn(grantsOf(role), { userId: role, name: role, roles: [role], ...more });
const draft = ({ cast }: Shop, found: readonly (readonly [string, number])[] = [], placeId = cast.warehouse) => ({
  branchId: cast.branch,
  placeId,
  counters: "Оксана, Іван",
  found: found.map(([itemId, quantity], at) => ({ line: at + 1, itemId, quantity })),
});
const defective = (shop: Shop) => shop.create<{ id: string }>("places", { branchId: shop.cast.branch, kind: "defective", name: "WH-D" });
const placeOf = async (shop: Shop, employeeId: string) => (await shop.get<{ placeId: string }>(`employees/${employeeId}`)).placeId;
const at = (shop: Shop, placeId: string) => balance(shop.tx, stock.onHand({ placeId }), shop.cast.pump);
const inHands = async (shop: Shop) => balance(shop.tx, stock.issued({ placeId: await placeOf(shop, shop.cast.ivan) }), shop.cast.pump);

/** An agreed repair that wants one pump, and Ivan holds it: it was put aside before. */
async function withIvan(shop: Shop, quantity = 1_000): Promise<WorkOrder> {
  const { cast } = shop;
  const order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", {
    ...pumpRepair(cast),
    parts: [part(1, cast.pump, quantity, 1_560_00)],
    materials: [],
    masterId: cast.ivan,
  });
  const agreed = await shop.step<WorkOrder>("work-orders", order, "approve?then=start", { channel: "phone" });
  await shop.carry("issue", order.id, [[cast.pump, quantity]]);
  return shop.get<WorkOrder>(`work-orders/${agreed.id}`);
}

test("a count of a warehouse finds what is missing and what is too much, and the papers set the books right", async ({ shop }) => {
  const { cast } = shop;
  await stocked(shop);
  await shop.set({ writeOffLimit: 1_000_00 });
  asRole(shop, "storekeeper");
  let count = await shop.create<StockCount>("stock-counts", draft(shop));
  expect(count).toMatchObject({ number: "SC-000001", status: "counting", employeeId: null });
  expect(count.lines.map(({ itemId, book }) => [itemId, book])).toEqual(
    expect.arrayContaining([
      [cast.pump, 3_000],
      [cast.ring, 10_000],
    ]),
  );
  const found = [[cast.pump, 2_000] as const, [cast.ring, 12_000] as const];
  count = await shop.change("stock-counts", count, draft(shop, found));
  count = await shop.step("stock-counts", count, "reconcile");
  const seen = (lines: StockCount["lines"]) => Object.fromEntries(lines.map((it) => [it.itemId, [it.short, it.over, it.cost]]));
  expect(seen(count.lines)).toEqual({ [cast.pump]: [1_000, 0, undefined], [cast.ring]: [0, 2_000, undefined] });
  expect(await shop.ask("POST", `stock-counts/${count.id}/steps/approve`, { version: count.version })).toMatchObject({ status: 403 });

  asRole(shop, "director");
  // One pump at 850.00 is missing; two rings at 42.35 are too much.
  expect(seen((await shop.get<StockCount>(`stock-counts/${count.id}`)).lines)).toEqual({
    [cast.pump]: [1_000, 0, -850_00],
    [cast.ring]: [0, 2_000, 84_70],
  });
  expect(await shop.ask("GET", `stock-counts/${count.id}/print`)).toMatchObject({ status: 200, type: "application/pdf" });
  count = await shop.step("stock-counts", count, "approve");
  // Nothing has moved yet.
  expect([await shop.onHand(cast.pump), await shop.onHand(cast.ring), await shop.worth(cast.pump)]).toEqual([3_000, 10_000, 2_550_00]);

  asRole(shop, "storekeeper");
  count = await shop.step("stock-counts", count, "close", { guiltyId: cast.ivan });
  const [gone, surplus] = [await shop.get<WriteOff>(`write-offs/${count.writeOffId}`), await shop.get<Surplus>(`surpluses/${count.surplusId}`)];
  expect(gone).toMatchObject({ status: "draft", cause: "shortage", guiltyId: cast.ivan, lines: [{ itemId: cast.pump, quantity: 1_000 }] });
  expect(surplus).toMatchObject({ number: "SU-000001", status: "draft", lines: [{ itemId: cast.ring, quantity: 2_000 }] });
  await shop.step("write-offs", gone, "write-off");
  const received = await shop.step<Surplus>("surpluses", surplus, "receive");
  // 850.00 off Ivan's pay; 84.70 of rings against 719.
  expect([await shop.onHand(cast.pump), await shop.onHand(cast.ring), await shop.worth(cast.pump), await shop.worth(cast.ring)]).toEqual([
    2_000, 12_000, 1_700_00, 508_20,
  ]);
  expect(await shop.earned(cast.ivan)).toBe(-850_00);
  expect(await shop.books("2026-03-01", "2026-03-31")).toContain("719 0 0 84.7 -84.7");
  asRole(shop, "director");
  await shop.step("surpluses", received, "cancel", { reason: "Помилка підрахунку" });
  expect([await shop.onHand(cast.ring), await shop.worth(cast.ring)]).toEqual([10_000, 423_50]);
});

test("what moved while it was counted is refused by name, read anew and counted once more", async ({ shop }) => {
  const { cast } = shop;
  await stocked(shop);
  const other = await shop.create<{ id: string }>("places", { branchId: cast.branch, kind: "warehouse", name: "WH-2" });
  let count = await shop.create<StockCount>(
    "stock-counts",
    draft(shop, [
      [cast.pump, 3_000],
      [cast.ring, 10_000],
    ]),
  );
  const lines = [{ line: 1, itemId: cast.pump, quantity: 1_000 }];
  const there = { branchId: cast.branch, fromPlaceId: cast.warehouse, toPlaceId: other.id, lines };
  const move = await shop.create("moves?then=move", there);
  const late = await shop.ask("POST", `stock-counts/${count.id}/steps/reconcile`, { version: count.version });
  expect(late).toMatchObject({ status: 409, body: { code: "repairs.moved-while-counted", details: { items: ["Насос зливний"] } } });
  // There and back: the number is the same again, and still nobody knows which was counted.
  await shop.create("moves?then=move", { ...there, fromPlaceId: other.id, toPlaceId: cast.warehouse });
  expect(await shop.ask("POST", `stock-counts/${count.id}/steps/reconcile`, { version: count.version })).toMatchObject({ status: 409 });
  expect(move).toBeDefined();
  count = await shop.step("stock-counts", count, "refresh");
  expect(count.found.map(({ itemId }) => itemId)).toEqual([cast.ring]);
  count = await shop.change(
    "stock-counts",
    count,
    draft(shop, [
      [cast.pump, 3_000],
      [cast.ring, 10_000],
    ]),
  );
  count = await shop.step("stock-counts", count, "reconcile");
  expect(count.lines.every(({ short, over }) => short === 0 && over === 0)).toBe(true);
  // Whoever counted does not say that it is right.
  expect(await shop.ask("POST", `stock-counts/${count.id}/steps/approve`, { version: count.version })).toMatchObject({
    body: { code: "repairs.count-four-eyes" },
  });
  expect(await shop.step("stock-counts", count, "recount")).toMatchObject({ status: "counting", lines: [{ counted: null }, { counted: null }] });
});

test("pieces with numbers are compared one by one, and a count stays at its place", async ({ shop }) => {
  const { cast } = shop;
  const board = (await shop.create<{ id: string }>("items", { kind: "goods", code: "B1", name: "Плата", price: 0, serialTracked: true })).id;
  const opened = { branchId: cast.branch, placeId: cast.warehouse, onDay: "2026-03-01" };
  const lines = [{ line: 1, itemId: board, quantity: 2_000, cost: 200_00, serials: ["A", "B"] }];
  await shop.create("stock-openings?then=enter", { ...opened, lines });
  const found = (serials: string[], quantity = serials.length * 1_000) => ({
    ...draft(shop),
    found: [{ line: 1, itemId: board, quantity, serials }],
  });
  expect(await shop.ask("POST", "stock-counts", found(["A"], 2_000))).toMatchObject({ status: 422, body: { code: "repairs.count-serials" } });
  let count = await shop.create<StockCount>("stock-counts", found(["A", "C"]));
  expect(await shop.ask("PUT", `stock-counts/${count.id}`, { version: 1, draft: { ...found(["A"]), placeId: cast.shelf } })).toMatchObject({
    body: { code: "repairs.count-of-another-place" },
  });
  count = await shop.step("stock-counts", count, "reconcile");
  expect(count.lines[0]).toMatchObject({ book: 2_000, short: 1_000, over: 1_000, shortSerials: ["B"], overSerials: ["C"] });
  expect(await shop.ask("POST", "stock-counts", { ...draft(shop), placeId: cast.desk })).toMatchObject({ status: 404 });
  const twice = { ...draft(shop), found: [1, 2].map((line) => ({ line, itemId: cast.ring, quantity: 1_000 })) };
  expect(await shop.ask("POST", "stock-counts", twice)).toMatchObject({ body: { code: "repairs.line-twice" } });
});

test("an engineer counts what they hold and nobody else's; what they cannot show is written off and their repair needs it again", async ({
  shop,
}) => {
  const { cast } = shop;
  await stocked(shop);
  await defective(shop);
  await shop.set({ writeOffLimit: 1_000_00 });
  const order = await withIvan(shop);
  const [mine, theirs] = [await placeOf(shop, cast.ivan), await placeOf(shop, cast.petro)];
  asRole(shop, "engineer", { employeeId: cast.ivan });
  expect(await shop.ask("POST", "stock-counts", draft(shop, [], theirs))).toMatchObject({ status: 403 });
  expect(await shop.ask("POST", "stock-counts", draft(shop, [], cast.warehouse))).toMatchObject({ status: 403 });
  let count = await shop.create<StockCount>("stock-counts", draft(shop, [], mine));
  expect(count).toMatchObject({ employeeId: cast.ivan, lines: [{ itemId: cast.pump, book: 1_000 }] });
  count = await shop.step("stock-counts", count, "reconcile");
  asRole(shop, "engineer", { employeeId: cast.petro });
  expect(await shop.ask("GET", `stock-counts/${count.id}`)).toMatchObject({ status: 404 });
  asRole(shop, "director");
  count = await shop.step("stock-counts", count, "approve");
  asRole(shop, "storekeeper");
  count = await shop.step("stock-counts", count, "close");
  await shop.step("write-offs", await shop.get<WriteOff>(`write-offs/${count.writeOffId}`), "write-off");
  expect([await inHands(shop), await shop.onHand(cast.pump), await shop.reserved(cast.pump), await shop.worth(cast.pump)]).toEqual([
    0, 2_000, 0, 1_700_00,
  ]);
  expect(await shop.books("2026-03-01", "2026-03-31")).toContain("94 0 850 0 850");
  // Nothing is put aside or in hands for the repair: another pump goes out.
  expect((await shop.get<WorkOrder>(`work-orders/${order.id}`)).parts[0]).toMatchObject({ reserved: 0 });
  await shop.carry("issue", order.id, [[cast.pump, 1_000]]);
  expect(await inHands(shop)).toBe(1_000);
});

test("a part dead on arrival leaves the engineer's hands, its cost waits for the supplier, and the credit note takes it out", async ({ shop }) => {
  const { cast } = shop;
  await stocked(shop);
  const { id: place } = await defective(shop);
  const receipt = { branchId: cast.branch, placeId: cast.warehouse, supplierId: cast.spareParts };
  // A fourth pump at 890.00 + 178.00 VAT: four pumps are worth 3440.00, 860.00 each.
  await shop.create("receipts?then=receive", { ...receipt, lines: [{ line: 1, itemId: cast.pump, quantity: 1_000, cost: 890_00, vatRate: 20_00 }] });
  const order = await withIvan(shop);
  const about = { branchId: cast.branch, itemId: cast.pump, quantity: 1_000, cause: "dead-on-arrival", story: "Не вмикається" };
  asRole(shop, "engineer", { employeeId: cast.ivan });
  const mine = await placeOf(shop, cast.ivan);
  expect(await shop.get("parts-in-hands")).toMatchObject([{ orderId: order.id, itemId: cast.pump, quantity: 1_000, placeId: mine }]);
  expect(await shop.ask("POST", "bad-parts", { ...about, placeId: mine })).toMatchObject({ body: { code: "repairs.bad-part-of-no-order" } });
  const foreign = { ...about, placeId: await placeOf(shop, cast.petro), orderId: order.id };
  expect(await shop.ask("POST", "bad-parts", foreign)).toMatchObject({ status: 403 });
  let bad = await shop.create<BadPart>("bad-parts", { ...about, placeId: mine, orderId: order.id });
  expect(bad).toMatchObject({ number: "DP-000001", status: "asked", supplierId: cast.spareParts, employeeId: cast.ivan });
  expect(await shop.ask("POST", `bad-parts/${bad.id}/steps/set-aside`, { version: 1 })).toMatchObject({ status: 403 });

  asRole(shop, "storekeeper");
  expect((await shop.get<{ rows: object[] }>("bad-parts?status=asked")).rows).toHaveLength(1);
  bad = await shop.step("bad-parts", bad, "set-aside");
  // 4 − 1 in WH-D: three lie free, nothing is in hands or put aside; the cost is what it was.
  expect([await inHands(shop), await shop.onHand(cast.pump), await shop.reserved(cast.pump), await at(shop, place)]).toEqual([0, 3_000, 0, 1_000]);
  expect(await shop.worth(cast.pump)).toBe(3_440_00);
  // The repair gets another one.
  await shop.carry("issue", order.id, [[cast.pump, 1_000]]);
  expect([await inHands(shop), await shop.onHand(cast.pump)]).toEqual([1_000, 2_000]);

  asRole(shop, "manager");
  bad = await shop.step("bad-parts", bad, "send");
  bad = await shop.step("bad-parts", bad, "credit", { credit: 890_00, vat: 178_00 });
  // Out at the average of 860.00, credited 890.00: 30.00 is other income; we owe 1068.00 less, that is nothing.
  expect(bad).toMatchObject({ status: "credited", cost: 860_00, credit: 890_00 });
  expect([await at(shop, place), await shop.worth(cast.pump)]).toEqual([0, 2_580_00]);
  expect(await balance(shop.tx, money.supplier({ partyId: cast.spareParts }), UAH)).toBe(0);
  expect(await shop.books("2026-03-01", "2026-03-31")).toContain("719 0 0 30 -30");
  asRole(shop, "director");
  bad = await shop.step("bad-parts", bad, "reconsider", { reason: "Помилковий кредит" });
  expect([bad.status, await at(shop, place), await shop.worth(cast.pump)]).toEqual(["aside", 1_000, 3_440_00]);
});

test("what is damaged is written off by whoever may, above the limit after another's yes, and no supplier is asked for it", async ({ shop }) => {
  const { cast } = shop;
  await stocked(shop);
  const about = { branchId: cast.branch, placeId: cast.warehouse, itemId: cast.pump, quantity: 1_000, cause: "damage", story: "Розбито" };
  asRole(shop, "storekeeper");
  let bad = await shop.create<BadPart>("bad-parts", about);
  expect(await shop.ask("POST", `bad-parts/${bad.id}/steps/set-aside`, { version: 1 })).toMatchObject({
    body: { code: "repairs.no-defective-place" },
  });
  shop.signIn(["company.*"]);
  const { id: place } = await defective(shop);
  asRole(shop, "storekeeper");
  bad = await shop.step("bad-parts", bad, "set-aside");
  const tries = (step: string, input = {}) => shop.ask("POST", `bad-parts/${bad.id}/steps/${step}`, { version: bad.version, ...input });
  expect(await tries("write-off")).toMatchObject({ status: 409, body: { code: "repairs.bad-part-approval" } });
  asRole(shop, "manager");
  expect(await tries("send")).toMatchObject({
    body: { details: { reasons: ["repairs.not-for-supplier", "repairs.no-supplier-to-ask"] } },
  });
  asRole(shop, "director", { userId: "storekeeper" });
  expect(await tries("approve")).toMatchObject({ body: { code: "repairs.bad-part-four-eyes" } });
  asRole(shop, "director");
  bad = await shop.step("bad-parts", bad, "approve");
  asRole(shop, "storekeeper");
  bad = await shop.step("bad-parts", bad, "write-off", { guiltyId: cast.petro });
  expect([bad.status, await at(shop, place), await shop.worth(cast.pump), await shop.earned(cast.petro)]).toEqual(["gone", 0, 1_700_00, -850_00]);
  const other = await shop.step<BadPart>("bad-parts", await shop.create<BadPart>("bad-parts", about), "set-aside");
  await shop.step("bad-parts", other, "cancel", { reason: "Ціла" });
  expect([await shop.onHand(cast.pump), await at(shop, place)]).toEqual([2_000, 0]);
});
