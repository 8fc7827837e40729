import { overdueAway } from "#modules/repairs/index.ts";
import type { Job } from "#platform/jobs.ts";

/** Every job the worker knows. */
export const jobs: readonly Job<never>[] = [overdueAway as never];
