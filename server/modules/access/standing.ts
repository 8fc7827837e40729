import { sql } from "kysely";
import { MAY_SEE_AS, SEES_ALL_BRANCHES } from "#contracts/access/roles.ts";
import type { Language } from "#contracts/access/session.ts";
import type { Actor } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { mayBy, type RoleNow, rolesNow } from "./grants.ts";
import { accessRefusals } from "./refusals.ts";

/** Who stands behind a request, with all that follows from it. What use cases see of it is the actor. */
export type Standing = Actor & {
  readonly login: string;
  readonly email: string | null;
  readonly language: Language;
  readonly roles: readonly string[];
  /** What the roles give, denials taken out. */
  readonly grants: readonly string[];
  /** The session behind a cookie; `null` behind a key. */
  readonly sessionId: string | null;
  readonly secondFactor: boolean;
  /** A role demands a second factor and there is none: nothing may be done but setting it up. */
  readonly secondFactorMissing: boolean;
  /** The role whose eyes they look with. */
  readonly seesAs: string | null;
};

type Person = Pick<Standing, "userId" | "name" | "login" | "email" | "language" | "employeeId" | "sessionId" | "secondFactor"> & {
  readonly provenAt: Date | null;
  /** Their own branches, and all there are. */
  readonly branches: { readonly own: readonly string[]; readonly all: readonly string[] };
};

/** The standing of a person who may come in; `undefined` when they are locked or unknown. */
export async function standingOf(tx: Tx, userId: string, sessionId: string | null): Promise<Standing | undefined> {
  const { rows } = await sql<PersonRow>`
    select (select proven_at from auth_session where id = ${sessionId}::uuid) as proven_at,
      u.name, u.login, u.email, u.language, u.two_factor_enabled,
      (select e.id from employee e where e.user_id = u.id and not e.archived) as employee_id,
      array(select role from user_role where user_id = u.id order by role) as roles,
      array(select permission from user_denial where user_id = u.id) as denials,
      array(select branch_id::text from user_branch where user_id = u.id) as own_branches,
      array(select id::text from branch where not archived order by name, id) as all_branches
    from app_user u where u.id = ${userId} and not u.archived`.execute(tx);
  const row = rows[0];
  if (row === undefined) return undefined;
  const roles = await rolesNow(tx, row.roles);
  const person: Person = {
    userId,
    sessionId,
    name: row.name,
    login: row.login,
    email: row.email,
    language: row.language as Language,
    employeeId: row.employee_id,
    secondFactor: row.two_factor_enabled,
    provenAt: row.proven_at,
    branches: { own: row.own_branches, all: row.all_branches },
  };
  return actingAs(person, roles, row.denials);
}

type PersonRow = {
  proven_at: Date | null;
  name: string;
  login: string;
  email: string | null;
  language: string;
  two_factor_enabled: boolean;
  employee_id: string | null;
  roles: string[];
  denials: string[];
  own_branches: string[];
  all_branches: string[];
};

function actingAs({ branches, ...person }: Person, roles: readonly RoleNow[], denials: readonly string[]): Standing {
  const secondFactorMissing = !person.secondFactor && roles.some(({ secondFactor }) => secondFactor);
  const may = mayBy(secondFactorMissing ? [] : [...new Set(roles.flatMap(({ grants }) => grants))], denials);
  const grants = secondFactorMissing ? [] : [...new Set(roles.flatMap(({ grants }) => grants))].filter(may);
  const branchIds = branches.all.filter((id) => may(SEES_ALL_BRANCHES) || branches.own.includes(id));
  const barred = secondFactorMissing ? { barred: accessRefusals["second-factor-missing"]() } : {};
  return { ...person, ...barred, may, grants, branchIds, roles: roles.map(({ code }) => code), secondFactorMissing, seesAs: null };
}

/** The standing of a program that holds a key: the rights of the roles the key names, and no person's session. */
export async function standingOfKey(tx: Tx, hash: string, today: string): Promise<(Standing & { readonly keyId: string }) | undefined> {
  const key = await tx
    .selectFrom("api_key")
    .innerJoin("app_user", "app_user.id", "api_key.created_by")
    .where("hash", "=", hash)
    .where("revoked_at", "is", null)
    .where("app_user.archived", "=", false)
    .select(["api_key.id", "api_key.name", "api_key.roles", "api_key.branch_ids", "api_key.expires_on", "app_user.language"])
    .executeTakeFirst();
  if (key === undefined || (key.expires_on !== null && key.expires_on < today)) return undefined;
  const roles = await rolesNow(tx, key.roles);
  const person: Person = {
    userId: key.id,
    sessionId: null,
    name: key.name,
    login: key.name,
    email: null,
    language: key.language as Language,
    employeeId: null,
    secondFactor: true,
    provenAt: null,
    // A key sees the branches it names, whatever its roles see.
    branches: { own: key.branch_ids, all: key.branch_ids },
  };
  return { ...actingAs(person, roles, []), keyId: key.id };
}

/** The same person with the eyes of another role: only what both may see, and nothing to change. */
export async function seenAs(tx: Tx, standing: Standing, role: string): Promise<Standing | undefined> {
  if (standing.seesAs !== null || !standing.may(MAY_SEE_AS)) return undefined;
  const [other] = await rolesNow(tx, [role]);
  if (other === undefined) return undefined;
  const others = mayBy(other.grants);
  const may: Actor["may"] = (permission) => standing.may(permission) && others(permission);
  return { ...standing, may, grants: standing.grants.filter(others), roles: [role], seesAs: role };
}
