import type { Tx } from "#platform/db.ts";
import { codeHash, newCode } from "./one-time-code.ts";
import { passwordHash } from "./password.ts";

const CODE_HOURS = 24;

/** Gives a person a password, their first or the next. Whoever was signed in with the old one is out. */
export const setPassword = async (tx: Tx, { userId, password, now }: { userId: string; password: string; now: Date }): Promise<void> =>
  keepPassword(tx, { userId, hash: await passwordHash(password), now });

/** The same for a password that is hashed already, so that nobody's rows wait for the hash. */
export async function keepPassword(tx: Tx, { userId, hash, now }: { userId: string; hash: string; now: Date }): Promise<void> {
  await tx
    .insertInto("auth_account")
    .values({ user_id: userId, account_id: userId, provider_id: "credential", password: hash, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.columns(["provider_id", "account_id"]).doUpdateSet({ password: hash, updated_at: now }))
    .execute();
  await endSessions(tx, userId);
}

export async function endSessions(tx: Tx, userId: string, but: string | null = null): Promise<void> {
  let sessions = tx.deleteFrom("auth_session").where("user_id", "=", userId);
  if (but !== null) sessions = sessions.where("id", "<>", but);
  await sessions.execute();
}

/** Takes the second factor away; the person's password alone lets them in. */
export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom("auth_second_factor").where("user_id", "=", userId).execute();
  await tx.updateTable("app_user").set({ two_factor_enabled: false }).where("id", "=", userId).execute();
}

/** A code by which the person chooses a password; the one before it is dead. Said once, kept as a hash. */
export async function giveCode(tx: Tx, { userId, now }: { userId: string; now: Date }): Promise<{ code: string; until: Date }> {
  const code = newCode();
  const until = new Date(now.getTime() + CODE_HOURS * 3_600_000);
  const row = { hash: codeHash(code), expires_at: until };
  await tx
    .insertInto("one_time_code")
    .values({ user_id: userId, ...row })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(row))
    .execute();
  return { code, until };
}

type Redeemed = { readonly login: string; readonly code: string; readonly now: Date };

/** Whose code it is; takes nothing. */
export async function holderOfCode(tx: Tx, { login, code, now }: Redeemed): Promise<string | undefined> {
  const held = await tx
    .selectFrom("one_time_code")
    .innerJoin("app_user", "app_user.id", "one_time_code.user_id")
    .where((eb) => eb.or([eb("app_user.login", "=", login.toLowerCase()), eb("app_user.email", "=", login.toLowerCase())]))
    .where("app_user.archived", "=", false)
    .where("one_time_code.hash", "=", codeHash(code))
    .where("one_time_code.expires_at", ">", now)
    .select("one_time_code.user_id")
    .executeTakeFirst();
  return held?.user_id;
}

/** Takes a code of the person who goes by this name or address; answers who it is, or nothing whatever was wrong. Of two at once one gets it. */
export async function takeCode(tx: Tx, redeemed: Redeemed): Promise<string | undefined> {
  const userId = await holderOfCode(tx, redeemed);
  if (userId === undefined) return undefined;
  const taken = tx.deleteFrom("one_time_code").where("user_id", "=", userId).where("hash", "=", codeHash(redeemed.code));
  return (await taken.returning("user_id").executeTakeFirst())?.user_id;
}
