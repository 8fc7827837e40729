import type { FastifyError, FastifyRequest } from "fastify";
import pg from "pg";
import { BEYOND_MEASURE } from "#contracts/kernel/measure.ts";
import { Refusal } from "./refusal.ts";
import { platformRefusals } from "./refusals.ts";

/** SQLSTATE classes and codes that are nobody's fault in the request. */
const AWAY = /^(08|57P0|57014|53300|25006|25P03|55P03|40001|40P01)/;
const FULL = /^(53100|58030)/;
const UNSAYABLE = /^(22P02|22P05|22007|22021|22003|22008|22023)/;
const BROKEN_LINE = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"]);

/** What a failed request is told: a refusal as it is; the outside world's troubles by name; everything else as a fault with its id. */
export function problemOf(error: FastifyError, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error.code === BEYOND_MEASURE) return platformRefusals["beyond-measure"]();
  const known = fromHttp(error) ?? fromDatabase(error);
  if (known !== undefined) return known;
  request.log.error({ err: error }, "fault");
  return platformRefusals.fault({ requestId: request.id });
}

function fromHttp({ statusCode }: FastifyError): Refusal | undefined {
  if (statusCode === 413) return platformRefusals["too-large"]();
  if (statusCode === 415) return platformRefusals["wrong-format"]();
  if (statusCode === 429) return platformRefusals["too-many"]();
  return statusCode !== undefined && statusCode < 500 ? platformRefusals.input({ issues: ["body"] }) : undefined;
}

function fromDatabase(error: Error & { code?: string }): Refusal | undefined {
  if (error instanceof pg.DatabaseError) {
    const state = error.code ?? "";
    if (FULL.test(state)) return platformRefusals["storage-full"]();
    // A body named something that is not there: the foreign key refuses it.
    if (state === "23503") return platformRefusals["no-such-thing"]();
    if (AWAY.test(state)) return platformRefusals["database-away"]();
    return UNSAYABLE.test(state) ? platformRefusals.input({ issues: ["value"] }) : undefined;
  }
  const away =
    BROKEN_LINE.has(error.code ?? "") || /Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(error.message);
  return away ? platformRefusals["database-away"]() : undefined;
}
