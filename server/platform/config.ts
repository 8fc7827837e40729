import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { complaint } from "./complaint.ts";
import { nearest } from "./nearest.ts";
import { type Config, type Setting, SETTINGS } from "./settings.ts";

export type { Config } from "./settings.ts";

type Env = Readonly<Record<string, string | undefined>>;
export type Called = { readonly config: Config; readonly help: boolean; readonly version: boolean; readonly words: readonly string[] };

/** Reads the command line and the environment; whatever is not understood is named, with what was probably meant. */
export function readConfig(args: readonly string[], env: Env): Called {
  refuseSwallowed(env);
  const called = readArguments(args);
  const from = (given: Env) =>
    Object.fromEntries(SETTINGS.map((setting) => [setting.key, readSetting(setting, called.flags, given)])) as unknown as Config;
  const inFolder = readEnvFile(join(resolve(from(env).data), ".env"));
  for (const variables of [inFolder, env]) refuseMisspelt(variables);
  const config = from({ ...inFolder, ...env });
  return { config: { ...config, data: resolve(config.data) }, help: called.help, version: called.version, words: called.words };
}

type Arguments = { readonly flags: Map<string, string>; readonly words: string[]; readonly help: boolean; readonly version: boolean };

/** Options before the command are ours; from the command's name on, what we do not know is the command's own. */
function readArguments(args: readonly string[]): Arguments {
  const flags = new Map<string, string>();
  const words: string[] = [];
  const asked = { help: false, version: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--help" || arg === "-h") asked.help = true;
    else if (arg === "--version" || arg === "-v") asked.version = true;
    else if (!arg.startsWith("-")) words.push(arg);
    else readFlag(arg, rest, flags, words);
  }
  return { flags, words, ...asked };
}

function readFlag(arg: string, rest: string[], flags: Map<string, string>, words: string[]): void {
  const [, flag = "", attached] = /^--?([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
  const setting = SETTINGS.find((it) => it.flag === flag);
  if (setting === undefined) {
    if (words.length > 0) return void words.push(arg);
    throw complaint(
      `There is no option ${arg.split("=")[0]}.${meant(
        `--${flag}`,
        SETTINGS.map((it) => `--${it.flag}`),
      )}`,
      2,
    );
  }
  const value = attached ?? (setting.value === undefined ? "yes" : rest.shift());
  if (value === undefined || (attached === undefined && value.startsWith("--"))) {
    throw complaint(`--${flag} needs a value: --${flag} ${setting.value}.`, 2);
  }
  flags.set(flag, value);
}

function readSetting({ flag, env, fallback, read }: Setting, flags: Map<string, string>, given: Env): unknown {
  const variable = env.find((name) => (given[name] ?? given[`${name}_FILE`] ?? "") !== "");
  const [text, where] = flags.has(flag) ? [flags.get(flag), `--${flag}`] : [variable && textOf(variable, given), variable];
  if (text === undefined) return fallback;
  try {
    return read(text);
  } catch (error) {
    throw complaint(`${where} is "${flag === "database-url" ? "…" : text}", which is not ${(error as Error).message}.`, 2);
  }
}

/** Every variable may also be given as the name of a file that holds the value, as secrets often are. */
function textOf(name: string, given: Env): string | undefined {
  const file = given[`${name}_FILE`];
  if (given[name] !== undefined || file === undefined) return given[name];
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw complaint(`${name}_FILE names ${file}, which cannot be read.`, 2, cause);
  }
}

function readEnvFile(path: string): Env {
  try {
    return existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  } catch (cause) {
    throw complaint(`${path} cannot be read.`, 2, cause);
  }
}

function refuseMisspelt(variables: Env): void {
  const known = SETTINGS.flatMap(({ env }) => env.flatMap((name) => [name, `${name}_FILE`]));
  for (const name of Object.keys(variables)) {
    if (!name.startsWith("MAISTERNIA_") || known.includes(name)) continue;
    throw complaint(
      `There is no setting ${name}.${meant(
        name,
        known.filter((it) => it.startsWith("MAISTERNIA_")),
      )}`,
      2,
    );
  }
}

/** `npm start --port 90` never reaches us: npm keeps the option and passes a variable. */
function refuseSwallowed(env: Env): void {
  const kept = SETTINGS.find(({ flag }) => env[`npm_config_${flag.replaceAll("-", "_")}`] !== undefined);
  if (kept === undefined) return;
  const line = `npm start -- --${kept.flag}${kept.value ? ` ${kept.value}` : ""}`;
  throw complaint(`npm keeps --${kept.flag} for itself; write two dashes before it: ${line}`, 2);
}

const meant = (word: string, known: readonly string[]): string => {
  const close = nearest(word, known);
  return `${close === undefined ? "" : ` Did you mean ${close}?`} npm start -- --help lists all of them.`;
};
