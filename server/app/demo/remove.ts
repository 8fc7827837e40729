import type pg from "pg";
import { readMigrations } from "#platform/migrate.ts";
import { violatesForeignKey } from "#platform/postgres.ts";
import { KEPT, TOGETHER } from "./kept.ts";
import { demoRefusals } from "./refusals.ts";

const NUMBERS_TOLD = 5;

type Manner = {
  /** At the console also a demo that is all there is may go; then the shop is as on its first day. */
  readonly whole?: boolean;
};

/**
 * Takes the demo away by building the base anew and bringing back what people made, all in one transaction:
 * whoever looks sees the shop with the demo or without it, never in between, also when the machine stops in the middle.
 * Nothing is deleted out of the books; the books themselves are new.
 */
export async function removeDemo(pool: pg.Pool, { whole = false }: Manner = {}): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended('migrate', 0)), pg_advisory_xact_lock(hashtextextended('demo', 0))");
    await refuseInUse(client, whole);
    const kept = await putAside(client);
    await rebuild(client);
    await bringBack(client, kept);
    await client.query("commit");
    broken = false;
  } catch (error) {
    broken = (await client.query("rollback").catch(() => undefined)) === undefined;
    throw violatesForeignKey(error) ? demoRefusals["demo-in-use"]({ tables: [error.table] }) : error;
  } finally {
    client.release(broken);
  }
}

async function refuseInUse(client: pg.ClientBase, whole: boolean): Promise<void> {
  const {
    rows: [demo],
  } = await client.query<{ state: string; whole: boolean }>("select state, whole from demo for update");
  if (demo?.state !== "made") throw demoRefusals["no-demo"]();
  if (demo.whole && !whole) throw demoRefusals["demo-is-all"]();
  const { rows } = await client.query<{ number: string; count: number }>(
    `select number, count(*) over () as count from ledger_document where not exists (select from demo_thing where demo_thing.id = ledger_document.id)
     order by number limit ${NUMBERS_TOLD}`,
  );
  if (rows.length > 0) throw demoRefusals["demo-in-use"]({ documents: rows[0]?.count, numbers: rows.map(({ number }) => number) });
}

type Kept = { readonly table: string; readonly columns: string };

/** Copies of what stays, for the length of the transaction. */
async function putAside(client: pg.ClientBase): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const [table, rows] of KEPT) {
    const {
      rows: [found],
    } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const columns = found?.columns ?? "";
    await client.query(`create temporary table kept_${table} on commit drop as select ${columns} from ${table} as kept where ${rows}`);
    kept.push({ table, columns });
  }
  return kept;
}

/** Everything the migrations have made is dropped and made again, as in a base that never held anything. */
async function rebuild(client: pg.ClientBase): Promise<void> {
  const migrations = readMigrations();
  const namesIn = (pattern: RegExp): string[] => [
    ...new Set(migrations.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""))),
  ];
  await client.query(`drop table if exists ${namesIn(/^create table (?:if not exists )?(\w+)/gm).join(", ")} cascade`);
  for (const name of namesIn(/^create (?:or replace )?function (\w+)/gm)) await client.query(`drop function if exists ${name} cascade`);
  await client.query("truncate migration");
  for (const { name, text, checksum } of migrations) {
    await client.query(text);
    await client.query("insert into migration (name, checksum) values ($1, $2)", [name, checksum]);
  }
}

async function bringBack(client: pg.ClientBase, kept: readonly Kept[]): Promise<void> {
  // What the migrations put into the new base stands among the copies, as people have changed it.
  await client.query("delete from role_grant; delete from role; delete from settings; delete from order_rules");
  const back = ({ table, columns }: Kept): string => `insert into ${table} (${columns}) select ${columns} from kept_${table}`;
  const [employee, place] = TOGETHER.map((name) => kept.find(({ table }) => table === name)!);
  for (const it of kept) {
    if (it === place) continue;
    await client.query(it === employee ? `with employees as (${back(it)}) ${back(place!)}` : back(it));
  } // Nobody works any longer in a branch that is not there.
  await client.query(`update employee set branch_ids = array(
    select wanted from unnest(branch_ids) with ordinality as wanted_in (wanted, at) where wanted in (select id from branch) order by at)
    where not branch_ids <@ array(select id from branch)`);
}
