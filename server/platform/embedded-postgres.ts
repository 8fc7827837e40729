import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { complaint } from "./complaint.ts";
import { ADMIN, initialise, lastLine, whyNot } from "./embedded-cluster.ts";
import { clearOrphan, readOwner, removeSocketFolder, takeOwnership, writeOwner } from "./embedded-owner.ts";
import { findPlace, inside, makeSocketFolder, type Place } from "./embedded-place.ts";
import { identityOf, stillRuns } from "./process-identity.ts";

const DATABASE = "maisternia";
/** The account the product works under: it owns its database and nothing else. */
const USER = "maisternia";
const SPAWN_MAX_MS = 60_000;
/** After a crash PostgreSQL first reads its journal again; that may take a while, and is not to be cut short. */
const RECOVERY_MAX_MS = 600_000;
const STOP_MAX_MS = 60_000;
const LOG_BYTES_MAX = 10_000_000;

/** Durable above all; otherwise for a small machine that has other things to do. */
const SETTINGS = [
  "fsync=on",
  "synchronous_commit=on",
  "full_page_writes=on",
  "data_sync_retry=off",
  "timezone=UTC",
  "log_timezone=UTC",
  "shared_buffers=128MB",
  "max_connections=60",
  "work_mem=8MB",
  "maintenance_work_mem=64MB",
  "effective_cache_size=512MB",
  "random_page_cost=1.1",
  "jit=off",
  "max_parallel_workers_per_gather=1",
  "max_worker_processes=6",
  "wal_level=replica",
  "wal_buffers=16MB",
  "max_wal_size=1GB",
  "checkpoint_timeout=15min",
  "checkpoint_completion_target=0.9",
  // The log tells about the server and about those who block others, never about the shop's data.
  "log_min_messages=log",
  "log_min_error_statement=panic",
  "log_lock_waits=on",
  "log_checkpoints=off",
  "log_line_prefix=%m [%p] ",
];

/** What a statement has used is kept for the next one instead of being given back to the system and asked for again: a few megabytes a connection. */
const KEPT_MEMORY = { MALLOC_TRIM_THRESHOLD_: "4194304", MALLOC_TOP_PAD_: "262144", MALLOC_MMAP_THRESHOLD_: "1048576" };

export type EmbeddedPostgres = {
  /** What `pg` needs to connect to the database of that name. */
  readonly connect: (database?: string) => pg.PoolConfig;
  /** The same under the account that may everything: for making databases and for tests. */
  readonly admin: (database?: string) => pg.PoolConfig;
  readonly postmasterId: number;
  /** Waits until all connections are closed in order and everything is on the disk. */
  readonly stop: () => Promise<void>;
};

type Address = { readonly host: string; readonly port: number };
type Running = { readonly place: Place; readonly address: Address; readonly connections: Connections };
type Connections = Pick<EmbeddedPostgres, "connect" | "admin">;

const connectionsTo = (address: Address, password: string): Connections => ({
  connect: (database = DATABASE) => ({ ...address, user: USER, password, database }),
  admin: (database = "postgres") => ({ ...address, user: ADMIN, password, database }),
});

/**
 * Starts a PostgreSQL of our own over the folder `home`; creates it at the first start, recovers it after a crash,
 * and starts it again should it end while we run. Nobody but its owner reaches it: a socket in a private folder
 * (a local port on Windows) and a random password. `tell` hears, in words, what happens to it meanwhile.
 */
export async function startEmbeddedPostgres(home: string, tell: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  const place = findPlace(resolve(home));
  await takeOwnership(ownerFile(place.data), resolve(home));
  let folder = "";
  try {
    await clearOrphan(ownerFile(place.data), place.data);
    const password = initialise(place);
    const address = await findAddress(place);
    folder = address.host;
    const running = { place, address, connections: connectionsTo(address, password) };
    const postmaster = await launch(running, tell);
    await createDatabase(running.connections, password);
    return keep(running, postmaster, tell);
  } catch (error) {
    removeSocketFolder(folder);
    await clearOrphan(ownerFile(place.data), place.data);
    fs.rmSync(ownerFile(place.data), { force: true });
    throw error;
  }
}

/** Joins the database that another process of ours runs over `home`; `undefined` when nobody does. For commands beside a running server. */
export function joinEmbeddedPostgres(home: string): Connections | undefined {
  const data = join(resolve(home), "postgres");
  const owner = readOwner(ownerFile(data));
  if (owner === undefined || owner.host === "" || !stillRuns(owner)) return undefined;
  return connectionsTo({ host: owner.host, port: owner.port }, fs.readFileSync(`${data}.password`, "utf8"));
}

const ownerFile = (data: string): string => `${data}.owner`;

/** Watches over the server: one that ends without being told to is started again over the same data. */
function keep(running: Running, first: ChildProcess, tell: (line: string) => void): EmbeddedPostgres {
  let postmaster = first;
  let leaving = false;
  const watch = (): void => void postmaster.once("exit", () => void again());
  const again = async (): Promise<void> => {
    if (!leaving) tell("The database has ended without being told to; starting it again.");
    for (let pause = 100; !leaving; pause = Math.min(pause * 2, 5_000)) {
      try {
        postmaster = await launch(running, tell);
        tell("The database runs again.");
        return leaving ? undefined : watch();
      } catch (error) {
        tell((error as Error).message);
        await wait(pause);
      }
    }
  };
  watch();
  return {
    ...running.connections,
    get postmasterId() {
      return postmaster.pid!;
    },
    stop: async () => {
      leaving = true;
      await end(postmaster);
      fs.rmSync(ownerFile(running.place.data), { force: true });
      removeSocketFolder(running.address.host);
    },
  };
}

async function end(postmaster: ChildProcess): Promise<void> {
  const over = () => postmaster.exitCode !== null || postmaster.signalCode !== null;
  if (!over()) postmaster.kill("SIGINT");
  for (const deadline = performance.now() + STOP_MAX_MS; !over() && performance.now() < deadline; ) await wait(20);
  if (!over()) postmaster.kill("SIGQUIT");
}

async function findAddress(place: Place): Promise<Address> {
  if (process.platform === "win32") return { host: "127.0.0.1", port: await freePort() };
  return { host: makeSocketFolder(place), port: 5432 };
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** After a crash the old servers may live a moment longer and hold the data: then try again. */
async function launch(running: Running, tell: (line: string) => void): Promise<ChildProcess> {
  const { place, address, connections } = running;
  for (const deadline = performance.now() + SPAWN_MAX_MS; ; await wait(100)) {
    const from = logSize(place);
    const postmaster = spawnServer(place, address);
    writeOwner(ownerFile(place.data), { ...identityOf(process.pid), ...address, postmaster: identityOf(postmaster.pid!) });
    if (await isReady(postmaster, connections.admin(), tell)) return postmaster;
    const told = fs.readFileSync(logFile(place)).subarray(from).toString();
    const held = /still in use|already exists|is being used|starting up/.test(told);
    if (!held || performance.now() > deadline) {
      throw whyNot(told, place.data) ?? complaint(`PostgreSQL did not start: ${lastLine(told)} Its log is ${logFile(place)}.`);
    }
  }
}

const logFile = ({ data }: Place): string => `${data}.log`;
const logSize = (place: Place): number => (fs.existsSync(logFile(place)) ? fs.statSync(logFile(place)).size : 0);

function spawnServer(place: Place, { host, port }: Address): ChildProcess {
  const where = process.platform === "win32" ? ["-h", host] : ["-h", "", "-k", host, "-c", "unix_socket_permissions=0700"];
  if (logSize(place) > LOG_BYTES_MAX) fs.renameSync(logFile(place), `${logFile(place)}.1`);
  const log = fs.openSync(logFile(place), "a", 0o600);
  const args = ["-D", inside(place).data, ...where, "-p", String(port), ...SETTINGS.flatMap((it) => ["-c", it])];
  // A group of its own: Ctrl-C at the console is for us, who close it in order. No settings of other servers (PGDATA, …) either.
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^PG|^LC_|^LANG/.test(name))), ...KEPT_MEMORY };
  const postmaster = spawn(join(place.binaries, "bin/postgres"), args, {
    ...place.account,
    cwd: place.data,
    env,
    stdio: ["ignore", log, log],
    detached: true,
  });
  postmaster.on("error", () => undefined);
  fs.closeSync(log);
  return postmaster;
}

/** Waits until it answers; false when it ended instead. */
async function isReady(postmaster: ChildProcess, config: pg.PoolConfig, tell: (line: string) => void): Promise<boolean> {
  const begun = performance.now();
  let told = false;
  while (postmaster.pid !== undefined && postmaster.exitCode === null && postmaster.signalCode === null) {
    const client = new pg.Client(config);
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01")
        throw complaint("The password file does not fit the database: put both back from one backup.");
      await wait(20);
    }
    const waited = performance.now() - begun;
    if (waited > 3_000 && !told) tell("The database is recovering after a crash; this takes as long as it takes.");
    told ||= waited > 3_000;
    if (waited > RECOVERY_MAX_MS) throw complaint("The database does not answer, though it runs: its log says why.");
  }
  return false;
}

async function createDatabase({ admin }: Connections, password: string): Promise<void> {
  const client = new pg.Client(admin());
  await client.connect();
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) {
    const { rowCount: known } = await client.query("select from pg_roles where rolname = $1", [USER]);
    if (known === 0) await client.query(`create role ${USER} login nosuperuser nocreaterole password ${client.escapeLiteral(password)}`);
    await client.query(`create database ${DATABASE} owner ${USER}`);
  }
  await client.end();
}
