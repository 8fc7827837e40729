import { sql } from "kysely";
import { expect } from "vitest";
import { grantsOf } from "#contracts/access/roles.ts";
import { intakeFlow } from "#contracts/repairs/intake.flow.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { pumpRepair } from "#testing/cast.ts";
import { inWork, openShelf, paidRepairBegun } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";
import { boardDraft, laptopOf, worked } from "#testing/warranty-repair.ts";

/** The control tests of D.6 of the domain, each through the doors of the shop and by its number. */
const takeIn = ({ create, cast }: Shop, more: object = {}) =>
  create<Intake>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain", ...more });
const tried = (shop: Shop, plural: string, { id, version }: { id: string; version: number }, step: string, input: object = {}) =>
  shop.ask("POST", `${plural}/${id}/steps/${step}`, { version, ...input });
/** The code of a refusal, or the first reason why a step is refused. */
const why = ({ status, body }: { status: number; body: { code?: string; details?: { reasons?: string[] } } }) =>
  status === 200 ? "done" : body.code === "ledger.step-refused" ? body.details?.reasons?.[0] : body.code;
/** Sums that stand in the books because of a document, by account. */
async function accountsOf({ tx }: Shop, documentId: string): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select distinct account from ledger_entry where document_id = ${documentId}::uuid order by 1`.execute(tx);
  return rows.map(({ account }) => account);
}

type Mark = readonly [step: string, input?: (shop: Shop) => object];
const own: Mark = ["repair-here"];
const away: Mark = ["repair-away", ({ cast }) => ({ partnerId: cast.partner })];
const sent: Mark = ["send-away"];
const back: Mark = ["take-back"];
const done: Mark = ["finish", () => ({ outcome: "repaired" })];
const issued: Mark = ["issue"];

test.for<readonly [row: string, outcome: string, marks: readonly Mark[]]>([
  ["–,0,0,0,0", "accepted", []],
  ["OWN,0,0,0,0", "in-progress", [own]],
  ["OWN,0,0,1,0", "ready", [own, done]],
  ["OWN,0,0,1,1", "issued", [own, done, issued]],
  ["TP,0,0,0,0", "in-progress", [away]],
  ["TP,1,1,0,0", "ready", [away, sent, back]],
  ["TP,0,1,0,0", "repairs.not-sent", [away, back]],
  ["–,0,0,1,0", "repairs.variant-not-set", [done]],
])("T-D1: the marks %s make an intake %s", async ([, outcome, marks], { shop }) => {
  let intake = await takeIn(shop);
  for (const [step, input] of marks) {
    const reply = await tried(shop, "intakes", intake, step, input?.(shop));
    if (reply.status !== 200) return expect(why(reply)).toBe(outcome);
    intake = reply.body as Intake;
  }
  expect(intake.status).toBe(outcome);
});

/** What steps ask, so that nothing but the right and the flow refuses them. */
const ANSWERS = { reason: "no right at all", channel: "phone", outcome: "repaired", expectedBackOn: "2026-03-20" };

test("T-D2: what the flow or the role forbids is refused and leaves nothing but the line of the attempt", async ({ shop }) => {
  const order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast));
  const intake = await takeIn(shop);
  const allOf = async (plural: string, { id }: { id: string }) => [await shop.get(`${plural}/${id}`), await shop.get(`${plural}/${id}/history`)];
  const before = [await allOf("work-orders", order), await allOf("intakes", intake)];
  shop.signIn(grantsOf("storekeeper"), { userId: "storekeeper", name: "Stepan" });
  const may = grantsOf("storekeeper");
  let attempts = 0;
  // The one step a storekeeper may take on what was just taken in is to carry it.
  for (const [plural, doc, flow] of [
    ["work-orders", order, workOrderFlow],
    ["intakes", intake, intakeFlow],
  ] as const)
    for (const [step, { input }] of Object.entries(flow.steps).filter(([name]) => name !== "move")) {
      const asked = Object.entries(ANSWERS).filter(([field]) => field in (input?.shape ?? {}));
      const reply = await tried(shop, plural, doc, step, Object.fromEntries(asked));
      attempts += 1;
      const offered = may.includes(`${flow.document}.${step}`);
      expect([step, reply.status, reply.body.code]).toEqual([step, offered ? 409 : 403, offered ? "ledger.step-refused" : "platform.not-permitted"]);
    }
  shop.signIn(grantsOf("director"), { userId: "director" });
  const { rows } = await shop.get<{ rows: { code: string; by: string }[] }>("audit/refused?by=storekeeper");
  expect(rows).toHaveLength(attempts);
  shop.signIn(["repairs.*", "payroll.wage.see", "stock.cost.see"]);
  expect([await allOf("work-orders", order), await allOf("intakes", intake)]).toEqual(before);
});

test("T-D3: an engineer opens another engineer's wage: refused, and the trail says so", async ({ shop }) => {
  const { ivan, petro } = shop.cast;
  shop.signIn(grantsOf("engineer"), { employeeId: petro, userId: "petro", name: "Петро" });
  const wage = (whose: string) => shop.ask("GET", `payroll/earnings?from=2026-03-01&to=2026-03-31&employeeId=${whose}`);
  expect((await wage(petro)).status).toBe(200);
  expect(await wage(ivan)).toMatchObject({ status: 403, body: { code: "platform.not-permitted" } });
  shop.signIn(grantsOf("director"), { userId: "director" });
  expect((await shop.get<{ rows: object[] }>("audit/refused?by=petro")).rows).toMatchObject([{ attempt: "payroll.earnings.read", subjectId: ivan }]);
});

test("T-D4: a device is not handed over with a debt of 0.01, and is with none", async ({ shop }) => {
  await openShelf(shop);
  let intake = await shop.step("intakes", await takeIn(shop), "repair-here");
  const order = await shop.step<WorkOrder>("work-orders", await inWork(shop, { intakeId: intake.id }), "complete");
  intake = await shop.step("intakes", intake, "finish", { outcome: "repaired" });
  // 300.00 + 900.00 of works, 1560.00 and 2 × 90.00 of parts: 2940.00.
  await shop.pay(2_939_99, { orderId: order.id });
  shop.signIn(grantsOf("receptionist"));
  expect(await tried(shop, "intakes", intake, "issue")).toMatchObject({ status: 409, body: { code: "repairs.debt-left", details: { debt: 1 } } });
  shop.signIn(["repairs.*", "money.*"]);
  await shop.pay(1, { orderId: order.id });
  shop.signIn(grantsOf("receptionist"));
  expect((await tried(shop, "intakes", intake, "issue")).status).toBe(200);
});

test("T-D5: three issued, two used, none brought back: neither checked nor completed until the third is", async ({ shop }) => {
  await openShelf(shop);
  const { ring } = shop.cast;
  const order = await inWork(shop);
  await shop.carry("issue", order.id, [[ring, 3_000]], { overIssueReason: "one may tear" });
  for (const step of ["check", "complete"])
    expect(await tried(shop, "work-orders", order, step)).toMatchObject({
      status: 409,
      body: { code: "repairs.unbalanced-parts", details: { left: 1_000 } },
    });
  await shop.carry("return", order.id, [[ring, 1_000]]);
  expect((await tried(shop, "work-orders", order, "check")).status).toBe(200);
});

test("T-D6: a price that changed after the agreement is agreed to by nobody, and the old one is again", async ({ shop }) => {
  await openShelf(shop);
  const order = await inWork(shop);
  const priced = (price: number) => ({
    ...orderDraftOf(order),
    parts: order.parts.map((part) => ({ ...orderDraftOf(order).parts[part.line - 1], ...(part.line === 1 ? { price } : {}) })),
  });
  const dearer = await shop.change("work-orders", order, priced(1_560_01));
  expect(why(await tried(shop, "work-orders", dearer, "complete"))).toBe("repairs.approval-outdated");
  const agreed = await shop.change("work-orders", dearer, priced(1_560_00));
  expect(why(await tried(shop, "work-orders", agreed, "complete"))).toBe("done");
});

test("T-D7: what is dated in a closed month is refused, and the day after it is not", async ({ shop }) => {
  await openShelf(shop);
  const order = await inWork(shop);
  await shop.closeThrough("2026-03-31");
  shop.goToDay("2026-03-31");
  expect(why(await tried(shop, "work-orders", order, "complete"))).toBe("ledger.period-closed");
  await expect(shop.pay(1_00, { orderId: order.id })).rejects.toMatchObject({ code: "ledger.period-closed" });
  shop.goToDay("2026-04-01");
  expect(why(await tried(shop, "work-orders", order, "complete"))).toBe("done");
});

test("T-D9: a warranty line is not completed without the serial of the device", async ({ shop }) => {
  await shop.opening([[shop.cast.mainboard, 1_000, 2_100_00]]);
  const order = await worked(shop, await shop.create<WorkOrder>("work-orders", boardDraft(shop, await laptopOf(shop, { serial: null }), null)));
  expect(await tried(shop, "work-orders", order, "complete")).toMatchObject({ status: 409, body: { code: "warranty.serial-required" } });
});

test("T-D10: a desk gives what it holds and not one hundredth more", async ({ shop }) => {
  await shop.openingMoney({ desk: 100_00, bank: 1_00 });
  const draft = { branchId: shop.cast.branch, placeId: shop.cast.desk, method: "cash", supplierId: shop.cast.spareParts };
  const pay = (amount: number) => shop.ask("POST", "supplier-payments?then=pay", { ...draft, amount });
  expect(await pay(100_01)).toMatchObject({ status: 409, body: { code: "money.negative-cash" } });
  expect((await pay(100_00)).status).toBe(200);
});

test("T-D12: what goes to a partner does not come back before it was sent", async ({ shop }) => {
  const intake = await shop.step("intakes", await takeIn(shop), "repair-away", { partnerId: shop.cast.partner });
  expect(why(await tried(shop, "intakes", intake, "take-back"))).toBe("repairs.not-sent");
  const gone = await shop.step("intakes", intake, "send-away");
  expect(why(await tried(shop, "intakes", gone, "take-back"))).toBe("done");
});

test("T-D13: an intake moves custody and neither debts, money, revenue, costs nor wages, to its last step", async ({ shop }) => {
  let intake = await takeIn(shop, { agreedValue: 12_000_00 });
  for (const [step, input] of [own, done, issued]) intake = await shop.step("intakes", intake, step, input?.(shop));
  const accounts = await accountsOf(shop, intake.id);
  expect(accounts.length).toBeGreaterThan(0);
  expect(accounts.filter((account) => !/^(custody\/|money\/(custody|held|agreed))/.test(account))).toEqual([]);
});

test("T-D14: an agreed order in work puts parts aside and moves no stock out, cost, debt, revenue, wage or hours", async ({ shop }) => {
  const { order } = await paidRepairBegun(shop);
  expect(order.status).toBe("in-work");
  expect(await accountsOf(shop, order.id)).toEqual(["stock/onHand", "stock/reserved"]);
  const { rows } = await sql<{ item: string; left: number }>`
    select unit as item, sum(amount)::bigint as left from ledger_entry
    where document_id = ${order.id}::uuid group by unit having sum(amount) <> 0`.execute(shop.tx);
  expect(rows).toEqual([]);
});
