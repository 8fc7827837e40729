import { hashPassword } from "better-auth/crypto";
import { accessRefusals } from "./refusals.ts";
import { WEAK_WORDS } from "./weak-words.ts";

/** "Safely unguessable" on the scale of 0 to 4: withstands more than 10^8 tries. */
const SCORE_MIN = 3;

// The word lists take memory and time to read; most processes never judge a password.
let judge: Promise<(password: string, about: readonly string[]) => number> | undefined;

async function openJudge() {
  const [{ ZxcvbnFactory }, common] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]);
  const zxcvbn = new ZxcvbnFactory({ dictionary: { ...common.dictionary, shop: [...WEAK_WORDS] }, graphs: common.adjacencyGraphs });
  return (password: string, about: readonly string[]) => zxcvbn.check(password, [...about]).score;
}

/** Refuses a password that a stranger would find: a common one, a walk over the keyboard, or made of what is known about the person. */
export async function refuseWeak(password: string, about: readonly (string | null)[]): Promise<void> {
  judge ??= openJudge();
  const known = about.filter((word): word is string => word !== null && word !== "").flatMap((word) => [word, ...word.split(/[\s@._-]+/)]);
  const score = (await judge)(
    password,
    known.filter((word) => word.length > 2),
  );
  if (score < SCORE_MIN) throw accessRefusals["weak-password"]({ score, needed: SCORE_MIN });
}

/** The password as the base keeps it: salted scrypt, the way the sign-in library reads it. */
export const passwordHash = (password: string): Promise<string> => hashPassword(password);
