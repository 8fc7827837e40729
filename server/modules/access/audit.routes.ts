import { auditEndpoint, doorEndpoint } from "#contracts/access/audit.ts";
import { conceal, hiddenFrom, secretsOf } from "#ledger/secrets.ts";
import { type Route, serve } from "#platform/http.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";

const DAY = 86_400_000;
const beginOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const endOf = (day: string): Date => new Date(beginOf(day).getTime() + DAY);

/** The whole trail, newest first. Its cursor is the instant and the thing: two lines of one thing never share a version. */
const audit = serve(auditEndpoint, async ({ tx, actor }, { query }) => {
  let lines = tx.selectFrom("journal").selectAll();
  if (query.by !== undefined) lines = lines.where("by_id", "=", query.by);
  if (query.kind !== undefined) lines = lines.where("kind", "=", query.kind);
  if (query.subject !== undefined) lines = lines.where("subject_id", "=", query.subject);
  if (query.from !== undefined) lines = lines.where("at", ">=", beginOf(query.from));
  if (query.until !== undefined) lines = lines.where("at", "<", endOf(query.until));
  if (query.q !== undefined) lines = lines.where("by_name", "ilike", containing(query.q));
  const page = await pageOf(lines, query, [
    { column: "at", down: true },
    { column: "subject_id", down: true },
    { column: "version", down: true },
  ]);
  return {
    ...page,
    rows: page.rows.map(({ subject_id, version, kind, verb, status, by_id, by_name, at, reason, changes }) => ({
      subjectId: subject_id,
      version,
      kind,
      verb,
      status,
      byId: by_id,
      by: by_name,
      at: at.toISOString(),
      reason,
      changes: conceal(changes as Record<string, unknown> | null, hiddenFrom(secretsOf(kind), actor)),
    })),
  };
});

const doors = serve(doorEndpoint, async ({ tx }, { query }) => {
  let lines = tx
    .selectFrom("door_event")
    .leftJoin("app_user", "app_user.id", "door_event.user_id")
    .select(["door_event.id", "door_event.at", "door_event.user_id", "door_event.verb", "door_event.network", "door_event.agent", "app_user.name"]);
  if (query.by !== undefined) lines = lines.where("door_event.user_id", "=", query.by);
  if (query.verb !== undefined) lines = lines.where("door_event.verb", "=", query.verb);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    const said = ["app_user.name", "door_event.network", "door_event.agent"] as const;
    lines = lines.where((eb) => eb.or(said.map((column) => eb(column, "ilike", like))));
  }
  if (query.from !== undefined) lines = lines.where("door_event.at", ">=", beginOf(query.from));
  if (query.until !== undefined) lines = lines.where("door_event.at", "<", endOf(query.until));
  const page = await pageOf(lines, query, [
    { column: "door_event.at", down: true },
    { column: "door_event.id", down: true },
  ]);
  return { ...page, rows: page.rows.map(({ user_id, at, ...row }) => ({ ...row, at: at.toISOString(), userId: user_id })) };
});

export const auditRoutes: readonly Route[] = [audit, doors];
