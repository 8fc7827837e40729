import { branchScope, ownly, type Scope } from "#platform/access.ts";
import type { Actor } from "#platform/call.ts";

/** Those of their branches, or of them only what names the actor as its engineer. */
export const ownScope =
  (document: string) =>
  (actor: Actor): Scope => {
    const wide = branchScope(document)(actor);
    if (wide !== "none" || !actor.may(ownly(`${document}.read`)) || actor.employeeId === null) return wide;
    return { column: "branch_id", oneOf: actor.branchIds, also: { column: "employee_id", oneOf: [actor.employeeId] } };
  };
