import { type Session, sessionEndpoint } from "#contracts/access/session.ts";
import { type Route, serve } from "#platform/http.ts";
import type { Tx } from "#platform/db.ts";
import { isSetUp } from "./set-up-code.ts";
import type { Standing } from "./standing.ts";

const session = serve(sessionEndpoint, async ({ tx, actor }): Promise<Session> => {
  const company = await companyOf(tx);
  if (actor.userId === "") {
    return { user: null, permissions: [], language: company?.language ?? "en", branches: [], company: null, ready: await isSetUp(tx) };
  }
  const { userId, name, login, email, employeeId, roles, grants, language, branchIds, seesAs, secondFactor, secondFactorMissing } = actor as Standing;
  return {
    user: { id: userId, name, username: login, email, employeeId, roles: [...roles], secondFactor, secondFactorMissing, seesAs },
    permissions: [...grants],
    language,
    branches: await branchesOf(tx, branchIds),
    company: company && { name: company.name, currency: company.currency, country: company.country, timeZone: company.timezone },
    ready: true,
  };
});

export const sessionRoutes: readonly Route[] = [session];

async function companyOf(tx: Tx) {
  const row = await tx
    .selectFrom("organization")
    .orderBy("id")
    .limit(1)
    .select(["name", "currency", "country", "timezone", "language"])
    .executeTakeFirst();
  return row === undefined ? null : { ...row, language: row.language as Session["language"] };
}

async function branchesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("branch")
    .where("id", "in", [...ids])
    .orderBy("name")
    .orderBy("id")
    .select(["id", "name"])
    .execute();
}
