import { expect } from "vitest";
import sharp from "sharp";
import type { z } from "zod";
import type { OrderCheck } from "#contracts/repairs/checklist.ts";
import type { orderCounts } from "#contracts/repairs/order-facts.ts";
import type { VersionedRules } from "#contracts/repairs/order-rules.ts";
import type { VisitRow } from "#contracts/repairs/visit.ts";
import { orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { addAttachment, prepare } from "#ledger/attachment.ts";
import { pumpRepair, work } from "#testing/cast.ts";
import { openShelf } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";

const ADDRESS = "Київ, вул. Зелена, 5, кв. 12";
const visitTo = ({ cast }: Shop, changes: object = {}) =>
  pumpRepair(cast, { deviceId: null, siteAddress: ADDRESS, promisedAt: "2026-03-02T08:00:00.000Z", ...changes });

test("a repair at the customer's place goes through every state to completed, without intake and without custody", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  await shop.set({ travel: { itemId: cast.diagnostics, price: 250_00, normHours: 1_000 } });
  shop.goToDay("2026-03-02");
  let order = await shop.create<WorkOrder>(
    "work-orders",
    visitTo(shop, { works: [work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_250]])] }),
  );
  expect(order.works.map(({ line, itemId, price, normHours }) => [line, itemId, price, normHours])).toEqual([
    [1, cast.diagnostics, 250_00, 1_000],
    [2, cast.pumpReplacement, 900_00, 1_500],
  ]);
  expect(order).toMatchObject({ intakeId: null, deviceId: null, siteAddress: ADDRESS });

  const { rows: today } = await shop.get<{ rows: VisitRow[] }>(`repairs/visits?masterId=${cast.ivan}&through=2026-03-02T21:59:00.000Z`);
  expect(today).toMatchObject([{ id: order.id, address: ADDRESS, customerName: "Іваненко", phone: "+380675550117", status: "new" }]);
  expect((await shop.get<{ rows: VisitRow[] }>(`repairs/visits?masterId=${cast.petro}`)).rows).toEqual([]);
  expect((await shop.get<{ rows: WorkOrderRow[] }>("work-orders?onSite=true")).rows.map(({ id }) => id)).toEqual([order.id]);
  expect((await shop.get<{ rows: WorkOrderRow[] }>("work-orders?onSite=false")).rows).toEqual([]);

  const taken: string[] = [];
  const step = async (name: string, input: object = {}) => void taken.push((order = await shop.step("work-orders", order, name, input)).status);
  await step("start-diagnostics");
  await step("offer");
  await step("approve", { channel: "counter", by: "Іваненко" });
  await step("wait-for-parts");
  await step("start");
  const works = order.works.map((line) => ({
    ...line,
    performers: line.performers.map(({ employeeId, coefficient, factHours }) => ({ employeeId, coefficient, factHours: factHours ?? 750 })),
  }));
  order = await shop.change("work-orders", order, { ...orderDraftOf(order), works: orderDraftOf({ ...order, works: works as never }).works });
  await step("check");
  await step("pass");
  await step("complete");
  expect(taken).toEqual(["diagnostics", "approval", "approved", "waiting-parts", "in-work", "quality-check", "done", "completed"]);
  expect(await shop.owes(order.id)).toBe(250_00 + 900_00 + 1_560_00 + 180_00);
  const held = await shop.tx.selectFrom("ledger_entry").where("account", "like", "custody/%").select("account").execute();
  expect(held).toEqual([]);
  const act = await shop.ask("GET", `work-orders/${order.id}/print/act?language=uk`);
  expect([act.status, act.type]).toEqual([200, "application/pdf"]);
  expect((await shop.get<{ rows: VisitRow[] }>("repairs/visits")).rows).toEqual([]);
});

test("without a work for the way nothing is added, and an order in the shop never pays for it", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  expect((await shop.create<WorkOrder>("work-orders", visitTo(shop))).works).toHaveLength(2);
  await shop.set({ travel: { itemId: cast.diagnostics, price: null, normHours: null } });
  expect((await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { works: [] }))).works).toEqual([]);
  const usual = await shop.create<WorkOrder>("work-orders", visitTo(shop, { works: [] }));
  expect(usual.works).toMatchObject([{ itemId: cast.diagnostics, price: 300_00, normHours: 500, performers: [{ employeeId: cast.ivan }] }]);
});

test("visits are told without phones to those who may not see them", async ({ shop }) => {
  await openShelf(shop);
  await shop.create<WorkOrder>("work-orders", visitTo(shop));
  shop.signIn(["repairs.work-order.read"]);
  const { rows } = await shop.get<{ rows: VisitRow[] }>("repairs/visits");
  expect(rows).toHaveLength(1);
  expect(rows[0]).not.toHaveProperty("phone");
});

test("a visit's own rules want the customer's signature before it is handed over", async ({ shop }) => {
  await openShelf(shop);
  const { version } = await shop.get<VersionedRules>("order-rules");
  const rules = { "on-site": { steps: { check: { gates: [{ gate: "signature", least: 1 }] } } } };
  expect((await shop.ask("PUT", "order-rules", { version, rules })).status).toBe(200);
  let visit = await shop.create<WorkOrder>("work-orders", visitTo(shop));
  for (const [name, input] of [
    ["start-diagnostics", {}],
    ["offer", {}],
    ["approve", { channel: "counter" }],
    ["start", {}],
  ] as const)
    visit = await shop.step("work-orders", visit, name, input);
  const refused = await shop.ask("POST", `work-orders/${visit.id}/steps/check`, { version: visit.version });
  expect(refused.body.details.reasons).toEqual(["repairs.work-order.gate.signature"]);
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const actor = { userId: "ivan", name: "Ivan", employeeId: null, branchIds: [], may: () => true };
  const call = { tx: shop.tx, actor, now: new Date("2026-03-01T09:30:00Z"), today: "2026-03-01", touched: [] };
  await addAttachment(call, { subjectKind: "repairs.work-order", subjectId: visit.id }, await prepare({ kind: "signature", name: "s.png", bytes }));
  expect((await shop.step("work-orders", visit, "check")).status).toBe("quality-check");
});

test("an order is told to be stuck once its status lasts longer than its kind allows", async ({ shop }) => {
  await openShelf(shop);
  const { version } = await shop.get<VersionedRules>("order-rules");
  await shop.ask("PUT", "order-rules", { version, rules: { "on-site": { limits: { new: 5 } } } });
  const visit = await shop.create<WorkOrder>("work-orders", visitTo(shop));
  const here = await shop.step("work-orders", await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast)), "start-diagnostics");
  const stuck = async () => (await shop.get<{ rows: WorkOrderRow[] }>("work-orders?overLimit=true")).rows.map(({ id }) => id).sort();
  const counted = async () => (await shop.get<z.output<typeof orderCounts.reply>>("repairs/counts")).overLimit;
  expect([await stuck(), await counted()]).toEqual([[], 0]);
  const { rows } = await shop.get<{ rows: WorkOrderRow[] }>("work-orders?onSite=true");
  expect(rows[0]?.limitAt).toBe("2026-03-01T14:00:00.000Z");
  shop.goToDay("2026-03-02");
  expect([await stuck(), await counted()]).toEqual([[visit.id], 1]);
  shop.goToDay("2026-03-03");
  expect([await stuck(), await counted()]).toEqual([[here.id, visit.id].sort(), 2]);
  const told = await shop.get<{ stuck?: { count: number; rows: { id: string; overSince?: string }[] } }>("reports/today");
  expect(told.stuck).toMatchObject({ count: 2, rows: [{ id: visit.id, overSince: "2026-03-01T14:00:00.000Z" }, { id: here.id }] });
});

test("what the checklist finds amiss keeps a repair from being passed; where no list is made nothing is asked", async ({ shop }) => {
  const { cast } = shop;
  await openShelf(shop);
  const at = async (changes = {}) => {
    let order = await shop.create<WorkOrder>("work-orders", pumpRepair(cast, { parts: [], materials: [], ...changes }));
    for (const [name, input] of [
      ["start-diagnostics", {}],
      ["offer", {}],
      ["approve", { channel: "phone" }],
    ] as const)
      order = await shop.step("work-orders", order, name, input);
    return order;
  };
  const pass = (order: WorkOrder) => shop.ask("POST", `work-orders/${order.id}/steps/pass`, { version: order.version });
  const ready = async (order: WorkOrder) => shop.step("work-orders", await shop.step("work-orders", order, "start"), "check");
  expect((await pass(await ready(await at()))).status).toBe(200);

  const points = [{ text: "Не протікає" }, { text: "Усі програми" }];
  await shop.create("checklists", { name: "Пральні машини", typeIds: [cast.washers], points });
  const early = await at();
  const read = async ({ id }: WorkOrder) => (await shop.get<{ check: OrderCheck }>(`work-orders/${id}/checklist`)).check;
  const tick = (order: WorkOrder, version: number, answers: (string | null)[]) =>
    shop.ask("PUT", `work-orders/${order.id}/checklist`, { version, points: answers.map((answer) => ({ answer, note: "" })) });
  expect(await read(early)).toMatchObject({ version: 0, name: "Пральні машини", points: [{ answer: null }, { answer: null }], by: null });
  expect((await tick(early, 0, ["good", null])).body.code).toBe("repairs.checklist-closed");

  const order = await ready(early);
  const gate = ["repairs.work-order.gate.checklist"];
  expect((await pass(order)).body.details.reasons).toEqual(gate);
  expect((await tick(order, 0, ["good", "bad"])).status).toBe(200);
  expect((await pass(order)).body.details.reasons).toEqual(gate);
  expect((await tick(order, 0, ["good", "good"])).body.code).toBe("ledger.changed-meanwhile");
  expect((await tick(order, 1, ["good"])).body.code).toBe("ledger.changed-meanwhile");
  expect((await tick(order, 1, ["good", "absent"])).status).toBe(200);
  expect(await read(order)).toMatchObject({ version: 2, by: "Owner", points: [{ answer: "good" }, { answer: "absent" }] });
  expect((await pass(order)).status).toBe(200);
  expect((await tick(order, 2, ["bad", "good"])).body.code).toBe("repairs.checklist-closed");
  const paper = await shop.ask("GET", `work-orders/${order.id}/print/work-order?language=uk`);
  expect([paper.status, paper.type]).toEqual([200, "application/pdf"]);
  expect((await tick(await at({ deviceId: null, siteAddress: ADDRESS }), 0, [])).body.code).toBe("repairs.no-checklist");
});
