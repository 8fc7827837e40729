import { type Role, roleEndpoints } from "#contracts/access/role.ts";
import { useAnswer } from "#web/platform/query.ts";
import { hasText, text } from "#web/platform/texts.ts";

/** All roles of the company; there are a handful. */
export const useRoles = (): readonly Role[] => useAnswer(roleEndpoints.list, { query: { limit: 200 } }).data?.rows ?? [];

/** A role as the company calls it, else as it is called in every language. */
export function roleName(roles: readonly Role[], code: string): string {
  const own = roles.find((role) => role.code === code)?.title;
  return own ?? (hasText(`access.role.${code}`) ? text(`access.role.${code}`) : code);
}
