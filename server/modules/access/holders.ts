import type { Tx } from "#platform/db.ts";
import { ownly } from "#platform/access.ts";
import { mayBy, rolesNow } from "./grants.ts";

export type RoleHere = { readonly code: string; readonly title: string | null; readonly may: (permission: string) => boolean };

/** Every role of the company and what it gives, be it for one's own work alone. */
export async function rolesHere(tx: Tx): Promise<RoleHere[]> {
  const rows = await tx.selectFrom("role").where("archived", "=", false).orderBy("shipped", "desc").orderBy("id").select(["code", "title"]).execute();
  const now = await rolesNow(
    tx,
    rows.map(({ code }) => code),
  );
  return rows.map(({ code, title }) => {
    const may = mayBy(now.find((role) => role.code === code)?.grants ?? []);
    return { code, title, may: (permission) => may(permission) || may(ownly(permission)) };
  });
}
