import { existsSync, readFileSync } from "node:fs";

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessIdentity = { readonly pid: number; readonly born: string };

export const identityOf = (pid: number): ProcessIdentity => ({ pid, born: bornOf(pid) });

/** True while exactly this process runs; numbers come back after a restart of the machine, births do not. */
export const stillRuns = ({ pid, born }: ProcessIdentity): boolean => isAlive(pid) && (born === "" || bornOf(pid) === born);

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  // One that has ended and that nobody has asked about yet still has a number.
  return !["Z", "X"].includes(statOf(pid)[0] ?? "");
}

/** Linux tells when a process began, in ticks since this boot; elsewhere the number alone must do. */
function bornOf(pid: number): string {
  const ticks = statOf(pid)[19];
  return ticks === undefined ? "" : `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${ticks}`;
}

/** The fields of /proc/PID/stat from the third on: state, parent, … */
function statOf(pid: number): string[] {
  const path = `/proc/${pid}/stat`;
  try {
    return existsSync(path)
      ? readFileSync(path, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ")
      : [];
  } catch {
    return [];
  }
}
