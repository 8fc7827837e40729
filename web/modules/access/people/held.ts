import { type Right, RIGHTS } from "#contracts/access/roles.ts";

/** How much of a right a role has: for everything, for one's own work, a part of it (changed elsewhere), or nothing. */
export type Held = "all" | "own" | "some" | "none";

const has = (grants: readonly string[], permission: string): boolean =>
  grants.some((grant) => grant === permission || (grant.endsWith(".*") && permission.startsWith(grant.slice(0, -1))));

export function heldOf({ permissions }: Right, grants: readonly string[]): Held {
  if (permissions.every((permission) => has(grants, permission))) return "all";
  if (permissions.every((permission) => has(grants, permission) || has(grants, `${permission}.own`))) return "own";
  return permissions.some((permission) => has(grants, permission) || has(grants, `${permission}.own`)) ? "some" : "none";
}

/** What a press makes of it: nothing, one's own where the right knows that, everything, and round again. */
export const nextOf = ({ own }: Right, held: Held): Held =>
  held === "none" || held === "some" ? (own.length > 0 && held === "none" ? "own" : "all") : held === "own" ? "all" : "none";

/** The grants of a role with one right given or taken. Permissions that another held right needs too stay. */
export function withRight(right: Right, held: Held, grants: readonly string[]): string[] {
  const others = RIGHTS.filter((one) => one !== right && heldOf(one, grants) === "all").flatMap(({ permissions }) => permissions);
  const mine = (grant: string) => right.permissions.some((permission) => grant === permission || grant === `${permission}.own`);
  const kept = grants.filter((grant) => !mine(grant) || others.includes(grant));
  const given = held === "all" ? right.permissions : held === "own" ? right.permissions.map((permission) => `${permission}.own`) : [];
  return [...new Set([...kept, ...given])].sort();
}
