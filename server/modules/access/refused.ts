import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "#platform/db.ts";
import type { Refused } from "#platform/http.ts";
import { newId } from "#platform/id.ts";
import { networkOf } from "./network.ts";
import type { Standing } from "./standing.ts";

/** What somebody tried who may not: told to whoever reads the audit trail. Mistakes, conflicts and waiting are nobody's secret. */
const NOTED = new Set(["platform.not-permitted", "platform.person-needed", "ledger.step-refused"]);
/** One person writes so many lines an hour: whoever knocks at every door is seen by then, and fills no disk. */
const LINES_AN_HOUR = 300;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Writes down what was refused, beside the transaction that came to nothing. */
export const notingRefusals =
  (db: Kysely<Tables>) =>
  async ({ actor, refusal, endpoint, request, now }: Refused): Promise<void> => {
    // Whoever looks with the eyes of another role is meant to be refused.
    if (!NOTED.has(refusal.code) || ((actor as Partial<Standing>).seesAs ?? null) !== null) return;
    const { kind = endpoint.name.slice(0, endpoint.name.lastIndexOf(".")), id = (request.params as { id?: unknown } | undefined)?.id } =
      refusal.details;
    const subject = typeof id === "string" && ID.test(id) ? id : null;
    await sql`
      insert into refused_attempt (id, at, by_id, by_name, code, attempt, kind, subject_id, network)
      select ${newId(now)}, ${now}, ${actor.userId}, ${actor.name}, ${refusal.code}, ${endpoint.name}, ${String(kind)}, ${subject}::uuid,
        ${networkOf(request.ip)}
      where (
        select count(*) from refused_attempt where by_id = ${actor.userId} and at > ${now}::timestamptz - interval '1 hour'
      ) < ${LINES_AN_HOUR}`
      .execute(db)
      .catch((error: unknown) => request.log.error({ err: error }, "a refusal was not written down"));
  };
