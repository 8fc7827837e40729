import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { db } from "#testing/database.ts";
import type { Tx } from "./db.ts";
import { lock } from "./lock.ts";
import { transact } from "./transaction.ts";

const put = (n: number) => ({ text: "insert into jar (n) values ($?)", values: [n] });
const inJar = async (): Promise<number[]> => (await sql<{ n: number }>`select n from jar order by n`.execute(db)).rows.map(({ n }) => n);
const count = async (tx: Tx) => (await sql<{ many: number }>`select count(*)::int as many from jar`.execute(tx)).rows[0]?.many;

beforeAll(async () => void (await sql`create table jar (n integer primary key)`.execute(db)));

test("what is written last is there for everybody when it is written, and nothing may be asked after it", async () => {
  const work = transact(db, async (tx, last) => {
    await last([put(1)]);
    expect(await inJar()).toEqual([1]);
    await count(tx);
  });
  await expect(work).rejects.toThrow("the transaction is over");
  expect(await inJar()).toEqual([1]);
});

test("a last writing that is refused undoes all that was written before it", async () => {
  const work = transact(db, async (tx, last) => {
    await sql`insert into jar (n) values (2)`.execute(tx);
    await last([put(1)]);
  });
  await expect(work).rejects.toMatchObject({ constraint: "jar_pkey" });
  expect(await inJar()).toEqual([1]);
  // The connection is as good as before.
  await transact(db, async (_tx, last) => last([put(3)]));
  expect(await inJar()).toEqual([1, 3]);
});

test("work that fails leaves nothing, whether or not it asked anything", async () => {
  await expect(transact(db, async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(
    transact(db, async (tx) => {
      await sql`insert into jar (n) values (9)`.execute(tx);
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await inJar()).toEqual([1, 3]);
});

test("of statements asked side by side the first is answered first, and its failure fails the transaction", async () => {
  const work = transact(db, (tx) => Promise.all([sql`insert into jar (n) values (3)`.execute(tx), sql`insert into jar (n) values (4)`.execute(tx)]));
  await expect(work).rejects.toMatchObject({ constraint: "jar_pkey" });
  expect(await inJar()).toEqual([1, 3]);
});

test("what is read right behind a lock is as it is when the lock is granted", async () => {
  let release = () => undefined as unknown;
  const held = transact(db, async (tx, last) => {
    await lock(tx, ["jar"]);
    await new Promise((go) => (release = () => go(undefined)));
    await last([put(5)]);
  });
  await expect.poll(() => release.toString()).toContain("go");
  const read = transact(db, async (tx) => (await Promise.all([lock(tx, ["jar"]), count(tx)]))[1]);
  await expect.poll(async () => (await sql`select from pg_locks where not granted and locktype = 'advisory'`.execute(db)).rows.length).toBe(1);
  release();
  await held;
  expect(await read).toBe(3);
});
