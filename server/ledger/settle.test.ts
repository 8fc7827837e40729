import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { CompiledQuery, sql } from "kysely";
import { afterAll, expect } from "vitest";
import type { Tx } from "#platform/db.ts";
import { write } from "#platform/write.ts";
import { db, test } from "#testing/database.ts";
import { balance, closeThrough, trialBalance } from "./balance.ts";
import { refusalOfBooks } from "./refusals.ts";
import { chart, defineRegister, type Transfer, transfer } from "./register.ts";
import { agrees, disagreeing, settle, settleChange } from "./settle.ts";

const toys = defineRegister("toys", {
  box: { key: ["placeId"], floor: "toys.too-few" },
  chest: { key: ["placeId", "partyId"], kept: true, code: "999" },
  world: { key: [] },
});
// The chart is the product's: tests that come after look at every account in it.
afterAll(() => {
  for (const name of Object.keys(toys)) chart.delete(`toys/${name}`);
});
const names = Array.from({ length: 3 }, () => randomUUID());
const box = (placeId: string) => toys.box({ placeId });
const put = (placeId: string, amount: number, line = "1") =>
  transfer({ on: "2026-06-01", line, from: toys.world({}), to: box(placeId), amount, unit: "ball" });
const take = (placeId: string, amount: number) =>
  transfer({ on: "2026-06-01", line: "1", from: box(placeId), to: toys.world({}), amount, unit: "ball" });
const alone = (work: (tx: Tx) => Promise<void>) => db.transaction().execute(work);
/** Settles as documents do: what stood is known, and the difference travels with the document's rows. */
const change = async (tx: Tx, documentId: string, before: readonly Transfer[], after: readonly Transfer[]) =>
  refusalOfBooks(write(tx, (await settleChange(tx, documentId, before, after)).writes));

/** Kept balances and entries are two accounts of one truth. */
async function disagreements(tx: Tx) {
  const { rows } = await sql`
    with told as (select place_id::text as key, sum(amount)::bigint as amount from ledger_entry where account = 'toys/box' group by 1)
    select key from told full join ledger_balance kept using (key)
    where coalesce(told.amount, 0) <> coalesce(kept.amount, 0) and coalesce(account, 'toys/box') = 'toys/box'`.execute(tx);
  return rows;
}

const count = async (tx: Tx, documentId: string) =>
  (await tx.selectFrom("ledger_entry").where("document_id", "=", documentId).select("transfer").execute()).length;

test("settling the same wish twice writes nothing the second time", async ({ tx }) => {
  const doc = randomUUID();
  await settle(tx, doc, [put(names[0]!, 5), put(names[0]!, 5)]);
  await settle(tx, doc, [put(names[0]!, 5), put(names[0]!, 5)]);
  expect(await count(tx, doc)).toBe(4);
});

test("what only adds is written beside what stands; what changes is reversed and written anew", async ({ tx }) => {
  const doc = randomUUID();
  await change(tx, doc, [], [put(names[0]!, 5)]);
  await change(tx, doc, [put(names[0]!, 5)], [put(names[0]!, 5), put(names[1]!, 2, "2")]);
  expect(await count(tx, doc)).toBe(4);
  await change(tx, doc, [put(names[0]!, 5), put(names[1]!, 2, "2")], [put(names[0]!, 7), put(names[1]!, 2, "2")]);
  expect(await count(tx, doc)).toBe(8);
  expect([await balance(tx, box(names[0]!), "ball"), await balance(tx, box(names[1]!), "ball")]).toEqual([7, 2]);
  await change(tx, doc, [put(names[0]!, 7), put(names[1]!, 2, "2")], []);
  expect([await balance(tx, box(names[0]!), "ball"), await agrees(tx, doc, [])]).toEqual([0, true]);
});

test("a document agrees with exactly what it wished, whatever the order of lines, and with nothing else", async ({ tx }) => {
  const [one, other] = [randomUUID(), randomUUID()];
  const wishes = [put(names[0]!, 5), put(names[1]!, 3, "2")];
  await settle(tx, one, wishes);
  expect([await agrees(tx, one, wishes.toReversed()), await agrees(tx, one, [...wishes, put(names[2]!, 0)])]).toEqual([true, true]);
  const otherwise = [{ line: "9" }, { on: "2026-06-02" }, { unit: "doll" }, { amount: 6 }].map((it) => [{ ...wishes[0]!, ...it }, wishes[1]!]);
  for (const wrong of [[], wishes.slice(1), [...wishes, put(names[2]!, 1)], ...otherwise]) {
    expect(await agrees(tx, one, wrong)).toBe(false);
  }
  expect(
    await disagreeing(
      tx,
      new Map([
        [one, wishes],
        [other, wishes],
        [randomUUID(), []],
      ]),
    ),
  ).toEqual([other]);
});

test("after any history of wishes the last wish of each document stands, sums are zero and balances agree", async ({ tx }) => {
  const line = fc.record({ name: fc.constantFrom(...names), amount: fc.integer({ min: 0, max: 9 }), line: fc.constantFrom("1", "2") });
  const wish = fc.array(line, { maxLength: 5 });
  const history = fc.array(fc.record({ document: fc.nat(3), wish, known: fc.boolean() }), { minLength: 1, maxLength: 12 });

  await fc.assert(
    fc.asyncProperty(history, async (rounds) => {
      await sql`savepoint world`.execute(tx);
      const documents = Array.from({ length: 4 }, () => randomUUID());
      const last = new Map<number, Transfer[]>();
      for (const { document, wish, known } of rounds) {
        const wishes = wish.map(({ name, amount, line }) => put(name, amount, line));
        await (known ? change(tx, documents[document]!, last.get(document) ?? [], wishes) : settle(tx, documents[document]!, wishes));
        last.set(document, wishes);
      }
      for (const name of names) {
        const wished = [...last.values()]
          .flat()
          .filter(({ to }) => to.key.placeId === name)
          .reduce((sum, it) => sum + it.amount, 0);
        expect(await balance(tx, box(name), "ball")).toBe(wished);
      }
      expect(await disagreeing(tx, new Map([...last].map(([document, wishes]) => [documents[document]!, wishes])))).toEqual([]);
      const { rows } = await sql<{ total: number }>`select coalesce(sum(amount), 0)::bigint as total from ledger_entry`.execute(tx);
      expect(rows).toEqual([{ total: 0 }]);
      expect(await disagreements(tx)).toEqual([]);
      await sql`rollback to savepoint world`.execute(tx);
    }),
    { numRuns: 40 },
  );
});

test("five hundred lines cost as many statements as four", async ({ tx }) => {
  const statements = async (lines: number) => {
    let asked = 0;
    const counted = <Result>(ask: () => Result): Result => {
      asked += 1;
      return ask();
    };
    const counting = new Proxy(tx, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (name !== "executeQuery" && name !== "getExecutor") return typeof value === "function" ? value.bind(target) : value;
        return name === "executeQuery"
          ? (query: CompiledQuery) => counted(() => target.executeQuery(query))
          : () =>
              new Proxy(target.getExecutor(), {
                get: (executor, method) => {
                  const own: unknown = Reflect.get(executor, method);
                  if (method === "executeQuery") return (query: CompiledQuery) => counted(() => executor.executeQuery(query));
                  return typeof own === "function" ? own.bind(executor) : own;
                },
              });
      },
    });
    await settle(
      counting,
      randomUUID(),
      Array.from({ length: lines }, (_, line) => put(names[line % 3]!, 1, String(line))),
    );
    return asked;
  };
  const four = await statements(4);
  expect(four).toBeGreaterThan(0);
  expect(four).toBeLessThanOrEqual(3);
  expect(await statements(500)).toBe(four);
});

test("servers that settle one document at the same moment write it once", async () => {
  const [doc, place] = [randomUUID(), randomUUID()];
  const settleIt = () => alone((tx) => settle(tx, doc, [put(place, 5)]));
  await Promise.all([settleIt(), settleIt(), settleIt()]);
  expect(await count(db as never, doc)).toBe(2);
});

test("two documents that want the last goods at the same moment: one gets them, one is refused with the account's own code", async () => {
  const name = randomUUID();
  await alone((tx) => settle(tx, randomUUID(), [put(name, 1_000)]));
  const takeSome = () => alone((tx) => settle(tx, randomUUID(), [take(name, 600)]));

  const results = await Promise.allSettled([takeSome(), takeSome()]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "toys.too-few", status: 409, details: { account: "toys/box", key: name, short: 200 } },
  });
});

test("forty documents that cross the same accounts in opposite order queue and never deadlock", async () => {
  const places = Array.from({ length: 8 }, () => randomUUID());
  const wishes = places.map((place, line) => put(place, 1, String(line)));
  await Promise.all(Array.from({ length: 40 }, (_, n) => alone((tx) => change(tx, randomUUID(), [], n % 2 === 0 ? wishes : wishes.toReversed()))));
  for (const place of places) expect(await balance(db as never, box(place), "ball")).toBe(40);
});

const FORBIDDEN = [
  "update ledger_entry set amount = 6",
  "delete from ledger_entry",
  "truncate ledger_entry",
  "update journal set verb = 'x'",
  "delete from journal",
];
test.each(FORBIDDEN)("what is written stays written: %s", async (statement) => {
  await expect(alone(async (tx) => void (await tx.executeQuery(CompiledQuery.raw(statement))))).rejects.toThrow("append-only");
});

const inChest = (on: string) =>
  transfer({ on, line: "1", from: toys.world({}), to: toys.chest({ placeId: names[0]!, partyId: names[1]! }), amount: 5, unit: "ball" });

test("a closed period refuses additions and reversals inside it, and lets alone what agrees", async ({ tx }) => {
  const doc = randomUUID();
  await settle(tx, doc, [inChest("2026-06-30")]);
  await closeThrough(tx, "2026-06-30");
  await sql`savepoint closed`.execute(tx);
  for (const [document, wishes] of [
    [doc, []],
    [doc, [inChest("2026-07-01")]],
    [randomUUID(), [inChest("2026-06-30")]],
  ] as const) {
    await expect(settle(tx, document, wishes)).rejects.toMatchObject({ code: "ledger.period-closed", details: { closedThrough: "2026-06-30" } });
    await sql`rollback to savepoint closed`.execute(tx);
  }
  await settle(tx, doc, [inChest("2026-06-30")]);
  await settle(tx, randomUUID(), [inChest("2026-07-01")]);
  expect(await balance(tx, toys.chest({ placeId: names[0]!, partyId: names[1]! }), "ball")).toBe(10);
});

test("a trial balance of any past days comes from the entries alone", async ({ tx }) => {
  const doc = randomUUID();
  await settle(tx, doc, [inChest("2026-05-31")]);
  await settle(tx, randomUUID(), [inChest("2026-06-15")]);
  const june = { unit: "ball", from: "2026-06-01", to: "2026-06-30" };
  expect(await trialBalance(tx, june)).toEqual([{ code: "999", opening: 5, debit: 5, credit: 0, closing: 10 }]);
  await settle(tx, doc, []);
  expect(await trialBalance(tx, june)).toEqual([{ code: "999", opening: 0, debit: 5, credit: 0, closing: 5 }]);
});

test("an amount that is no whole number, or below zero, is a fault and never an entry", async ({ tx }) => {
  for (const amount of [1.5, -1, Number.NaN, 2 ** 53]) {
    await expect(settle(tx, randomUUID(), [{ ...put(names[0]!, 1), amount }])).rejects.toThrow("amount");
  }
});
