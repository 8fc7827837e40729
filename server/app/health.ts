import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { instant } from "#platform/clock.ts";

type State = "ok" | "error";
export type Health = { readonly status: State; readonly checks: Readonly<Record<string, { readonly status: State; readonly ms?: number }>> };

const ANSWER_MAX_MS = 3_000;
const DOORS = ["/readyz", "/healthz", "/api/health"];

/** Whether requests can be served: 200 or 503, and which part is missing. `/livez` is answered by the front itself. */
export function mountHealth(server: FastifyInstance, pool: pg.Pool): void {
  for (const path of DOORS) {
    server.get(path, { logLevel: "silent" }, async (_request, reply) => {
      const health = await examine(pool);
      return reply
        .code(health.status === "ok" ? 200 : 503)
        .header("cache-control", "no-store")
        .send(health);
    });
  }
}

async function examine(pool: pg.Pool): Promise<Health> {
  const begun = instant().getTime();
  const status = await answers(pool);
  return { status, checks: { database: { status, ms: Math.max(0, instant().getTime() - begun) } } };
}

/** With a deadline of its own: a health check that hangs is worse than one that fails. */
async function answers(pool: pg.Pool): Promise<State> {
  const asked = pool.query("select 1").then(
    () => "ok" as const,
    () => "error" as const,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((tell) => {
    timer = setTimeout(() => tell("error"), ANSWER_MAX_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
