import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Work } from "./measure.ts";

const KEYS = 1_000;
const TABLES = [
  "work_order",
  "work_order_line",
  "ledger_entry",
  "ledger_balance",
  "journal",
  "answered_request",
  "search_entry",
  "message",
  "ledger_document",
  "warranty_card",
] as const;

/** How many rows of each table one transaction wrote. */
export type Rows = Readonly<Record<(typeof TABLES)[number], number>>;
type Texts = { readonly picks: string; readonly changes: string; readonly answer: string };

/** What the completion of that order has written: the rows that carry its transaction. Nobody else may be writing meanwhile. */
export async function rowsOf(pool: pg.Pool, orderId: string): Promise<Rows> {
  const counts = TABLES.map(
    (table) =>
      `(select count(*)::int from ${table} where xmin = (select xmin from journal where subject_id = $1 order by version desc limit 1)) as ${table}`,
  );
  const { rows } = await pool.query<Rows>(`select ${counts.join(", ")}`, [orderId]);
  return rows[0]!;
}

export async function textsOf(pool: pg.Pool, orderId: string): Promise<Texts> {
  const { rows } = await pool.query<Texts>(
    `select picks::text as picks, (select changes::text from journal where subject_id = $1 order by version desc limit 1) as changes,
       (select answer from answered_request order by answered_at desc limit 1) as answer from work_order where id = $1`,
    [orderId],
  );
  return rows[0]!;
}

const statement = ({ ledger_entry: entries, warranty_card: cards }: Rows): string => `
  with head as (
    update work_order set status = 'completed', version = version + 1, status_at = now(), completed_on = '2026-03-05', advance_used = 150000, picks = $7 where id = $1
  ), line as (
    update work_order_line set cost = 8900 where work_order_id = $1 and tab <> 'works'
  ), entry as (
    insert into ledger_entry (document_id, transfer, side, line, happened_on, account, code, unit, amount, party_id, order_id, item_id, employee_id, device_id, charge)
    select $2, (n + 1) / 2, 1 - 2 * (n % 2), 'part 1', '2026-03-05', 'bench/floor', '702', 'UAH', (1 - 2 * (n % 2)) * 15600, $3, $1, $4, $5, $6, 'customer'
    from generate_series(1, ${entries}) as n
  ), history as (
    insert into journal (subject_id, version, kind, verb, status, by_id, by_name, at, changes) values ($2, 9, 'repairs.work-order', 'complete', 'completed', $3, 'Bench', now(), $8)
  ), card as (
    insert into warranty_card (id, version, kind, device_id, customer_id, item_id, order_id, line, number, name, begins_on, months, days, ends_on)
    select gen_random_uuid(), 1, 'works', $6, $3, $4, $1, 'work ' || n, 'floor', 'floor', '2026-03-05', 0, 90, '2026-06-02'
    from generate_series(1, ${cards}) as n
  ), answered as (
    insert into answered_request (user_id, key, fingerprint, answer, answered_at) values ('floor', $2::text, $9, $10, now())
  )
  insert into ledger_balance as old (account, unit, key, floored, amount) select 'bench/floor', 'UAH', key, true, 1 from unnest($11::text[]) as key order by key
  on conflict (account, unit, key) do update set amount = old.amount + excluded.amount`;

/**
 * The least that a completion can cost the database: one prepared statement that writes as many rows into the same tables,
 * through their keys, indexes and triggers, in one durable transaction. It reads, locks, prices and answers nothing.
 */
export async function rawFloor(pool: pg.Pool, rows: Rows, texts: Texts): Promise<Work> {
  await pool.query(`insert into ledger_balance select 'bench/floor', 'UAH', n::text, true, 0 from generate_series(1, ${KEYS}) as n`);
  const { rows: orders } = await pool.query<{ id: string; party: string; device: string; item: string }>(
    `select o.id, customer_id as party, device_id as device, l.item_id as item from work_order o join work_order_line l on l.work_order_id = o.id and tab = 'parts' and line = 1
     where status = 'completed' limit 800`,
  );
  const text = statement(rows);
  let turn = 0;
  return () => {
    const order = orders[turn++ % orders.length]!;
    const keys = new Set<string>();
    while (keys.size < rows.ledger_balance) keys.add(String(1 + Math.floor(Math.random() * KEYS)));
    const values = [
      order.id,
      randomUUID(),
      order.party,
      order.item,
      order.party,
      order.device,
      texts.picks,
      texts.changes,
      "f".repeat(64),
      texts.answer,
      [...keys],
    ];
    return pool.query({ name: "floor", text, values });
  };
}
