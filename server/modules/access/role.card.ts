import { sql } from "kysely";
import type { z } from "zod";
import { type Role, RoleDraft, roleEndpoints } from "#contracts/access/role.ts";
import { defineCard } from "#ledger/card.ts";
import { companyScope, mayWith, type Scope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import { tableWriter, type Write } from "#platform/write.ts";
import { type Change, changesFor, grantsWith } from "./grants.ts";
import { forgetHere } from "./memory.ts";
import { accessRefusals } from "./refusals.ts";

const role = tableWriter("role", { key: ["id"] });
const roleGrant = tableWriter("role_grant", { key: ["role_id", "permission"] });

/** Without these nobody could ever give a right back. */
const KEPT_BY_ADMINISTRATORS = ["access.role.read", "access.role.change", "access.user.read", "access.user.change"];

/** What the roles give, as this company wants it. */
export const roleCard = defineCard<Role, RoleDraft>({
  name: "access.role",
  endpoints: roleEndpoints,
  draft: RoleDraft,
  scope: companyScope("access.role"),
  load: loadRole,
  save: saveRole,
  list: listRoles,
  check: refuseWrong,
});

const columns = [
  "id",
  "version",
  "archived",
  "code",
  "shipped",
  "title",
  "second_factor as secondFactor",
  sql<Change[]>`(
    select coalesce(json_agg(json_build_object('permission', permission, 'granted', granted)), '[]') from role_grant where role_id = role.id
  )`.as("changes"),
] as const;

type Row = Omit<Role, "grants"> & { readonly changes: readonly Change[] };
const roleOf = ({ changes, ...row }: Row): Role => ({ ...row, grants: grantsWith(row.code, changes) });

async function loadRole(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<Role | undefined> {
  if (scope !== "all") return undefined;
  const query = tx.selectFrom("role").where("id", "=", id).select(columns);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? undefined : roleOf(row);
}

async function listRoles({ tx }: Call, query: z.output<typeof roleEndpoints.list.query>) {
  let rows = tx
    .selectFrom("role")
    .where("archived", "=", query.archived === "true")
    .select(columns);
  if (query.q !== undefined && query.q !== "")
    rows = rows.where((eb) => eb.or([eb("code", "ilike", containing(query.q ?? "")), eb("title", "ilike", containing(query.q ?? ""))]));
  const page = await pageOf(rows, query, [{ column: "code" }]);
  return { ...page, rows: page.rows.map((row) => roleOf(row as Row)) };
}

function saveRole(before: Role | undefined, after: Role): Write[] {
  const own = ({ id, version, archived, code, shipped, title, secondFactor }: Role) => ({
    id,
    version,
    archived,
    code,
    shipped,
    title,
    second_factor: secondFactor,
  });
  const changes = ({ id, code, grants }: Role) => changesFor(code, grants).map((change) => ({ role_id: id, ...change }));
  return [
    ...(before === undefined ? [role.insert(own(after))] : role.update(own(before), own(after))),
    ...roleGrant.replace(before === undefined ? [] : changes(before), changes(after)),
  ];
}

async function refuseWrong({ tx, today }: Call, wanted: Role, before: Role | undefined): Promise<Role> {
  // A role of the company's own is told by its id: nobody has to think of a code.
  const after: Role = { ...wanted, code: before?.code ?? wanted.id, shipped: before?.shipped ?? false, grants: [...new Set(wanted.grants)].sort() };
  const keepsDoorsOpen = !after.archived && KEPT_BY_ADMINISTRATORS.every(mayWith(after.grants));
  if (after.code === "administrator" && !keepsDoorsOpen) throw accessRefusals["last-administrator"]();
  if (after.archived && (await isHeld(tx, after.code, today))) throw accessRefusals["role-needed"]();
  forgetHere("");
  return after;
}

/** Somebody who may come in has it, or a key that works names it. */
const isHeld = async (tx: Tx, code: string, today: string): Promise<boolean> =>
  (await tx
    .selectFrom("api_key")
    .where("revoked_at", "is", null)
    .where((eb) => eb.or([eb("expires_on", "is", null), eb("expires_on", ">=", today)]))
    .where((eb) => eb(eb.val(code), "=", eb.fn.any("roles")))
    .select("id")
    .limit(1)
    .executeTakeFirst()) !== undefined ||
  (await tx
    .selectFrom("user_role")
    .innerJoin("app_user", "app_user.id", "user_role.user_id")
    .where("role", "=", code)
    .where("app_user.archived", "=", false)
    .select("role")
    .limit(1)
    .executeTakeFirst()) !== undefined;
