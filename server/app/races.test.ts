import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Tx } from "#platform/db.ts";
import { part, pumpRepair } from "#testing/cast.ts";
import { db, pool } from "#testing/database.ts";
import { inWork, openShelf } from "#testing/paid-repair.ts";
import { nobody, openShop, type Shop } from "#testing/shop.ts";
import { verify } from "./verify.ts";

/** A shop whose requests are real: over a socket, each in its own transaction, at the same moment. */
let shop: Shop;
let url: string;
beforeAll(async () => {
  shop = await openShop(db as never as Tx, db);
  await openShelf(shop);
  await shop.server.listen({ port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(shop.server.server.address() as AddressInfo).port}/api`;
}, 60_000);
afterAll(async () => {
  shop.server.server.closeAllConnections();
  await shop.server.close();
});

type Answer = { readonly status: number; readonly body: Head & { readonly code?: string } };

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const all = { "content-type": "application/json", ...headers };
  const reply = await fetch(`${url}/${path}`, { method: "POST", headers: all, body: JSON.stringify(body) });
  return { status: reply.status, body: (await reply.json()) as Answer["body"] };
}
const take = (plural: string, { id, version }: Head, step: string) => post(`${plural}/${id}/steps/${step}`, { version });
const outcomes = (answers: readonly Answer[]) => answers.map(({ status, body }) => (status === 200 ? "200" : `${status} ${body.code}`)).sort();
const booksAgree = async () => (await verify(db as never as Tx)).faults;

/** An order that is in work without the part it needs. */
async function waiting(itemId: string): Promise<WorkOrder> {
  const draft = pumpRepair(shop.cast, { works: [], parts: [part(1, itemId, 1_000, 300_00)], materials: [] });
  let order = await shop.create<WorkOrder>("work-orders", draft);
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "phone" });
  return shop.step("work-orders", order, "start", { withoutParts: true });
}

test("two people take the last part at the same moment: one gets it, the other is told that it is gone", async () => {
  const { cast } = shop;
  for (let round = 0; round < 5; round += 1) {
    const orders = [await waiting(cast.handle), await waiting(cast.handle)];
    await shop.opening([[cast.handle, 1_000, 100_00]]);
    const issues = await Promise.all(
      orders.map(({ id }) =>
        shop.create("parts-issues", {
          branchId: cast.branch,
          orderId: id,
          direction: "issue",
          placeId: cast.warehouse,
          employeeId: cast.ivan,
          lines: [{ line: 1, itemId: cast.handle, quantity: 1_000 }],
        }),
      ),
    );
    expect(outcomes(await Promise.all(issues.map((issue) => take("parts-issues", issue, "confirm"))))).toEqual(["200", "409 stock.short"]);
    expect(await shop.onHand(cast.handle)).toBe(0);
  }
  expect(await booksAgree()).toEqual([]);
}, 120_000);

test("two people complete one order at the same moment: one does, the other is told it has changed, and everything moves once", async () => {
  const { cast } = shop;
  await shop.opening([[cast.pump, 10_000, 8_500_00]]);
  for (let round = 1; round <= 4; round += 1) {
    const order = await inWork(shop);
    const answers = await Promise.all(Array.from({ length: 3 }, () => take("work-orders", order, "complete")));
    expect(outcomes(answers)).toEqual(["200", "409 ledger.changed-meanwhile", "409 ledger.changed-meanwhile"]);
    expect(await shop.owes(order.id)).toBe(2_940_00);
    expect([await shop.earned(cast.ivan), await shop.earned(cast.petro)]).toEqual([round * 225_00, round * 75_00]);
    const history = await shop.get<{ verb: string }[]>(`work-orders/${order.id}/history`);
    expect(history.filter(({ verb }) => verb === "complete")).toHaveLength(1);
  }
  expect(await booksAgree()).toEqual([]);
}, 120_000);

test("one request that arrives ten times at once is done once, and all ten hear the same", async () => {
  const { cast } = shop;
  for (let round = 0; round < 5; round += 1) {
    const key = { "idempotency-key": randomUUID() };
    const draft = { branchId: cast.branch, placeId: cast.bank, method: "transfer", partyId: cast.ivanenko, orderId: null, amount: 100 + round };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post("payments", draft, key)));
    expect(outcomes(answers)).toEqual(Array.from({ length: 10 }, () => "200"));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toHaveProperty("size", 1);

    const stepKey = { "idempotency-key": randomUUID() };
    const { id, version } = answers[0]!.body;
    const steps = await Promise.all(Array.from({ length: 10 }, () => post(`payments/${id}/steps/receive`, { version }, stepKey)));
    expect(outcomes(steps)).toEqual(Array.from({ length: 10 }, () => "200"));
    expect(new Set(steps.map(({ body }) => JSON.stringify(body)))).toHaveProperty("size", 1);
    const { rows } = await pool.query("select id from payment where amount = $1", [100 + round]);
    expect(rows).toHaveLength(1);
    expect((await post("payments", { ...draft, amount: 1 }, key)).body.code).toBe("platform.key-used-otherwise");
  }
  expect(await shop.paidAhead(null)).toBe(100 + 101 + 102 + 103 + 104);
  expect(await booksAgree()).toEqual([]);
}, 120_000);

test("twenty documents at once, every fourth of them refused: numbers without a gap and without a double", async () => {
  const { cast } = shop;
  const draft = { branchId: cast.branch, placeId: cast.desk, method: "cash", orderId: null, amount: 5_00 };
  const pay = (partyId: string) => post("payments", { ...draft, partyId });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => pay(n % 4 === 0 ? nobody() : cast.marchenko)));
  expect(outcomes(answers)).toEqual([...Array.from({ length: 15 }, () => "200"), ...Array.from({ length: 5 }, () => "422 platform.no-such-thing")]);
  const numbers = answers
    .filter(({ status }) => status === 200)
    .map(({ body }) => body.number)
    .sort();
  expect(numbers).toEqual(Array.from({ length: 15 }, (_, n) => `CR-${String(n + 1).padStart(6, "0")}`));
}, 60_000);
