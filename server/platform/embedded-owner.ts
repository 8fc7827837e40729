import * as fs from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { complaint } from "./complaint.ts";
import { identityOf, type ProcessIdentity, stillRuns } from "./process-identity.ts";

const LEAVING_MAX_MS = 2_000;
const STOP_MAX_MS = 60_000;
export const SOCKET_FOLDER = "maisternia-";

/** Who holds a data folder, where its database listens, and which process that database is. */
export type Owner = ProcessIdentity & { readonly host: string; readonly port: number; readonly postmaster?: ProcessIdentity };

export function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(fs.readFileSync(path, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

export function writeOwner(path: string, owner: Owner): void {
  fs.writeFileSync(`${path}.${process.pid}`, JSON.stringify(owner), { mode: 0o600 });
  fs.renameSync(`${path}.${process.pid}`, path);
}

/** Takes the data folder for this process, or says who has it. An owner about to leave gets a moment to do so. */
export async function takeOwnership(path: string, folder: string): Promise<void> {
  const mine = `${path}.${process.pid}`;
  try {
    fs.writeFileSync(mine, JSON.stringify({ ...identityOf(process.pid), host: "", port: 0 }), { mode: 0o600 });
    for (const deadline = performance.now() + LEAVING_MAX_MS; !claimed(mine, path); await wait(100)) {
      const owner = readOwner(path);
      if (owner === undefined || owner.pid === process.pid || !stillRuns(owner)) {
        clearAfter(path, owner);
      } else if (performance.now() > deadline) {
        throw complaint(`${folder} is in use by another Maisternia (process ${owner.pid}): stop that one, or choose another folder with --data.`);
      }
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** A link is made by one process only, whoever else tries at the same moment. */
function claimed(mine: string, path: string): boolean {
  try {
    fs.linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Puts away what a killed owner left: its note and the folder of its socket. */
function clearAfter(path: string, seen: Owner | undefined): void {
  const aside = `${path}.gone.${process.pid}`;
  if (!fs.existsSync(path)) return;
  fs.renameSync(path, aside);
  const taken = readOwner(aside);
  // Somebody quicker has put a note of their own there between our two looks: give it back.
  const theirs = taken !== undefined && taken.pid !== seen?.pid && stillRuns(taken);
  fs.renameSync(aside, theirs ? path : `${path}.before`);
}

/** What the owner before us left running and lying about; to be called with the folder in our hands. */
export async function clearOrphan(path: string, data: string): Promise<void> {
  const before = readOwner(`${path}.before`);
  const postmaster = before?.postmaster ?? postmasterOf(data);
  if (postmaster !== undefined) await stopProcess(postmaster);
  // The number in it may by now be somebody else's, whom PostgreSQL would take for its own.
  fs.rmSync(`${data}/postmaster.pid`, { force: true });
  if (before !== undefined) removeSocketFolder(before.host);
  fs.rmSync(`${path}.before`, { force: true });
}

/** The server that runs over the folder by its own note; only believed when it stands in that folder. */
function postmasterOf(data: string): ProcessIdentity | undefined {
  try {
    const pid = Number(fs.readFileSync(`${data}/postmaster.pid`, "utf8").split("\n")[0]);
    if (process.platform === "linux" && fs.readlinkSync(`/proc/${pid}/cwd`) !== fs.realpathSync(data)) return undefined;
    return identityOf(pid);
  } catch {
    return undefined;
  }
}

async function stopProcess(postmaster: ProcessIdentity): Promise<void> {
  if (stillRuns(postmaster)) process.kill(postmaster.pid, "SIGINT");
  for (const deadline = performance.now() + STOP_MAX_MS; stillRuns(postmaster) && performance.now() < deadline; ) await wait(25);
}

export function removeSocketFolder(host: string): void {
  if (basename(host).startsWith(SOCKET_FOLDER)) fs.rmSync(host, { recursive: true, force: true });
}
