import { expireReserves, overdueAway } from "#modules/repairs/index.ts";
import type { Daily, Job } from "#platform/jobs.ts";

/** Every job the worker knows. */
export const jobs: readonly Job<never>[] = [overdueAway as never, expireReserves as never];

/** Jobs that nobody leaves: when each is done, in UTC. */
export const daily: readonly Daily[] = [{ job: expireReserves as never, at: "0 4 * * *" }];
