import pg from "pg";
import { buildServer } from "#app/server.ts";
import type { Actor } from "#platform/call.ts";
import type { Database } from "#platform/postgres.ts";
import { type Ask, buildStage, type Scene, type Stage } from "./stage.ts";
import { repairBy } from "./cycle.ts";
import { indexAll, withoutSearchIndexes } from "./findable.ts";
import { balancesOfEntries } from "./balances.ts";
import { multiply, type Shift, type Templates } from "./shifted.ts";

const DAY_MS = 86_400_000;
/** How many repairs are told one by one. */
const TEMPLATES = 250;
/** Of the year before today, so that what is done today stands above all of it. */
const DAYS = 364;
/** Between two requests of a template, so that ids tell their order. */
const STEP_MS = 40;
const ROWS_AT_ONCE = 400_000;
const ROWS_PER_ORDER = 80;
/** As many as a small machine has cores. */
const COPIERS = 2;

type Line = Pick<Database, "db" | "pool"> & {
  /** For the copying: an account that may switch off keys and triggers copies faster. */
  readonly connect: pg.PoolConfig;
};
type Telling = { readonly now: Date; readonly tell?: (line: string) => void; readonly templates?: number };

export type LargeBase = {
  readonly stage: Stage;
  /** Makes it as many orders as that; it never shrinks. */
  readonly growTo: (orders: number) => Promise<void>;
};

/**
 * A large shop: a few hundred repairs told through the real doors, from the counter to the hand-over and with some left open,
 * then multiplied over a year with later ids, days and numbers and with customers and devices of their own. Documents and
 * books are copied alike, so the audit finds them in agreement; balances are counted anew from the entries.
 */
export async function openBase(line: Line, { now, tell = () => undefined, templates: count = TEMPLATES }: Telling): Promise<LargeBase> {
  // Whoever cuts this short begins anew: nothing here is worth waiting for the disk.
  line.pool.on("connect", (client) => void client.query("set synchronous_commit = off").catch(() => undefined));
  const { stage, templates } = await tellTemplates(line.db, oldClock(new Date(now.getTime() - (DAYS + 1) * DAY_MS)), count, tell);
  const used: Used = { copies: 0, days: 0 };
  return {
    stage,
    growTo: async (orders) => {
      const shifts = shiftsFor(used, Math.floor(orders / count) - 1, count);
      used.copies += shifts.length;
      used.days = Math.max(used.days, ...shifts.map(({ days }) => days));
      await grow(line, templates, shifts, tell);
    },
  };
}

async function grow({ db, connect }: Line, templates: Templates, shifts: readonly Shift[], tell: (line: string) => void): Promise<void> {
  const copiers = await Promise.all(Array.from({ length: COPIERS }, () => opened(connect)));
  const [client] = copiers as [pg.Client, ...pg.Client[]];
  try {
    const portion = Math.max(1, Math.floor(ROWS_AT_ONCE / (templates.count * ROWS_PER_ORDER)));
    let next = 0;
    const copy = async (copier: pg.Client): Promise<void> => {
      for (let at = (next += portion) - portion; at < shifts.length; at = (next += portion) - portion) {
        await multiply(copier, templates, shifts.slice(at, at + portion));
        tell(`${Math.min(at + portion, shifts.length) * templates.count} of ${shifts.length * templates.count} orders copied`);
      }
    };
    await Promise.all(copiers.map(copy));
    await countOn(client, shifts.length, templates);
    await balancesOfEntries(client);
    tell("balances counted");
    await withoutSearchIndexes(client, () => indexAll(client, db, templates));
    tell("the search box knows them");
    await client.query("analyze");
  } finally {
    await Promise.all(copiers.map((copier) => copier.end()));
  }
}

/** What is copied agrees with itself already: keys and triggers need not look at it again. Whoever may not say so waits longer. */
async function opened(connect: pg.PoolConfig): Promise<pg.Client> {
  const client = new pg.Client(connect);
  await client.connect();
  await client.query("set session_replication_role = replica").catch(() => undefined);
  await client.query("set synchronous_commit = off; set work_mem = '64MB'; set maintenance_work_mem = '256MB'; set lock_timeout = 0");
  return client;
}

type Old = { readonly clock: () => { now: Date; today: string }; readonly goOn: () => number };

/** A clock that goes on a little with each look, far in the past. */
function oldClock(day: Date): Old {
  let at = Math.floor(day.getTime() / DAY_MS) * DAY_MS + 6 * 3_600_000;
  return {
    clock: () => {
      const now = new Date((at += STEP_MS));
      return { now, today: now.toISOString().slice(0, 10) };
    },
    goOn: () => (at += STEP_MS),
  };
}

const owner: Omit<Actor, "branchIds"> = { userId: "generator", name: "Generator", employeeId: null, may: () => true };

async function tellTemplates(
  db: Database["db"],
  { clock, goOn }: Old,
  count: number,
  tell: (line: string) => void,
): Promise<{ stage: Stage; templates: Templates }> {
  let branchIds: string[] = [];
  const server = buildServer({ db, identify: async () => ({ ...owner, branchIds }), clock });
  const ask: Ask = async (path, body, _key, method = body === undefined ? "GET" : "POST") => {
    const reply = await server.inject({ method, url: `/api/${path}`, ...(body === undefined ? {} : { payload: body }) });
    if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.statusCode} ${reply.body}`);
    if (path === "branches") branchIds = [reply.json<{ id: string }>().id];
    return reply.json();
  };
  const stage = await buildStage(ask, clock().today);
  const from = idAt(goOn());
  const repair = repairBy(ask);
  for (let turn = 0; turn < count; turn += 1) await repair.upTo(await newcomer(ask, stage.scene(turn), turn), turn % 10);
  const to = idAt(goOn() + 1_000);
  await server.close();
  tell(`${count} repairs told through the doors`);
  return { stage, templates: { from, to, count, numbers: await numbersBetween(db, from, to) } };
}

async function numbersBetween(db: Database["db"], from: string, to: string): Promise<Record<string, number>> {
  const rows = await db.selectFrom("ledger_document").where("id", ">", from).where("id", "<", to).select("number").execute();
  const groups = Map.groupBy(rows, ({ number }) => number.split("-")[0] ?? "");
  return Object.fromEntries([...groups].map(([prefix, { length }]) => [prefix, length]));
}

/** A customer and a device that only this repair knows. */
async function newcomer(ask: Ask, scene: Scene, turn: number): Promise<Scene> {
  const { id: ivanenko } = await ask("parties", { name: `Клієнт ${turn}`, phones: [`+38050${String(1_000_000 + turn)}`] });
  const { id: washer } = await ask("devices", { typeId: scene.washers, brand: "Bosch", model: "WAN", serial: `T${turn}`, ownerId: ivanenko });
  return { ...scene, ivanenko, washer };
}

/** The least id of that millisecond. */
const idAt = (ms: number): string =>
  ms
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})(.{4})$/, "$1-$2-0000-0000-000000000000");

type Used = { copies: number; days: number };

/** Copies to come: one a day for as long as there are days, then several a day, each some minutes behind the one before it. */
function shiftsFor(used: Used, wanted: number, count: number): Shift[] {
  const copies = Math.max(wanted - used.copies, 0);
  const span = Math.min(copies, DAYS - used.days);
  return Array.from({ length: copies }, (_, at) => {
    const days = used.days + 1 + (at % span);
    return { copy: used.copies + at + 1, days, milliseconds: days * DAY_MS + Math.floor(at / span) * count * 30 * STEP_MS };
  }).sort((a, b) => a.milliseconds - b.milliseconds);
}

/** The next document of each kind goes on after the copies. */
async function countOn(client: pg.Client, copies: number, { numbers }: Templates): Promise<void> {
  for (const [prefix, many] of Object.entries(numbers))
    await client.query("update ledger_number set last = last + $1 where kind = $2", [copies * many, prefix]);
}
