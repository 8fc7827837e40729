import { createHash, randomBytes } from "node:crypto";

// Crockford's letters: none that a person could take for another.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES = 20;
const GROUP = 4;

/** A new code of 160 random bits, in groups that are easy to read out and to type: "7K3M-…". */
export function newCode(): string {
  let bits = BigInt(`0x${randomBytes(BYTES).toString("hex")}`);
  let code = "";
  for (let at = 0; at < (BYTES * 8) / 5; at++, bits >>= 5n) code += LETTERS[Number(bits & 31n)];
  return code.match(new RegExp(`.{${GROUP}}`, "g"))!.join("-");
}

/** A secret for machines: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** The code as the base keeps it, however it was typed: small letters, spaces, O for 0, I and L for 1. */
export const codeHash = (typed: string): string =>
  secretHash(typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1"));

/** Secrets of full strength need no slow hash: there is nothing to guess. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
