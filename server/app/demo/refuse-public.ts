import { complaint } from "#platform/complaint.ts";
import type { Config } from "#platform/config.ts";

const LOCAL = /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/** Everybody who reads the console of a demo can sign in as anybody: it is for this machine alone, unless somebody says that they know. */
export function refusePublicDemo({ demo, demoPublic, host }: Config): void {
  if (!demo || demoPublic || LOCAL.test(host)) return;
  throw complaint(
    `A demo has known sign-ins, so it answers this machine only: leave out --host ${host}, or set MAISTERNIA_DEMO_PUBLIC=1 if all may enter.`,
    2,
  );
}
