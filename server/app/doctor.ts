import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command, CommandContext } from "./command.ts";

type Finding = { readonly state: "ok" | "warn" | "error"; readonly what: string };

const SAFE = { fsync: "on", full_page_writes: "on", synchronous_commit: "on" } as const;
const FREE_WARN = 1_000_000_000;
const FREE_ERROR = 100_000_000;
const CLOCK_APART_MAX_MS = 2_000;
const MARK = { ok: "ok   ", warn: "warn ", error: "ERROR" } as const;

/** Looks for what would cost data or sleep one day: settings, space, rights, clock, versions. Ends with 1 when something is wrong. */
export const doctorCommand: Command = {
  name: "doctor",
  help: "examine the installation: durability, disk, rights, clock, versions",
  run: async (context) => {
    const findings = (await Promise.all([settings(context), versions(context), clock(context), disk(context), rights(context)])).flat();
    for (const { state, what } of findings) context.say(`${MARK[state]} ${what}`);
    return findings.some(({ state }) => state === "error") ? 1 : 0;
  },
};

async function settings({ shop }: CommandContext): Promise<Finding[]> {
  const names = [...Object.keys(SAFE), "data_checksums"];
  const { rows } = await shop.pool.query<{ name: string; setting: string }>("select name, setting from pg_settings where name = any($1)", [names]);
  const found = new Map(rows.map(({ name, setting }) => [name, setting]));
  const durable = Object.entries(SAFE).map(
    ([name, safe]): Finding => ({
      state: found.get(name) === safe ? "ok" : "error",
      what: `${name} is ${found.get(name)}${found.get(name) === safe ? "" : `; it must be ${safe}, or what was acknowledged can be lost`}`,
    }),
  );
  const checked = found.get("data_checksums") === "on";
  return [
    ...durable,
    { state: checked ? "ok" : "warn", what: checked ? "data checksums are on" : "data checksums are off: a damaged disk stays unnoticed" },
  ];
}

async function versions({ shop }: CommandContext): Promise<Finding[]> {
  const { rows } = await shop.pool.query<{ version: string; size: string }>(
    "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
  );
  return [
    { state: "ok", what: `Node ${process.versions.node}, PostgreSQL ${rows[0]?.version}, ${process.platform} ${process.arch}` },
    { state: "ok", what: `the database takes ${rows[0]?.size}` },
  ];
}

/** The database and the program should agree on the time; documents get theirs from the program. */
async function clock({ shop }: CommandContext): Promise<Finding[]> {
  const { rows } = await shop.pool.query<{ now: Date }>("select clock_timestamp() as now");
  const { now, today } = shop.clock();
  const apart = Math.abs(now.getTime() - (rows[0]?.now.getTime() ?? 0));
  return [
    {
      state: apart > CLOCK_APART_MAX_MS ? "warn" : "ok",
      what: `it is ${now.toISOString()}, ${today} in ${shop.config.timeZone}; the database's clock is ${Math.round(apart)} ms apart`,
    },
  ];
}

async function disk({ shop }: CommandContext): Promise<Finding[]> {
  const { bavail, bsize } = statfsSync(shop.config.data);
  const free = bavail * bsize;
  const state = free < FREE_ERROR ? "error" : free < FREE_WARN ? "warn" : "ok";
  return [{ state, what: `${Math.round(free / 1e6)} MB are free at ${shop.config.data}` }];
}

async function rights({ shop }: CommandContext): Promise<Finding[]> {
  const { data } = shop.config;
  const secret = join(data, "postgres.password");
  const open = existsSync(secret) && (statSync(secret).mode & 0o077) !== 0;
  return [
    writable(data) ? { state: "ok", what: `${data} can be written` } : { state: "error", what: `${data} cannot be written by this user` },
    ...(open ? [{ state: "error", what: `${secret} can be read by others: chmod 600` } as const] : []),
  ];
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
