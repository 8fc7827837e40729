import { sql } from "kysely";
import { expect, test } from "vitest";
import { verify } from "#app/verify.ts";
import { db, pool } from "#testing/database.ts";
import type { Tx } from "#platform/db.ts";
import { openBase } from "./large-base.ts";

const manyOf = async (what: string): Promise<number | undefined> =>
  (await sql<{ many: number }>`select count(*)::int as many from ${sql.raw(what)}`.execute(db)).rows[0]?.many;

test("a base multiplied from a few repairs is as large as was asked for, and its books say what its documents say", async () => {
  const { host, port, user, password, database } = pool.options as Record<string, never>;
  const base = await openBase(
    { db, pool, connect: { host, port, user, password, database } },
    { now: new Date("2026-11-25T10:00:00Z"), templates: 10 },
  );
  await base.growTo(20);
  await base.growTo(60);
  expect(await manyOf("work_order")).toBe(60);
  expect(await manyOf("(select distinct number from intake) as it")).toBe(60);
  expect(await manyOf("(select distinct id from search_entry where kind = 'repairs.work-order') as it")).toBe(60);
  expect((await verify(db as unknown as Tx)).faults).toEqual([]);
  const { rows } = await sql<{ last: number }>`select last from ledger_number where kind = 'WO'`.execute(db);
  expect(rows).toEqual([{ last: 60 }]);
}, 120_000);
