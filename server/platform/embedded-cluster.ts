import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { complaint } from "./complaint.ts";
import { inside, type Place } from "./embedded-place.ts";

/** Bytes that must be free before a database is made, and before one is started. */
const FREE_MIN_NEW = 150_000_000;
const FREE_MIN = 24_000_000;
/** The account of the database itself; the product never works under it. */
export const ADMIN = "postgres";

const passwordFile = ({ data }: Place): string => `${data}.password`;
const versionFile = ({ data }: Place): string => join(data, "PG_VERSION");

/** Makes the database folder if there is none; answers the password of its accounts. */
export function initialise(place: Place): string {
  const exists = fs.existsSync(versionFile(place));
  needSpace(place.data, exists ? FREE_MIN : FREE_MIN_NEW);
  if (!exists) return create(place);
  checkVersion(place);
  try {
    return fs.readFileSync(passwordFile(place), "utf8");
  } catch (cause) {
    const denied = (cause as NodeJS.ErrnoException).code === "EACCES";
    const why = denied ? "belongs to another user: start as that one, or as root" : "is missing: put it back from a backup of the folder";
    throw complaint(`${passwordFile(place)} ${why}.`, 1, cause);
  }
}

function needSpace(data: string, bytes: number): void {
  const { bavail, bsize } = fs.statfsSync(join(data, ".."));
  if (bavail * bsize < bytes) {
    const free = Math.round((bavail * bsize) / 1e6);
    throw complaint(`The disk of ${data} is full: ${free} MB are free, at least ${bytes / 1e6} are needed. Free some space and start again.`);
  }
}

function checkVersion(place: Place): void {
  if (process.getuid?.() !== 0 && process.getuid?.() !== fs.statSync(place.data).uid) {
    throw complaint(`${place.data} belongs to another user: start as that one, or as root.`);
  }
  const found = fs.readFileSync(versionFile(place), "utf8").trim();
  const brought = place.version.split(".")[0];
  if (found === brought) return;
  throw complaint(`${place.data} was made by PostgreSQL ${found}; this program brings ${brought}: docs/operations.md tells how to move it over.`);
}

function create(place: Place): string {
  if (fs.existsSync(passwordFile(place))) {
    throw complaint(`${place.data} is gone, though ${passwordFile(place)} remembers it: put it back, or remove the password file to begin anew.`);
  }
  const fresh = `${place.data}.new`;
  const password = randomBytes(24).toString("base64url");
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.rmSync(place.data, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(`${fresh}.password`, password, { mode: 0o600 });
  for (const path of [fresh, `${fresh}.password`]) if (place.account) fs.chownSync(path, place.account.uid, place.account.gid);
  const seen = inside({ ...place, data: fresh });
  command(
    place,
    "initdb",
    [
      "-D",
      seen.data,
      "-U",
      ADMIN,
      "--pwfile",
      seen.beside(`${fresh}.password`),
      "-A",
      "scram-sha-256",
      "-E",
      "UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      "--data-checksums",
    ],
    fresh,
  );
  // Only a finished folder gets the name: a start that was cut short begins again.
  fs.renameSync(fresh, place.data);
  fs.renameSync(`${fresh}.password`, passwordFile(place));
  return password;
}

function command({ binaries, account }: Place, name: string, args: readonly string[], cwd: string): Buffer {
  const env = { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
  try {
    return execFileSync(join(binaries, "bin", name), args, { ...account, cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  } catch (cause) {
    const told = String((cause as { stderr?: Buffer }).stderr ?? cause);
    throw whyNot(told, `${name} failed`) ?? complaint(`${name} failed: ${lastLine(told)}`, 1, cause);
  }
}

/** The sentence for what PostgreSQL itself gave as its reason, if a person can do something about it. */
export function whyNot(told: string, where: string): Error | undefined {
  if (/No space left on device|Disk quota exceeded/.test(told)) return complaint(`The disk is full (${where}): free some space and start again.`);
  if (/Read-only file system/.test(told)) return complaint(`The disk can only be read (${where}): mount it for writing and start again.`);
  if (/error while loading shared libraries/.test(told)) return complaint(`PostgreSQL misses a library of this system: ${lastLine(told)}`);
  return undefined;
}

export const lastLine = (text: string): string => text.trim().split("\n").at(-1)?.trim() ?? "";
