import { grantsOf, type RoleCode } from "#contracts/access/roles.ts";
import { mayBy } from "#modules/access/index.ts";
import type { Actor } from "#platform/call.ts";

/** Somebody with these roles as they are shipped, without an account: for tests that need a person and not a sign-in. */
export const signedIn = (roles: RoleCode | readonly RoleCode[], branchIds: readonly string[] = [], who: Partial<Actor> = {}): Actor => {
  const held = [roles].flat();
  return { userId: held.join("+"), name: held.join(" and "), employeeId: null, branchIds, may: mayBy(held.flatMap(grantsOf)), ...who };
};
