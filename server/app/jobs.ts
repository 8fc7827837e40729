import type { Job } from "#platform/jobs.ts";

/** Every job the worker knows. */
export const jobs: readonly Job<never>[] = [];
