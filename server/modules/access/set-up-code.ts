import type { Tx } from "#platform/db.ts";
import { codeHash, newCode } from "./one-time-code.ts";

/** Somebody has an account: the product is nobody's to claim any more. */
export const isSetUp = async (tx: Tx): Promise<boolean> => (await tx.selectFrom("app_user").select("id").limit(1).executeTakeFirst()) !== undefined;

/**
 * The code that lets whoever reads the console set the product up; each start makes a new one and the one before is dead.
 * `undefined` once somebody has an account.
 */
export async function newSetUpCode(tx: Tx, now: Date): Promise<string | undefined> {
  if (await isSetUp(tx)) return undefined;
  const code = newCode();
  const row = { hash: codeHash(code), made_at: now };
  await tx
    .insertInto("set_up_code")
    .values({ single: true, ...row })
    .onConflict((conflict) => conflict.column("single").doUpdateSet(row))
    .execute();
  return code;
}

/** Uses the code up; `false` when it is not the newest one. Of two who use it at once, one waits and finds it gone. */
export async function takeSetUpCode(tx: Tx, typed: string): Promise<boolean> {
  return (await tx.deleteFrom("set_up_code").where("hash", "=", codeHash(typed)).returning("single").executeTakeFirst()) !== undefined;
}

/** Whether it is the newest one; leaves it as it is. */
export const isSetUpCode = async (tx: Tx, typed: string): Promise<boolean> =>
  (await tx.selectFrom("set_up_code").where("hash", "=", codeHash(typed)).select("single").executeTakeFirst()) !== undefined;
