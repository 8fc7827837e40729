import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { type AuditAct, auditEndpoint, doorEndpoint, refusedEndpoint } from "#contracts/access/audit.ts";
import { namesOf } from "#ledger/names.ts";
import { conceal, hiddenFrom, secretsOf } from "#ledger/secrets.ts";
import type { Tables, Tx } from "#platform/db.ts";
import { type Route, serve } from "#platform/http.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";

const ACTS: Readonly<Record<AuditAct, RawBuilder<boolean>>> = {
  made: sql`verb = 'create'`,
  changed: sql`verb = 'change'`,
  "put-away": sql`verb in ('archive', 'restore')`,
  stepped: sql`verb not in ('create', 'change', 'archive', 'restore')`,
};

/** The whole trail, newest first. Its cursor is the instant and the thing: two lines of one thing never share a version. */
const audit = serve(auditEndpoint, async ({ tx, actor }, { query }) => {
  let lines = within(tx.selectFrom("journal").selectAll(), "journal.at", query);
  if (query.by !== undefined) lines = lines.where("by_id", "=", query.by);
  if (query.kind !== undefined) lines = lines.where("kind", "=", query.kind);
  if (query.act !== undefined) lines = lines.where(ACTS[query.act]);
  if (query.subject !== undefined) lines = lines.where("subject_id", "=", query.subject);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    const numbered = sql<boolean>`subject_id in (select id from ledger_document where number ilike ${like})`;
    lines = lines.where((eb) => eb.or([eb("by_name", "ilike", like), eb("reason", "ilike", like), numbered]));
  }
  const page = await pageOf(lines, query, [
    { column: "at", down: true },
    { column: "subject_id", down: true },
    { column: "version", down: true },
  ]);
  const seen = page.rows.map((row) => ({
    ...row,
    changes: conceal(row.changes as Record<string, unknown> | null, hiddenFrom(secretsOf(row.kind), actor)),
  }));
  const names = await everybodysNames(tx, [...seen.map(({ subject_id }) => subject_id), ...idsIn(seen.map(({ changes }) => changes))]);
  const combined = await withSeveralRoles(
    tx,
    seen.map(({ by_id }) => by_id),
  );
  return {
    ...page,
    rows: seen.map(({ subject_id, version, kind, verb, status, by_id, by_name, at, reason, changes }) => ({
      subjectId: subject_id,
      version,
      kind,
      title: names.get(subject_id) ?? null,
      verb,
      status,
      byId: by_id,
      by: by_name,
      combined: combined.has(by_id),
      at: at.toISOString(),
      reason,
      changes,
      names: Object.fromEntries(idsIn([changes]).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? ""]] : []))),
    })),
  };
});

const refused = serve(refusedEndpoint, async ({ tx }, { query }) => {
  let lines = within(tx.selectFrom("refused_attempt").selectAll(), "refused_attempt.at", query);
  if (query.by !== undefined) lines = lines.where("by_id", "=", query.by);
  if (query.kind !== undefined) lines = lines.where("kind", "=", query.kind);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    lines = lines.where((eb) => eb.or((["by_name", "attempt", "network"] as const).map((column) => eb(column, "ilike", like))));
  }
  const page = await pageOf(lines, query, [
    { column: "at", down: true },
    { column: "id", down: true },
  ]);
  const names = await everybodysNames(
    tx,
    page.rows.flatMap(({ subject_id }) => subject_id ?? []),
  );
  return {
    ...page,
    rows: page.rows.map(({ id, at, by_id, by_name, code, attempt, kind, subject_id, network }) => ({
      id,
      at: at.toISOString(),
      byId: by_id,
      by: by_name,
      code,
      attempt,
      kind,
      subjectId: subject_id,
      title: names.get(subject_id ?? "") ?? null,
      network,
    })),
  };
});

const doors = serve(doorEndpoint, async ({ tx }, { query }) => {
  const all = tx
    .selectFrom("door_event")
    .leftJoin("app_user", "app_user.id", "door_event.user_id")
    .select(["door_event.id", "door_event.at", "door_event.user_id", "door_event.verb", "door_event.network", "door_event.agent", "app_user.name"]);
  let lines = within(all, "door_event.at", query);
  if (query.by !== undefined) lines = lines.where("door_event.user_id", "=", query.by);
  if (query.verb !== undefined) lines = lines.where("door_event.verb", "=", query.verb);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    const said = ["app_user.name", "door_event.network", "door_event.agent"] as const;
    lines = lines.where((eb) => eb.or(said.map((column) => eb(column, "ilike", like))));
  }
  const page = await pageOf(lines, query, [
    { column: "door_event.at", down: true },
    { column: "door_event.id", down: true },
  ]);
  return { ...page, rows: page.rows.map(({ user_id, at, ...row }) => ({ ...row, at: at.toISOString(), userId: user_id })) };
});

export const auditRoutes: readonly Route[] = [audit, refused, doors];

type Days = { readonly from?: string | undefined; readonly until?: string | undefined };

/** Narrows to days as the shop counts them. */
function within<T extends keyof Tables, Row>(lines: SelectQueryBuilder<Tables, T, Row>, column: string, { from, until }: Days) {
  const begin = (day: string, later: number) =>
    sql`((${day}::date + ${later}::integer)::timestamp at time zone coalesce((select timezone from organization limit 1), 'UTC'))`;
  let narrowed = lines;
  if (from !== undefined) narrowed = narrowed.where(sql<boolean>`${sql.ref(column)} >= ${begin(from, 0)}`);
  if (until !== undefined) narrowed = narrowed.where(sql<boolean>`${sql.ref(column)} < ${begin(until, 1)}`);
  return narrowed;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const idsIn = (things: readonly unknown[]): string[] => [...new Set(JSON.stringify(things).match(ID) ?? [])];

/** What documents, cards, people, branches and places are called. */
async function everybodysNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from app_user where id = any(${asked}::uuid[])
    union all select id, name from employee where id = any(${asked}::uuid[])
    union all select id, name from branch where id = any(${asked}::uuid[])
    union all select id, name from place where id = any(${asked}::uuid[])
    union all select id, name from organization where id = any(${asked}::uuid[])
    union all select id, name from api_key where id = any(${asked}::uuid[])
    union all select id, title from role where id = any(${asked}::uuid[]) and title is not null`.execute(tx);
  return new Map([...rows.map(({ id, name }) => [id, name] as const), ...(await namesOf(tx, asked))]);
}

/** Who of them holds more than one role. */
async function withSeveralRoles(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const people = idsIn([ids]);
  if (people.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select user_id as id from user_role where user_id = any(${people}::uuid[]) group by user_id having count(*) > 1`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
