import { type Role, roleEndpoints } from "#contracts/access/role.ts";
import { ROLES } from "#contracts/access/roles.ts";
import { useAnswer } from "#web/platform/query.ts";
import { hasText, text } from "#web/platform/texts.ts";

/** All roles of the company; there are a handful. */
export const useRoles = (): readonly Role[] => inOrder(useAnswer(roleEndpoints.list, { query: { limit: 200 } }).data?.rows ?? []);

/** As people meet a device: reception first, administrator last; the company's own roles after them. */
export function inOrder(roles: readonly Role[]): Role[] {
  const place = ({ code }: Role) => (ROLES as readonly string[]).indexOf(code) + 1 || ROLES.length + 1;
  return [...roles].sort((a, b) => place(a) - place(b));
}

/** A role as the company calls it, else as it is called in every language. */
export function roleName(roles: readonly Role[], code: string): string {
  const own = roles.find((role) => role.code === code)?.title;
  return own ?? (hasText(`access.role.${code}`) ? text(`access.role.${code}`) : code);
}
