import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { db, pool } from "#testing/database.ts";

test("a connection killed inside a transaction fails that transaction alone: the process and the next request go on", async () => {
  const work = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    // Nobody asks over it while it breaks: what is said of that must not be left without a listener.
    await wait(300);
    await sql`select 1`.execute(tx);
  });
  await expect(work).rejects.toThrow(/terminat|not queryable|connection/i);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

test("when all connections are killed at once the next request opens new ones", async () => {
  await Promise.all(Array.from({ length: 5 }, () => pool.query("select pg_sleep(0.05)")));
  await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
  await wait(100);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});
