import { expect } from "vitest";
import { grantsOf } from "#contracts/access/roles.ts";
import type { AuditRow, RefusedRow } from "#contracts/access/audit.ts";
import { pumpRepair } from "#testing/cast.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";

type Rows<Row> = { rows: Row[]; next: string | null };
const asAccountant = (shop: Shop) => shop.signIn(grantsOf("accountant"), { userId: "accountant", name: "Olena" });
const refusals = async (shop: Shop, question = "") => {
  asAccountant(shop);
  return (await shop.get<Rows<RefusedRow>>(`audit/refused${question}`)).rows;
};

test("whoever asks for another's wage is refused, and the trail says who wanted whose", async ({ shop }) => {
  const { ivan, petro } = shop.cast;
  shop.signIn(grantsOf("engineer"), { employeeId: petro, userId: "petro", name: "Петро" });
  const wage = (whose: string) => shop.ask("GET", `payroll/earnings?from=2026-03-01&to=2026-03-31&employeeId=${whose}`);
  expect((await wage(petro)).status).toBe(200);
  expect(await wage(ivan)).toMatchObject({ status: 403, body: { code: "platform.not-permitted" } });
  expect(await refusals(shop)).toMatchObject([
    { by: "Петро", byId: "petro", attempt: "payroll.earnings.read", kind: "company.employee", subjectId: ivan, title: "Іван" },
  ]);
});

test("a forbidden door and a forbidden step leave a line, and nothing else of what was tried", async ({ shop }) => {
  const { cast } = shop;
  const intake = await shop.create("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain" });
  const order = await shop.create("work-orders", pumpRepair(cast, { intakeId: intake.id }));
  shop.signIn(grantsOf("receptionist"), { userId: "rec", name: "Olha" });
  await shop.ask("GET", "audit");
  await shop.ask("POST", `work-orders/${order.id}/steps/reopen`, { version: order.version, reason: "no right" });
  // The receptionist may complete, but this order is not where it could be.
  await shop.ask("POST", `work-orders/${order.id}/steps/complete`, { version: order.version });
  const told = await refusals(shop, "?by=rec");
  expect(told.map(({ attempt, code, title }) => [attempt, code, title])).toEqual(
    expect.arrayContaining([
      ["access.audit.read", "platform.not-permitted", null],
      ["repairs.work-order.reopen", "platform.not-permitted", order.number],
      ["repairs.work-order.complete", "ledger.step-refused", order.number],
    ]),
  );
  expect(told).toHaveLength(3);
  expect((await shop.get<Rows<AuditRow>>(`audit?subject=${order.id}`)).rows).toHaveLength(1);
});

test("what does not exist, a slip of the pen and a conflict are no line", async ({ shop }) => {
  shop.signIn(grantsOf("manager"), { userId: "mgr" });
  await shop.ask("GET", `work-orders/${nobody()}`);
  await shop.ask("POST", "parties", { name: "" });
  await shop.ask("PUT", `parties/${shop.cast.ivanenko}`, { version: 99, draft: { name: "X" } });
  expect(await refusals(shop)).toEqual([]);
});

test("whoever knocks at every door fills no disk: three hundred lines an hour", async ({ shop }) => {
  shop.signIn([], { userId: "curious", name: "Curious" });
  for (let at = 0; at < 305; at++) await shop.ask("GET", "audit");
  const { count } = await shop.tx
    .selectFrom("refused_attempt")
    .where("by_id", "=", "curious")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(300);
});

test("the trail is searched by who, what, which kind, which action and which days of the shop", async ({ shop }) => {
  const { cast } = shop;
  const rows = async (question: string) => (await shop.get<Rows<AuditRow>>(`audit?${question}`)).rows;
  shop.goToDay("2026-03-05");
  const party = await shop.create("parties", { name: "Called", phones: ["+380675550120"] });
  shop.signIn(grantsOf("manager"), { userId: "mgr", name: "Maria" });
  await shop.change("parties", party, { name: "Renamed", phones: ["+380675550120"] });
  const intake = await shop.create("intakes", { branchId: cast.branch, customerId: party.id, deviceId: cast.washer, fault: "Does not drain" });
  asAccountant(shop);
  expect(await rows("by=mgr&act=changed")).toMatchObject([
    { kind: "parties.party", verb: "change", title: "Renamed", by: "Maria", changes: { name: ["Called", "Renamed"] } },
  ]);
  expect(await rows(`q=${intake.number}`)).toMatchObject([{ kind: "repairs.intake", title: intake.number, verb: "create" }]);
  expect((await rows("kind=repairs.intake")).map(({ subjectId }) => subjectId)).toEqual([intake.id]);
  expect((await rows("q=maria")).every(({ by }) => by === "Maria")).toBe(true);
  // Cards of the cast were made on the first of March.
  expect((await rows("from=2026-03-05&until=2026-03-05&limit=200")).every(({ at }) => at.startsWith("2026-03-05"))).toBe(true);
  expect(await rows("from=2026-03-06")).toEqual([]);
  expect((await rows("until=2026-03-04&limit=200")).length).toBeGreaterThan(5);
  expect((await shop.ask("GET", "audit?act=anything")).status).toBe(400);
});

test("what the changes name is named, and what a reader may not know is left out", async ({ shop }) => {
  const { cast } = shop;
  const place = await shop.create("places", { branchId: cast.branch, kind: "shelf", name: "A" });
  await shop.change("places", place, { branchId: cast.branch, kind: "shelf", name: "A", employeeId: cast.ivan });
  const ivan = await shop.get<{ id: string; version: number }>(`employees/${cast.ivan}`);
  await shop.change("employees", ivan as never, { name: "Іван", branchIds: [cast.branch], wageShare: 44_00, wageRate: 180_00 });
  asAccountant(shop);
  const of = async (kind: string) => (await shop.get<Rows<AuditRow>>(`audit?kind=${kind}&act=changed`)).rows[0];
  expect(await of("company.place")).toMatchObject({ changes: { employeeId: [null, cast.ivan] }, names: { [cast.ivan]: "Іван" } });
  expect(await of("company.employee")).toMatchObject({ changes: { wageShare: [30_00, 44_00] } });
  shop.signIn(["access.audit.read"], { userId: "auditor" });
  expect(JSON.stringify(await of("company.employee"))).not.toMatch(/wage|4400/);
});
