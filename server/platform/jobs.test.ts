import { runOnce } from "graphile-worker";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { z } from "zod";
import { db, pool } from "#testing/database.ts";
import { callOf } from "#testing/people.ts";
import { defineJob, enqueued, taskList } from "./jobs.ts";
import { transact } from "./transaction.ts";

test("a job left with rows that are undone has never been; one that is kept is done, in a transaction of its own", async () => {
  await sql`create table heard (word text)`.execute(db);
  const hear = defineJob({
    name: "test.hear",
    payload: z.object({ word: z.string() }),
    run: async ({ tx }, { word }) => void (await sql`insert into heard values (${word})`.execute(tx)),
  });
  const undone = transact(db, async (_tx, last) => {
    await last([enqueued(hear, { word: "undone" }), { text: "insert into nowhere values ($?)", values: [1] }]);
  });
  await expect(undone).rejects.toThrow("nowhere");
  await transact(db, async (_tx, last) => last([enqueued(hear, { word: "kept" })]));
  await runOnce({ pgPool: pool, taskList: taskList([hear] as never, { db, callOf }), parsedCronItems: [], noHandleSignals: true });
  expect((await sql`select word from heard`.execute(db)).rows).toEqual([{ word: "kept" }]);
});
