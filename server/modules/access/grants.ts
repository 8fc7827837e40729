import { grantsOf } from "#contracts/access/roles.ts";
import type { Tx } from "#platform/db.ts";
import { mayWith } from "#platform/access.ts";
import type { Actor } from "#platform/call.ts";

/** What the company changed about a role: permissions it adds, and shipped ones it takes away. */
export type Change = { readonly permission: string; readonly granted: boolean };

/** What a role gives here: as shipped, with the company's changes. */
export function grantsWith(role: string, changes: readonly Change[]): string[] {
  const taken = new Set(changes.filter(({ granted }) => !granted).map(({ permission }) => permission));
  const added = changes.filter(({ granted }) => granted).map(({ permission }) => permission);
  return [...new Set([...grantsOf(role).filter((permission) => !taken.has(permission)), ...added])].sort();
}

/** What must be remembered so that `grantsWith` gives exactly `wanted`. */
export function changesFor(role: string, wanted: readonly string[]): Change[] {
  const shipped = new Set(grantsOf(role));
  return [
    ...wanted.filter((permission) => !shipped.has(permission)).map((permission) => ({ permission, granted: true })),
    ...[...shipped].filter((permission) => !wanted.includes(permission)).map((permission) => ({ permission, granted: false })),
  ];
}

export type RoleNow = { readonly code: string; readonly secondFactor: boolean; readonly grants: readonly string[] };

/** The roles of these codes as they are now; one that was put away gives nothing. */
export async function rolesNow(tx: Tx, codes: readonly string[]): Promise<RoleNow[]> {
  const rows = await tx
    .selectFrom("role")
    .leftJoin("role_grant", "role_grant.role_id", "role.id")
    .where("role.code", "in", codes.length === 0 ? [""] : [...codes])
    .where("role.archived", "=", false)
    .select(["role.code", "role.second_factor", "role_grant.permission", "role_grant.granted"])
    .execute();
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return [...byCode].map(([code, own]) => ({
    code,
    secondFactor: own[0]!.second_factor,
    grants: grantsWith(
      code,
      own.flatMap(({ permission, granted }) => (permission === null || granted === null ? [] : [{ permission, granted }])),
    ),
  }));
}

/** The union of what the roles give, less what the person is denied; each question is thought about once. */
export function mayBy(grants: readonly string[], denials: readonly string[] = []): Actor["may"] {
  const [granted, denied] = [mayWith(grants), mayWith(denials)];
  const exact = new Set(denials.length === 0 ? grants : []);
  const known = new Map<string, boolean>();
  return (permission) => {
    if (exact.has(permission)) return true;
    let answer = known.get(permission);
    if (answer !== undefined) return answer;
    // Whoever is denied a right is denied it for their own work too.
    answer = granted(permission) && !denied(permission) && !denied(permission.replace(/\.own$/, ""));
    known.set(permission, answer);
    return answer;
  };
}
