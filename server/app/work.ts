import { setTimeout as wait } from "node:timers/promises";
import type { Runner } from "graphile-worker";
import type { Actor } from "#platform/call.ts";
import type { Surroundings } from "#platform/http.ts";
import { startWorker, taskList } from "#platform/jobs.ts";
import { daily, jobs } from "./jobs.ts";
import type { Shop } from "./open-shop.ts";

const AGAIN_AFTER_MS = 2_000;

/** Who acts when nobody asked: the shop itself. */
const itself: Actor = { userId: "system", name: "Maisternia", employeeId: null, branchIds: [], may: () => true };

export type Work = { readonly stop: () => Promise<void> };

/** Does the jobs that were left for later, for as long as the server runs; a worker that gives up is followed by another. */
export async function startWork(shop: Shop, tell: (line: string) => void, touch: Surroundings["tell"] = () => undefined): Promise<Work> {
  const { db, pool, clock } = shop;
  const tasks = taskList(jobs, { db, callOf: (tx) => ({ tx, actor: itself, touched: [], ...clock() }), touch });
  let leaving = false;
  // Only one server works on a database of its own: whatever is locked was locked by one that is no more.
  if (shop.config.databaseUrl === undefined) await freeJobs(shop);
  let runner: Runner = await startWorker(pool, tasks, tell, daily);
  const follow = async (): Promise<void> => {
    while (!leaving) {
      await runner.promise.catch((error: Error) => tell(`The worker has stopped: ${error.message}`));
      for (let started = false; !leaving && !started; ) {
        await wait(AGAIN_AFTER_MS, undefined, { ref: false });
        started =
          !leaving &&
          (await startWorker(pool, tasks, tell, daily).then(
            (next) => (runner = next),
            () => undefined,
          )) !== undefined;
      }
    }
  };
  void follow();
  return {
    stop: async () => {
      leaving = true;
      await runner.stop().catch(() => undefined);
    },
  };
}

async function freeJobs({ pool }: Shop): Promise<void> {
  const { rows } = await pool.query<{ by: string }>("select distinct locked_by as by from graphile_worker._private_jobs where locked_by is not null");
  if (rows.length > 0) await pool.query("select graphile_worker.force_unlock_workers($1)", [rows.map(({ by }) => by)]);
}
