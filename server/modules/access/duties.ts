import { joinedDuties } from "#contracts/access/duties.ts";
import { RIGHTS } from "#contracts/access/roles.ts";
import type { User } from "#contracts/access/user.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Tx } from "#platform/db.ts";
import { mayBy, rolesNow } from "./grants.ts";
import { accessRefusals } from "./refusals.ts";

/** Where the company keeps duties apart, nobody holds two that watch one another (D.4 of the domain). */
export async function refuseJoinedDuties(tx: Tx, { roles, denials }: Pick<User, "roles" | "denials">): Promise<void> {
  if (!(await settingsOf(tx)).dutiesApart) return;
  const grants = (await rolesNow(tx, roles)).flatMap((role) => role.grants);
  const [joined] = joinedDuties(mayBy([...new Set(grants)], denials));
  if (joined !== undefined) throw accessRefusals["duties-joined"]({ rights: joined.map(rightOf) });
}

const rightOf = (permission: string): string => RIGHTS.find(({ permissions }) => permissions.includes(permission))?.code ?? permission;
