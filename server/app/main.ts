import { isComplaint } from "#platform/complaint.ts";
import { readConfig } from "#platform/config.ts";
import { bearClosedOutputs } from "#platform/log.ts";

bearClosedOutputs();

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Reads what is wanted and does it; only what is needed for that is loaded. Answers the exit code, or nothing while it serves. */
async function main(args: readonly string[]): Promise<number | undefined> {
  const { config, help, version, words } = readConfig(args, process.env);
  if (version) return tellVersion();
  if (help || words[0] === "help") {
    say((await import("./help.ts")).helpText());
    return 0;
  }
  if (words[0] !== undefined) return (await import("./run-command.ts")).runCommand(config, words[0], words.slice(1), say);
  const { serve } = await import("./serve.ts");
  const leaving = whenToldToLeave();
  const { leave } = await serve(config, say, tell);
  await leaving;
  await leave();
  return 0;
}

async function tellVersion(): Promise<number> {
  const { default: own } = await import("../../package.json", { with: { type: "json" } });
  say(own.version);
  return 0;
}

/** Ctrl-C, an orderly stop, a closed terminal; and npm that was killed and left us behind. Told twice is told once. */
function whenToldToLeave(): Promise<void> {
  return new Promise((leave) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave());
    if (process.env.npm_lifecycle_event !== "start") return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && leave(), 250).unref();
  });
}

/** One sentence for what a person can put right; the rest is a fault and is told with all we know. */
function sentenceOf(error: unknown): string {
  if (isComplaint(error)) return error.message;
  const { code, path, stack } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return "The disk is full: free some space and start again.";
  if (["EACCES", "EPERM", "EROFS"].includes(code ?? "") && path)
    return `${path} cannot be written or read by this user: choose another folder with --data.`;
  return `Maisternia has stopped because of a fault: ${stack}`;
}

try {
  const code = await main(process.argv.slice(2));
  process.exit(code ?? 0);
} catch (error) {
  tell(`\n${sentenceOf(error)}`);
  process.exit(isComplaint(error) ? error.exitCode : 1);
}
