import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import type pg from "pg";
import { createCard } from "#ledger/card.ts";
import { setPassword, userCard } from "#modules/access/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { joinEmbeddedPostgres } from "#platform/embedded-postgres.ts";
import { type Database, openDatabase } from "#platform/postgres.ts";
import { started } from "#testing/program.ts";
import { openWire, type Wire } from "./wire.ts";

export type Server = {
  readonly port: number;
  readonly processId: number;
  /** Its data folder. */
  readonly folder: string;
  /** Beside the server, for what no door does: the raw floor, the large base. */
  readonly db: Database["db"];
  readonly pool: pg.Pool;
  readonly admin: pg.PoolConfig;
  /** Somebody who has just signed in, with a connection of their own. */
  readonly client: () => Promise<Wire>;
  readonly close: () => Promise<void>;
};

const DATABASE = "maisternia";
const ROLES = ["receptionist", "engineer", "storekeeper", "cashier", "manager", "accountant", "director", "administrator"];

/** The real program as `npm start` runs it, in a process and a folder of its own, with somebody signed in. */
export async function startServer(wanted: number): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "maisternia-bench-"));
  const program = await started(["--data", folder, "--port", String(wanted)], {
    MAISTERNIA_LOG_LEVEL: "error",
    ...(process.env.SERVER_OPTIONS === undefined ? {} : { NODE_OPTIONS: process.env.SERVER_OPTIONS }),
  });
  // A bench that fails takes its server with it.
  process.once("exit", () => program.process.kill("SIGTERM"));
  const port = Number(new URL(program.url).port);
  const joined = joinEmbeddedPostgres(folder);
  if (joined === undefined) throw new Error(`no database in ${folder}`);
  const { db, pool, close } = openDatabase(joined.connect(), 6);
  const login = { login: "bench", password: `${randomBytes(12).toString("base64url")}-Aa1` };
  await db.transaction().execute((tx) => hire(tx, login));
  return {
    folder,
    port,
    db,
    pool,
    admin: joined.admin(DATABASE),
    processId: program.process.pid!,
    client: async () => openWire(port, await signIn(port, login)),
    close: async () => {
      await close();
      program.process.kill("SIGTERM");
      await program.ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function hire(tx: Tx, { login, password }: { login: string; password: string }): Promise<void> {
  const now = new Date(performance.timeOrigin + performance.now());
  const call: Call = {
    tx,
    now,
    touched: [],
    today: now.toISOString().slice(0, 10),
    actor: { userId: "console", name: "Console", employeeId: null, branchIds: [], may: () => true },
  };
  const user = await createCard(call, userCard, { name: "Bench", login, email: null, language: "uk", roles: [...ROLES], branchIds: [], denials: [] });
  await setPassword(tx, { userId: user.id, password, now });
}

async function signIn(port: number, credentials: object): Promise<string> {
  const wire = openWire(port);
  const { status, head, body } = await wire.ask({ method: "POST", path: "/api/auth/sign-in", body: credentials });
  wire.close();
  if (status !== 200) throw new Error(`sign-in: ${status} ${body}`);
  return [...head.matchAll(/^set-cookie: ([^;\r\n]+)/gim)].map(([, cookie]) => cookie).join("; ");
}
