import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/db.ts";
import { chart, DIMENSIONS } from "./register.ts";

const TOLD_MAX = 100;

type Off = { readonly account: string; readonly unit: string; readonly key: string; readonly told: number; readonly kept: number };

/** Kept balances that are not the sum of their entries, and rows that no register asks for. */
export async function balancesOff(tx: Tx): Promise<Off[]> {
  const found: Off[] = [];
  for (const [account, { key, floor, kept }] of chart) {
    if (floor === undefined && kept !== true) continue;
    const { rows } = await sql<Off>`
      with told as (
        select unit, ${keyOf(key.map((dimension) => DIMENSIONS[dimension]))} as key, sum(amount)::bigint as amount
        from ledger_entry where account = ${account} group by 1, 2
      ), kept as (select unit, key, amount from ledger_balance where account = ${account})
      select ${account}::text as account, unit, key, coalesce(told.amount, 0)::bigint as told, coalesce(kept.amount, 0)::bigint as kept
      from told full join kept using (unit, key)
      where coalesce(told.amount, 0) <> coalesce(kept.amount, 0) limit ${TOLD_MAX}`.execute(tx);
    found.push(...rows);
  }
  const asked = [...chart].filter(([, { floor, kept }]) => floor !== undefined || kept === true).map(([account]) => account);
  const { rows: strange } = await sql<Off>`
    select account, unit, key, 0::bigint as told, amount as kept from ledger_balance
    where account <> all(${asked}) and amount <> 0 limit ${TOLD_MAX}`.execute(tx);
  return [...found, ...strange];
}

/** A balance's key as SQL: its dimensions in declared order, as `keyText` writes them. */
const keyOf = (columns: readonly string[]): RawBuilder<string> =>
  columns.length === 0
    ? sql`''`
    : sql`${sql.join(
        columns.map((column) => sql`coalesce(${sql.ref(column)}::text, '')`),
        sql` || '/' || `,
      )}`;

/** Units of which something appeared or vanished: all entries of a unit add up to nothing. */
export async function unitsOff(tx: Tx): Promise<{ readonly unit: string; readonly amount: number }[]> {
  const { rows } = await sql<{ unit: string; amount: number }>`
    select unit, sum(amount)::bigint as amount from ledger_entry group by unit having sum(amount) <> 0 limit ${TOLD_MAX}`.execute(tx);
  return rows;
}

/** Documents that stand in the books and nowhere else. */
export async function strayDocuments(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select document_id as id from ledger_entry where not exists (select from ledger_document known where known.id = document_id)
    group by document_id limit ${TOLD_MAX}`.execute(tx);
  return rows.map(({ id }) => id);
}

export type Registered = { readonly id: string; readonly kind: string; readonly number: string };

/** All documents there are, by their ids, so many at a time: however many they are, only one batch is in memory. */
export async function* documentsInBatches(tx: Tx, size: number): AsyncGenerator<Registered[]> {
  for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
    const batch = await tx.selectFrom("ledger_document").where("id", ">", last).orderBy("id").limit(size).select(["id", "kind", "number"]).execute();
    if (batch.length === 0) return;
    yield batch;
    last = batch.at(-1)!.id;
  }
}
