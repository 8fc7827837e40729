import type { Tx } from "#platform/db.ts";
import { newSetUpCode } from "#modules/access/index.ts";
import type { Shop } from "./open-shop.ts";

/** What the console says about getting in: the set-up code while nobody has an account, then nothing. */
export async function signInHint({ db, clock }: Shop): Promise<readonly string[]> {
  const code = await newSetUpCode(db as never as Tx, clock().now);
  return code === undefined ? [] : [`set up with the code ${code}`, "which works once; the next start makes a new one"];
}
