import type { Kysely } from "kysely";
import type { Call } from "#platform/call.ts";
import { instant } from "#platform/clock.ts";
import type { Tables } from "#platform/db.ts";
import { makeDemo, type Tell, type Wish } from "./make.ts";
import { claimDemo, tellFailure, tellProgress } from "./standing.ts";

const EVERY_MS = 400;

type Opened = { readonly logins: readonly string[] };

/** Claims and makes the demo; screens and the console hear how far it is. Answers who can sign in. */
export async function openDemo(
  db: Kysely<Tables>,
  clock: () => Pick<Call, "now" | "today">,
  wish: Wish,
  tell: Tell = async () => undefined,
): Promise<Opened> {
  await claimDemo(db, wish.language);
  return makeClaimed(db, clock, wish, tell);
}

/** The same for a making that is claimed already: what may go on behind an answer that is given. */
export async function makeClaimed(
  db: Kysely<Tables>,
  clock: () => Pick<Call, "now" | "today">,
  wish: Wish,
  tell: Tell = async () => undefined,
): Promise<Opened> {
  let heard = 0;
  try {
    return await makeDemo(db, clock(), wish, async (done, total) => {
      if (instant().getTime() - heard < EVERY_MS && done < total) return;
      heard = instant().getTime();
      await Promise.all([tellProgress(db, done, total), tell(done, total)]);
    });
  } catch (error) {
    await tellFailure(db).catch(() => undefined);
    throw error;
  }
}
