import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { complaint } from "./complaint.ts";
import { LOG_LEVELS, type LogLevel } from "./log.ts";
import { nearest } from "./nearest.ts";

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Folder of everything that must be kept: the embedded database, files, keys. */
  readonly data: string;
  /** File with the secret that sessions and stored keys are sealed with; made at the first start. */
  readonly secretFile: string | undefined;
  readonly databaseUrl: string | undefined;
  /** Where people reach us, without a slash at the end: "https://shop.example/service". */
  readonly publicUrl: string | undefined;
  /** Proxies whose word about the caller's address and scheme is believed. */
  readonly trustedProxies: readonly string[];
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  readonly demo: boolean;
  readonly demoLanguage: "uk" | "ru" | "en";
  /** A demo may be reached from other machines. */
  readonly demoPublic: boolean;
};

type Env = Readonly<Record<string, string | undefined>>;
type Read = (text: string) => unknown;
/**
 * One setting: its flag, the variables that say the same, what is meant by it.
 * Flags win over variables, and those over the file `.env` of the data folder.
 */
export type Setting = {
  readonly key: keyof Config;
  readonly flag: string;
  readonly value?: string;
  readonly env: readonly string[];
  readonly fallback: unknown;
  readonly help: string;
  readonly read: Read;
};

const asText: Read = (text) => text;
const asPort: Read = (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : wrong("a number from 0 to 65535"));
const asYes: Read = (text) => (/^(1|true|yes|)$/i.test(text) ? true : /^(0|false|no)$/i.test(text) ? false : wrong("yes or no"));
const asLevel: Read = (text) => (LOG_LEVELS.some((level) => level === text) ? text : wrong(`one of ${LOG_LEVELS.join(", ")}`));
const asLanguage: Read = (text) => (["uk", "ru", "en"].includes(text) ? text : wrong("uk, ru or en"));
const asUrl: Read = (text) =>
  /^https?:$/.test(urlOf(text)?.protocol ?? "") ? text.replace(/\/+$/, "") : wrong("an address like https://shop.example");
const asDatabase: Read = (text) =>
  /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? "") ? text : wrong("an address like postgres://user:password@host:5432/database");
const asList: Read = (text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
const asZone: Read = (text) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text.replace(/^:/, "") }).resolvedOptions().timeZone;
  } catch {
    return wrong("a time zone like Europe/Kyiv");
  }
};

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

export const SETTINGS: readonly Setting[] = [
  {
    key: "port",
    flag: "port",
    value: "NUMBER",
    env: ["MAISTERNIA_PORT", "PORT"],
    fallback: 8080,
    read: asPort,
    help: "port to listen on; 0 takes a free one",
  },
  {
    key: "host",
    flag: "host",
    value: "ADDRESS",
    env: ["MAISTERNIA_HOST", "HOST"],
    fallback: "127.0.0.1",
    read: asText,
    help: "address to listen on; 0.0.0.0 opens it to the local network",
  },
  {
    key: "data",
    flag: "data",
    value: "FOLDER",
    env: ["MAISTERNIA_DATA_DIR", "DATA_DIR"],
    fallback: "data",
    read: asText,
    help: "folder of everything that must be kept",
  },
  {
    key: "databaseUrl",
    flag: "database-url",
    value: "URL",
    env: ["MAISTERNIA_DATABASE_URL", "DATABASE_URL"],
    fallback: undefined,
    read: asDatabase,
    help: "a PostgreSQL of your own, 16 or newer, instead of the embedded one",
  },
  {
    key: "secretFile",
    flag: "secret-file",
    value: "FILE",
    env: ["MAISTERNIA_SECRET_FILE"],
    fallback: undefined,
    read: asText,
    help: "secret that sessions and keys are sealed with, else a file in the data folder; the same for all servers of one database",
  },
  {
    key: "publicUrl",
    flag: "public-url",
    value: "URL",
    env: ["MAISTERNIA_PUBLIC_URL", "PUBLIC_URL"],
    fallback: undefined,
    read: asUrl,
    help: "where people reach it, for links in messages; may end in a sub-path",
  },
  {
    key: "trustedProxies",
    flag: "trusted-proxies",
    value: "LIST",
    env: ["MAISTERNIA_TRUSTED_PROXIES"],
    fallback: [],
    read: asList,
    help: "proxies whose forwarded headers are believed, by comma",
  },
  {
    key: "timeZone",
    flag: "time-zone",
    value: "ZONE",
    env: ["MAISTERNIA_TIME_ZONE", "TZ"],
    fallback: "Europe/Kyiv",
    read: asZone,
    help: "time zone of the shop's day",
  },
  {
    key: "demo",
    flag: "demo",
    env: ["MAISTERNIA_DEMO"],
    fallback: false,
    read: asYes,
    help: "open a demo shop without the set-up pages; its sign-in is printed",
  },
  {
    key: "demoLanguage",
    flag: "demo-language",
    value: "LANGUAGE",
    env: ["MAISTERNIA_DEMO_LANGUAGE"],
    fallback: "uk",
    read: asLanguage,
    help: "what the demo speaks: uk, ru, en",
  },
  {
    key: "demoPublic",
    flag: "demo-public",
    env: ["MAISTERNIA_DEMO_PUBLIC"],
    fallback: false,
    read: asYes,
    help: "let a demo be opened on an address that other machines reach",
  },
  {
    key: "logLevel",
    flag: "log-level",
    value: "LEVEL",
    env: ["MAISTERNIA_LOG_LEVEL", "LOG_LEVEL"],
    fallback: "warn",
    read: asLevel,
    help: LOG_LEVELS.join(", "),
  },
];

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

function wrong(what: string): never {
  throw new Error(what);
}
