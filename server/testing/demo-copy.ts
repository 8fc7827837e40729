import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { newFolder, started } from "./program.ts";

const MAKING_MAX_MS = 240_000;

/** A data folder with the demo that these options make: made once in a run, copied for each house, with whom its files belong to. */
export async function copyOfDemo(options: readonly string[]): Promise<string> {
  const folder = newFolder();
  const base = process.env.DEMO_BASE;
  if (base === undefined) return folder;
  const home = join(base, options.join("").replaceAll(/\W/g, ""));
  const made = join(home, "made");
  if (isFirst(home)) await make(join(home, "data"), options, made);
  for (const deadline = performance.now() + MAKING_MAX_MS; !existsSync(made); await wait(100)) {
    if (performance.now() > deadline) throw new Error("the demo that all houses copy was not made");
  }
  execFileSync("cp", ["-a", `${join(home, "data")}/.`, folder]);
  return folder;
}

async function make(data: string, options: readonly string[], made: string): Promise<void> {
  const program = await started(["--data", data, ...options]);
  program.process.kill("SIGTERM");
  await program.ended();
  writeFileSync(made, "");
}

/** Whoever makes the folder makes the demo; the others wait for it. */
function isFirst(home: string): boolean {
  try {
    mkdirSync(home);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
