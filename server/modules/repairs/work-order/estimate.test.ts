import { expect } from "vitest";
import type { Estimate, WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

const WHICH = "Which pump";

/** The pump is offered as an original or an analogue; a new door handle only if the customer likes. */
async function offered(shop: Shop, changes: object = {}): Promise<WorkOrder> {
  const { cast } = shop;
  await shop.opening([
    [cast.pump, 5_000, 4_450_00],
    [cast.ring, 10_000, 423_50],
  ]);
  const draft = pumpRepair(cast, {
    works: [work(1, cast.diagnostics, 300_00, 500, []), work(2, cast.pumpReplacement, 900_00, 1_500, [])],
    parts: [
      { ...part(1, cast.pump, 1_000, 1_560_00), choice: { of: WHICH, as: "Original" } },
      { ...part(2, cast.ring, 1_000, 980_00), choice: { of: WHICH, as: "Analogue" } },
      { ...part(3, cast.handle, 1_000, 420_00), optional: true },
    ],
    materials: [],
    ...changes,
  });
  const order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", draft);
  expect(order.status).toBe("approval");
  return order;
}
const last = ({ estimates }: WorkOrder): Estimate => estimates.at(-1)!;
const answers = (order: WorkOrder) => last(order).lines.map(({ name, answer }) => [name, answer]);
const chosen = (works: number[], parts: number[]) => [
  ...works.map((line) => ({ tab: "works", line })),
  ...parts.map((line) => ({ tab: "parts", line })),
];
const approve = (shop: Shop, order: WorkOrder, more: object = {}) =>
  shop.step<WorkOrder>("work-orders", order, "approve", { channel: "phone", by: "Іваненко", ...more });

test("an offer counts what we propose: the first of several ways, and nothing optional", async ({ shop }) => {
  const order = await offered(shop);
  expect(last(order)).toMatchObject({ total: 2_760_00, validThrough: "2026-03-08", decision: null });
  expect((await shop.get<{ rows: { total: number }[] }>("work-orders")).rows[0]?.total).toBe(2_760_00);
});

test("agreed as proposed, the other pump and the handle leave the order; only what is agreed is put aside", async ({ shop }) => {
  const agreed = await approve(shop, await offered(shop));
  expect([agreed.parts.map(({ itemId, choice, optional }) => [itemId, choice, optional]), last(agreed).total]).toEqual([
    [[shop.cast.pump, null, false]],
    2_760_00,
  ]);
  expect(answers(agreed)).toEqual([
    ["Діагностика", "agreed"],
    ["Заміна зливного насоса", "agreed"],
    ["Насос зливний", "agreed"],
    ["Кільце ущільнювальне", "other-way"],
    ["Ручка дверцят", "declined"],
  ]);
  expect([await shop.reserved(shop.cast.pump), await shop.reserved(shop.cast.ring)]).toEqual([1_000, 0]);
});

test("the customer takes the cheaper way and the extra: that becomes the order, with its own sum", async ({ shop }) => {
  const agreed = await approve(shop, await offered(shop), { chosen: chosen([1, 2], [2, 3]) });
  expect(agreed.parts.map(({ itemId }) => itemId)).toEqual([shop.cast.ring, shop.cast.handle]);
  expect(last(agreed)).toMatchObject({ total: 2_600_00, decidedBy: "Іваненко", channel: "phone", ceiling: 2_600_00 });
  expect((await shop.step<WorkOrder>("work-orders", agreed, "start", { withoutParts: true })).status).toBe("in-work");
});

test("a choice that cannot be is refused and changes nothing", async ({ shop }) => {
  const { id } = await offered(shop);
  const order = await shop.get<WorkOrder>(`work-orders/${id}`);
  const impossible = {
    "a needed work is left out": chosen([1], [1]),
    "both pumps are taken": chosen([1, 2], [1, 2]),
    "no pump is taken": chosen([1, 2], []),
    "a line that was never offered": chosen([1, 2, 7], [1]),
    "a line twice": chosen([1, 1, 2], [1]),
  };
  for (const [what, lines] of Object.entries(impossible)) {
    const input = { version: order.version, channel: "phone", chosen: lines };
    const { body } = await shop.ask("POST", `work-orders/${order.id}/steps/approve`, input);
    expect([what, body.code]).toEqual([what, "repairs.choice-impossible"]);
  }
  expect(await shop.get(`work-orders/${order.id}`)).toEqual(order);
});

test("what was declined comes up at the next visit of the device and of its owner, until it is done", async ({ shop }) => {
  const { cast } = shop;
  const agreed = await approve(shop, await offered(shop));
  const declined = (query: string) => shop.get<{ name: string; amount: number; number: string }[]>(`repairs/declined?${query}`);
  const handle = [expect.objectContaining({ name: "Ручка дверцят", amount: 420_00, number: agreed.number, on: "2026-03-01" })];
  expect(await declined(`deviceId=${cast.washer}`)).toEqual(handle);
  expect(await declined(`customerId=${cast.ivanenko}`)).toEqual(handle);
  expect(await declined(`customerId=${cast.marchenko}`)).toEqual([]);
  shop.goToDay("2026-04-01");
  const next = await shop.create<WorkOrder>(
    "work-orders?then=start-diagnostics&then=offer",
    pumpRepair(cast, { works: [], parts: [part(1, cast.handle, 1_000, 420_00)], materials: [] }),
  );
  await approve(shop, next);
  expect(await declined(`deviceId=${cast.washer}`)).toEqual([]);
});

test("the whole repair declined: everything but the kept diagnostics was advised in vain", async ({ shop }) => {
  const order = await offered(shop);
  const after = await shop.step<WorkOrder>("work-orders", order, "decline", { reason: "Too dear", channel: "phone", keepWorks: [1] });
  expect([after.status, after.works.length, after.estimates.map(({ decision, total }) => [decision, total])]).toEqual([
    "done",
    1,
    [
      ["declined", 2_760_00],
      ["approved", 300_00],
    ],
  ]);
  const again = await shop.get<{ name: string }[]>(`repairs/declined?deviceId=${shop.cast.washer}`);
  expect(again.map(({ name }) => name).sort()).toEqual(["Заміна зливного насоса", "Кільце ущільнювальне", "Насос зливний", "Ручка дверцят"].sort());
});

test("a price changed after the agreement is agreed to by nobody (T-D6)", async ({ shop }) => {
  const agreed = await approve(shop, await offered(shop));
  const dearer = await shop.change("work-orders", agreed, draftOf(agreed, 1_561_00));
  const { body } = await shop.ask("POST", `work-orders/${agreed.id}/steps/start`, { version: dearer.version, withoutParts: true });
  expect(body).toMatchObject({ code: "ledger.step-refused", details: { reasons: ["repairs.approval-outdated"] } });
});

test("where the shop allows five per cent, that much more needs no new word; a kopeck above does", async ({ shop }) => {
  await shop.set({ budgetTolerance: 5_00 });
  const agreed = await approve(shop, await offered(shop));
  expect(last(agreed).ceiling).toBe(2_898_00);
  const dearer = await shop.change<WorkOrder>("work-orders", agreed, draftOf(agreed, 1_698_01));
  const refused = await shop.ask("POST", `work-orders/${agreed.id}/steps/start`, { version: dearer.version });
  expect(refused.body.details.reasons).toEqual(["repairs.approval-outdated"]);
  const within = await shop.change<WorkOrder>("work-orders", dearer, draftOf(dearer, 1_698_00));
  expect((await shop.step<WorkOrder>("work-orders", within, "start", {})).status).toBe("in-work");
});

test("work found on the way is asked about: parts wait until the customer has answered, then the order goes on with what they took", async ({
  shop,
}) => {
  const { cast } = shop;
  const agreed = await approve(shop, await offered(shop));
  const begun = await shop.step<WorkOrder>("work-orders", agreed, "start", {});
  const extra = { ...part(9, cast.ring, 1_000, 90_00), optional: true };
  const changed = await shop.change<WorkOrder>("work-orders", begun, {
    ...draftOf(begun, 1_560_00),
    parts: [...draftOf(begun, 1_560_00).parts, extra],
  });
  const early = await shop.carry("issue", agreed.id, [[cast.pump, 1_000]]).catch((error: { code: string }) => error);
  expect(early).toMatchObject({ code: "repairs.approval-outdated" });
  const asked = await shop.step<WorkOrder>("work-orders", changed, "offer");
  await expect(shop.carry("issue", agreed.id, [[cast.pump, 1_000]])).rejects.toMatchObject({ code: "repairs.order-not-open" });
  const again = await approve(shop, asked, { chosen: chosen([1, 2], [1, 9]) });
  expect([again.status, last(again).total, last(again).version]).toEqual(["approved", 2_850_00, 2]);
  await shop.carry("issue", agreed.id, [[cast.pump, 1_000]]);
});

function draftOf(order: WorkOrder, pumpPrice: number) {
  const { branchId, placeId, customerId, deviceId, masterId, complaint } = order;
  const works = order.works.map(({ line, itemId, quantity, price, charge, normHours }) => ({ line, itemId, quantity, price, charge, normHours }));
  const parts = order.parts.map(({ line, itemId, quantity, charge }) => ({ line, itemId, quantity, charge, price: pumpPrice }));
  return { branchId, placeId, customerId, deviceId, masterId, complaint, works, parts: parts as object[], materials: [] };
}
