import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "bin/maisternia.js");
const NODE = join(ROOT, "node_modules/.bin/node");
const READY_MAX_MS = 240_000;

export type Program = {
  readonly process: ChildProcess;
  /** Where it answers, once it has said that it is ready. */
  readonly url: string;
  readonly told: () => string;
  /** Waits for its end; answers the exit code, or the signal that ended it. */
  readonly ended: () => Promise<number | string>;
};

/** The real program in a process of its own, with nothing of our environment but the path. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(NODE, [MAIN, ...args], { cwd: ROOT, env: { PATH: process.env.PATH ?? "", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let told = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (part: Buffer) => void (told += part.toString()));
  const end = new Promise<number | string>((tell) => child.once("close", (code, signal) => tell(code ?? signal ?? "")));
  return {
    process: child,
    told: () => told,
    ended: () => end,
    get url() {
      return /Open\s+(\S+)/.exec(told)?.[1] ?? "";
    },
  };
}

export async function started(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Program> {
  const program = run(["--port", "0", ...args], env);
  for (const deadline = performance.now() + READY_MAX_MS; !/Stop\s+Ctrl-C/.test(program.told()); await wait(20)) {
    if (program.process.exitCode === null && performance.now() < deadline) continue;
    program.process.kill("SIGKILL");
    throw new Error(`it did not start: ${program.told()}`);
  }
  return program;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "maisternia-start-"));

/** The note that the running server leaves in its data folder: who it is and where its database is. */
export const noteOf = (data: string): { pid: number; host: string; postmaster: { pid: number } } =>
  JSON.parse(readFileSync(join(data, "postgres.owner"), "utf8"));

/** What runs with that folder as its own: the database and its helpers. */
export const processesIn = (folder: string): string[] =>
  readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid) && existsSync(`/proc/${pid}/cmdline`))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
      } catch {
        return false;
      }
    });
