import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { complaint } from "#platform/complaint.ts";
import type { Config } from "#platform/config.ts";

const BYTES = 32;
const LENGTH_MIN = 32;

/** The secret of this installation; made by chance at the first start, kept beside the database, never in it. */
export function readSecret({ data, secretFile }: Pick<Config, "data" | "secretFile">): string {
  const path = secretFile ?? join(data, "secret");
  if (secretFile === undefined && !existsSync(path)) makeSecret(path);
  try {
    const secret = readFileSync(path, "utf8").trim();
    if (secret.length < LENGTH_MIN) throw complaint(`${path} holds less than ${LENGTH_MIN} signs: put a long random text there.`);
    return secret;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw complaint(`The secret ${path} cannot be read: put it back, or give this user the right to read it.`, 1, cause);
  }
}

/** Whole or not at all, and whoever is second takes what the first has made. */
function makeSecret(path: string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, randomBytes(BYTES).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(fresh);
  }
}
