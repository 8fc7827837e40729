import { sql } from "kysely";
import type { z } from "zod";
import { type User, UserDraft, userEndpoints, UserRow } from "#contracts/access/user.ts";
import { cardList } from "#ledger/card-rows.ts";
import { defineCard } from "#ledger/card.ts";
import { companyScope, type Scope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { lock } from "#platform/lock.ts";
import { tableWriter, type Write } from "#platform/write.ts";
import { refuseJoinedDuties } from "./duties.ts";
import { forgetHere } from "./memory.ts";
import { accessRefusals } from "./refusals.ts";

const user = tableWriter("app_user", { key: ["id"] });
const userRole = tableWriter("user_role", { key: ["user_id", "role"] });
const userBranch = tableWriter("user_branch", { key: ["user_id", "branch_id"] });
const userDenial = tableWriter("user_denial", { key: ["user_id", "permission"] });

/** The people who may sign in. Putting a card away locks the person: sessions, codes and keys open nothing from then on. */
export const userCard = defineCard<User, UserDraft>({
  name: "access.user",
  endpoints: userEndpoints,
  draft: UserDraft,
  scope: companyScope("access.user"),
  load: loadUser,
  save: saveUser,
  list: cardList({
    table: "app_user",
    row: UserRow,
    more: {
      roles: sql`array(select role from user_role where user_id = app_user.id order by role)`,
      secondFactor: sql`two_factor_enabled`,
      passwordSet: sql`exists (select from auth_account where user_id = app_user.id and password is not null)`,
      seenAt: sql`(
        select to_char(max(seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from auth_session where user_id = app_user.id
      )`,
    },
    narrow: ({ role }: z.output<typeof userEndpoints.list.query>) => [
      role === undefined ? undefined : sql<boolean>`exists (select from user_role where user_id = app_user.id and role = ${role})`,
    ],
  }),
  check: refuseWrong,
});

async function loadUser(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<User | undefined> {
  if (scope !== "all") return undefined;
  if (lock) await tx.selectFrom("app_user").where("id", "=", id).select("id").forUpdate().execute();
  const { rows } = await sql<User>`
    select u.id, u.version, u.archived, u.name, u.login, u.email, u.language, u.two_factor_enabled as "secondFactor",
      (select e.id from employee e where e.user_id = u.id) as "employeeId",
      exists (select from auth_account a where a.user_id = u.id and a.password is not null) as "passwordSet",
      array(select role from user_role where user_id = u.id order by role) as roles,
      array(select branch_id::text from user_branch where user_id = u.id order by 1) as "branchIds",
      array(select permission from user_denial where user_id = u.id order by 1) as denials
    from app_user u where u.id = ${id}`.execute(tx);
  return rows[0];
}

function saveUser(before: User | undefined, after: User): Write[] {
  const own = ({ id, version, archived, name, login, email, language }: User) => ({ id, version, archived, name, login, email, language });
  const roles = ({ id, roles }: User) => roles.map((role) => ({ user_id: id, role }));
  const branches = ({ id, branchIds }: User) => branchIds.map((branch_id) => ({ user_id: id, branch_id }));
  const denials = ({ id, denials }: User) => denials.map((permission) => ({ user_id: id, permission }));
  return [
    ...(before === undefined ? [user.insert(own(after))] : user.update(own(before), own(after))),
    ...userRole.replace(before === undefined ? [] : roles(before), roles(after)),
    ...userBranch.replace(before === undefined ? [] : branches(before), branches(after)),
    ...userDenial.replace(before === undefined ? [] : denials(before), denials(after)),
    ...(after.archived ? [{ text: "delete from auth_session where user_id = $?", values: [after.id] }] : []),
  ];
}

async function refuseWrong({ tx }: Call, wanted: User, before: User | undefined): Promise<User> {
  const after: User = {
    ...wanted,
    roles: sorted(wanted.roles),
    branchIds: sorted(wanted.branchIds),
    denials: sorted(wanted.denials),
    employeeId: before?.employeeId ?? null,
    secondFactor: before?.secondFactor ?? false,
    passwordSet: before?.passwordSet ?? false,
  };
  await refuseTaken(tx, after);
  const roles = await tx.selectFrom("role").where("code", "in", after.roles).where("archived", "=", false).select("code").execute();
  const unknown = after.roles.filter((code) => !roles.some((role) => role.code === code));
  if (unknown.length > 0) throw accessRefusals["unknown-role"]({ roles: unknown });
  await refuseUnknownBranches(tx, after.branchIds);
  if (!after.archived) await refuseJoinedDuties(tx, after);
  if (before !== undefined && administers(before) && !administers(after)) await refuseLeavingNobody(tx, after.id);
  forgetHere(after.id);
  return after;
}

async function refuseTaken(tx: Tx, { id, login, email }: User): Promise<void> {
  await lock(tx, [`login/${login}`, `email/${email ?? ""}`]);
  const taken = await tx
    .selectFrom("app_user")
    .where("id", "<>", id)
    .where((eb) => eb.or([eb("login", "=", login), ...(email === null ? [] : [eb("email", "=", email)])]))
    .select("login")
    .executeTakeFirst();
  if (taken !== undefined) throw accessRefusals["login-taken"]({ field: taken.login === login ? "login" : "email" });
}

export async function refuseUnknownBranches(tx: Tx, branchIds: readonly string[]): Promise<void> {
  if (branchIds.length === 0) return;
  const found = await tx
    .selectFrom("branch")
    .where("id", "in", [...branchIds])
    .select("id")
    .execute();
  const unknown = branchIds.filter((id) => !found.some((branch) => branch.id === id));
  if (unknown.length > 0) throw accessRefusals["unknown-branch"]({ branches: unknown });
}

const administers = ({ archived, roles }: Pick<User, "archived" | "roles">): boolean => !archived && roles.includes("administrator");

/** Somebody must always be able to let the others in. The lock keeps two administrators from dismissing one another at once. */
async function refuseLeavingNobody(tx: Tx, id: string): Promise<void> {
  await sql`select id from role where code = 'administrator' for update`.execute(tx);
  const other = await tx
    .selectFrom("app_user")
    .innerJoin("user_role", "user_role.user_id", "app_user.id")
    .where("role", "=", "administrator")
    .where("archived", "=", false)
    .where("app_user.id", "<>", id)
    .select("app_user.id")
    .executeTakeFirst();
  if (other === undefined) throw accessRefusals["last-administrator"]();
}

const sorted = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)].sort();
