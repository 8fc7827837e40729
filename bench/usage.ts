import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;

/** A process and everything it has started. */
export function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const pid of readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const stat = readOr(`/proc/${pid}/stat`);
    if (stat !== "") parents.set(pid, Number(fieldsOf(stat)[1]));
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && parents.get(pid)! > 1 && belongs(parents.get(pid)!));
  return [...parents.keys()].filter(belongs);
}

/** Processor time that a process and those of its children that have ended have used so far, in milliseconds. */
export function cpuOf(pid: number): number {
  const fields = fieldsOf(readOr(`/proc/${pid}/stat`));
  return fields.length < 15 ? 0 : fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
}

/** Memory of these processes in bytes; what several of them share is counted once. */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => Number(/^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, it) => sum + it, 0) * 1_024;
}

/** What follows the program's name, which may hold anything. */
const fieldsOf = (stat: string): string[] => stat.slice(stat.lastIndexOf(")") + 2).split(" ");

function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
