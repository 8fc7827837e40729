import type { Runner } from "graphile-worker";
import { Logger, parseCronItems, run } from "graphile-worker";
import type { Kysely } from "kysely";
import type pg from "pg";
import type { z } from "zod";
import type { Call, Touched } from "./call.ts";
import type { Tables, Tx } from "./db.ts";
import type { Write } from "./write.ts";

/** Work for later: a name, what it needs to know, one call of a verb. Runs at least once, so it must bear repetition. */
export type Job<Payload> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly run: (call: Call, payload: Payload) => Promise<void>;
};

export const defineJob = <Payload>(job: Job<Payload>): Job<Payload> => job;

/** Leaves a job with the caller's rows: if those are undone, the job has never been. */
export const enqueued = <Payload>(job: Job<Payload>, payload: Payload): Write => ({
  text: "select graphile_worker.add_job($?, $?::json)",
  values: [job.name, JSON.stringify(payload)],
  called: true,
});

/** The same for a later day: it starts in the morning after the day is over, as the shop's own clock says it. */
export const enqueuedAfter = <Payload>(job: Job<Payload>, payload: Payload, day: string): Write => ({
  text: `select graphile_worker.add_job($?, $?::json, run_at := ($?::date + interval '1 day 7 hours')
    at time zone coalesce((select timezone from organization where not archived order by id limit 1), 'UTC'))`,
  values: [job.name, JSON.stringify(payload), day],
  called: true,
});

/** A job that is done by the clock: minute, hour, day, month and weekday as cron writes them, in UTC. It knows nothing beforehand. */
export type Daily = { readonly job: Job<never>; readonly at: string };

type Circumstances = {
  readonly db: Kysely<Tables>;
  readonly callOf: (tx: Tx) => Call;
  /** Hears what a job has changed, once it is through. */
  readonly touch?: (touched: readonly Touched[]) => void;
};

/** The handlers as the worker wants them: one job is one transaction. */
export const taskList = (jobs: readonly Job<never>[], { db, callOf, touch }: Circumstances) =>
  Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        const touched = await db.transaction().execute(async (tx) => {
          const call = callOf(tx);
          await job.run(call, job.payload.parse(payload));
          return call.touched;
        });
        touch?.(touched);
      },
    ]),
  );

/** `tell` hears of trouble only; what is done as it should be is nobody's news. */
export const startWorker = (
  pool: pg.Pool,
  tasks: ReturnType<typeof taskList>,
  tell: (line: string) => void = () => undefined,
  daily: readonly Daily[] = [],
): Promise<Runner> =>
  run({
    pgPool: pool,
    taskList: tasks,
    concurrency: 2,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(daily.map(({ job, at }) => ({ task: job.name, match: at }))),
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") tell(message);
    }),
  });
