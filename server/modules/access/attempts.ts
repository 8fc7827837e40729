import { type Kysely, sql } from "kysely";
import type { Tables } from "#platform/db.ts";
import { newId } from "#platform/id.ts";
import { accessRefusals } from "./refusals.ts";
import { secretHash } from "./one-time-code.ts";

const WAIT_SECONDS = 30;
const WAIT_SECONDS_MAX = 3_600;
const FORGOTTEN_AFTER = "1 day";

/**
 * How often one may fail before waiting. Whoever guesses at one person's door waits after five tries, and so does the person at that
 * network; elsewhere they come in, so nobody locks a colleague out. One network has twenty tries at all doors together.
 */
const FREE = { "who-at-network": 5, network: 20, who: 100 } as const;
type Counted = readonly [keyof typeof FREE, string];

type Doorstep = {
  readonly db: Kysely<Tables>;
  readonly now: Date;
  /** Which door: sign-ins, set-up codes and keys are counted together per network, apart per person. */
  readonly door: string;
  /** Who they say they are; absent where nobody is named. */
  readonly who?: string;
  readonly network: string;
};

const countedOf = ({ door, who, network }: Doorstep): Counted[] =>
  who === undefined
    ? [["network", network]]
    : [
        ["who-at-network", `${door}/${who}/${network}`],
        ["network", network],
        ["who", `${door}/${who}`],
      ];

const subjectOf = ([kind, value]: Counted) => `${kind}/${secretHash(value)}`;

/**
 * Does something that may be guessed at. The try is counted before it is judged, so a hundred at once are a hundred tries;
 * it is uncounted when it succeeds. While somebody waits, even the right answer waits.
 */
export async function attempt<Result>(step: Doorstep, work: () => Promise<Result>): Promise<Result> {
  const counted: Counted[] = [];
  for (const it of countedOf(step)) {
    const until = await count(step, it);
    if (until === undefined) {
      counted.push(it);
      continue;
    }
    for (const earlier of counted) await uncount(step, earlier);
    throw accessRefusals.wait({ seconds: Math.max(1, Math.ceil((until.getTime() - step.now.getTime()) / 1_000)) });
  }
  const result = await work();
  for (const it of counted) await uncount(step, it);
  return result;
}

/** Counts one try; the instant until which to wait, when it is not allowed. */
async function count({ db, now }: Doorstep, it: Counted): Promise<Date | undefined> {
  const free = FREE[it[0]];
  const subject = subjectOf(it);
  const { rows } = await sql<{ failures: number }>`
    insert into door_attempt as a (subject, failures, failed_at) values (${subject}, 1, ${now})
    on conflict (subject) do update set
      failed_at = ${now},
      failures = case when a.failed_at < ${now}::timestamptz - ${FORGOTTEN_AFTER}::interval then 1 else a.failures + 1 end,
      waits_until = case
        when a.failed_at < ${now}::timestamptz - ${FORGOTTEN_AFTER}::interval or a.failures + 1 < ${free} then null
        else ${now}::timestamptz + least(${WAIT_SECONDS_MAX}, ${WAIT_SECONDS} * power(2, least(a.failures + 1 - ${free}, 20))) * interval '1 second'
      end
    where a.waits_until is null or a.waits_until <= ${now}
    returning failures`.execute(db);
  if (rows.length > 0) return undefined;
  const row = await db.selectFrom("door_attempt").where("subject", "=", subject).select("waits_until").executeTakeFirst();
  return row?.waits_until ?? now;
}

/** A success ends the count of the person at this network; for everybody else it only was no failure. */
async function uncount({ db }: Doorstep, it: Counted): Promise<void> {
  const subject = subjectOf(it);
  if (it[0] === "who-at-network") {
    await db.deleteFrom("door_attempt").where("subject", "=", subject).execute();
    return;
  }
  await sql`update door_attempt set failures = greatest(failures - 1, 0),
      waits_until = case when failures - 1 < ${FREE[it[0]]} then null else waits_until end
    where subject = ${subject}`.execute(db);
}

type Event = { readonly verb: string; readonly userId?: string | null; readonly network: string | null; readonly agent: string | null };

/** Notes what happened at a door, whatever becomes of the request. */
export async function noteAtDoor({ db, now }: Pick<Doorstep, "db" | "now">, { verb, userId = null, network, agent }: Event): Promise<void> {
  const row = { id: newId(now), at: now, user_id: userId, verb, network, agent: agent?.slice(0, 300) ?? null };
  await db.insertInto("door_event").values(row).execute();
}

/** Sweeps out what no longer counts: old failures, challenges, used codes, sessions past their time. */
export async function sweepDoors({ db, now }: Pick<Doorstep, "db" | "now">): Promise<void> {
  await sql`delete from door_attempt where failed_at < ${now}::timestamptz - ${FORGOTTEN_AFTER}::interval`.execute(db);
  await sql`delete from used_code where used_at < ${now}::timestamptz - interval '1 hour'`.execute(db);
  await db.deleteFrom("auth_verification").where("expires_at", "<", now).execute();
  await db.deleteFrom("auth_session").where("expires_at", "<", now).execute();
  await db.deleteFrom("one_time_code").where("expires_at", "<", now).execute();
}
