import { LOG_LEVELS, type LogLevel } from "./log.ts";

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
  /** A session ends so many hours after its sign-in, whatever happens in it. */
  readonly sessionHours: number;
  /** A session ends when nobody has used it for so many minutes; `undefined`: only at `sessionHours`. */
  readonly idleMinutes: number | undefined;
};

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
const asCount =
  (max: number): Read =>
  (text) =>
    /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= max ? Number(text) : wrong(`a number from 1 to ${max}`);
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
    key: "sessionHours",
    flag: "session-hours",
    value: "HOURS",
    env: ["MAISTERNIA_SESSION_HOURS"],
    fallback: 12,
    read: asCount(720),
    help: "hours after which everybody signs in anew",
  },
  {
    key: "idleMinutes",
    flag: "idle-minutes",
    value: "MINUTES",
    env: ["MAISTERNIA_IDLE_MINUTES"],
    fallback: undefined,
    read: asCount(1_440),
    help: "minutes after which a screen that nobody uses asks for the password; 30 suits a counter; without it, none",
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

function wrong(what: string): never {
  throw new Error(what);
}
