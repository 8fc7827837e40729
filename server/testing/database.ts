import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { test as base, inject } from "vitest";
import type { Tables, Tx } from "#platform/db.ts";
import { openDatabase } from "#platform/postgres.ts";

type Opened = ReturnType<typeof openDatabase>;

/** The database of the test file that runs, migrated and empty. What is written through it stays until the run ends. */
export let db: Opened["db"];
export let pool: Opened["pool"];

/** Gives the test file that begins a database of its own. */
export async function openTestDatabase(): Promise<Opened> {
  const connection = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ ...connection, database: "postgres" });
  await admin.connect();
  await admin.query(`create database ${name} template maisternia`);
  await admin.end();
  const opened = openDatabase({ ...connection, database: name }, 8);
  ({ db, pool } = opened);
  return opened;
}

/** A test in a transaction that is rolled back: it sees an empty maisternia and leaves no trace. */
export const test = base.extend<{ tx: Tx }>({
  tx: async ({}, use) => {
    const rollback = new Error("rollback");
    const work = async (tx: Tx) => {
      await use(tx);
      throw rollback;
    };
    await db
      .transaction()
      .execute(work)
      .catch((error) => {
        if (error !== rollback) throw error;
      });
  },
});

/** Stands in for the database inside a test's transaction: what would be a transaction is a savepoint. */
export const inside = (tx: Tx): Kysely<Tables> =>
  new Proxy(tx, {
    get: (target, name) => {
      if (name === "transaction") return () => ({ execute: (work: Work) => atSavepoint(tx, work) });
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

type Work = (tx: Tx) => Promise<unknown>;

async function atSavepoint(tx: Tx, work: Work): Promise<unknown> {
  await sql`savepoint request`.execute(tx);
  try {
    const result = await work(tx);
    await sql`release savepoint request`.execute(tx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint request`.execute(tx);
    throw error;
  }
}
