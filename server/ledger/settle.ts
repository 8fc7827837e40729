import { type Selectable, sql } from "kysely";
import type { Tables, Tx } from "#platform/db.ts";
import { type Write, write } from "#platform/write.ts";
import { dimensions, keptBy, meaningOf, type Pair, pairOf, reversalOf, type Side } from "./entry.ts";
import { refusalOfBooks } from "./refusals.ts";
import { DIMENSIONS, type Transfer } from "./register.ts";

const TRANSFERS_MAX = 5_000;

/**
 * Makes the books agree with one document: of all transfers it ever caused, exactly `wishes` stand afterwards.
 * What is no longer wanted is reversed, what is missing is added, what agrees is left alone.
 * Settling twice changes nothing; settling with `[]` takes the document out of the books.
 */
export async function settle(tx: Tx, documentId: string, wishes: readonly Transfer[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${documentId}, 0))`.execute(tx);
  await refusalOfBooks(write(tx, written(documentId, changesOf(await standing(tx, documentId), pairsOf(documentId, wishes)))));
}

/**
 * The same for a document whose books are known to be those of `before`: what only adds needs no look at the books.
 * The caller holds the document's lock. Returns the parts of the statement that write the difference,
 * and the days on which it moves accounts that a period closes.
 */
export async function settleChange(
  tx: Tx,
  documentId: string,
  before: readonly Transfer[],
  after: readonly Transfer[],
): Promise<{ readonly writes: Write[]; readonly days: readonly string[] }> {
  const was = pairsOf(documentId, before).map((pair) => ({ pair, transfer: 0 }));
  const wanted = pairsOf(documentId, after);
  const { unwanted } = difference(was, wanted);
  const changes = changesOf(unwanted.length === 0 ? was : await standing(tx, documentId), wanted);
  const closing = changes.filter(({ from, to }) => from.code !== null || to.code !== null);
  return { writes: written(documentId, changes), days: [...new Set(closing.map(({ on }) => on))] };
}

/** Whether the books say exactly what the document wants: what the audit asks of every document. */
export const agrees = async (tx: Tx, documentId: string, wishes: readonly Transfer[]): Promise<boolean> =>
  (await disagreeing(tx, new Map([[documentId, wishes]]))).length === 0;

/** Of many documents, those of which the books do not say exactly what they want. One statement, however many they are. */
export async function disagreeing(tx: Tx, wishes: ReadonlyMap<string, readonly Transfer[]>): Promise<string[]> {
  const entries = await tx
    .selectFrom("ledger_entry")
    .selectAll()
    .where("document_id", "=", ({ fn, val }) => fn.any(val([...wishes.keys()])))
    .orderBy("document_id")
    .orderBy("transfer")
    .orderBy("side")
    .execute();
  const undone = new Set(entries.map(({ document_id, reverses }) => `${document_id}/${reverses}`));
  const stand = Map.groupBy(
    entries.filter(({ document_id, transfer, reverses }) => reverses === null && !undone.has(`${document_id}/${transfer}`)),
    ({ document_id }) => document_id,
  );
  return [...wishes]
    .filter(([id, wanted]) => {
      const { unwanted, missing } = difference(pairsIn(stand.get(id) ?? []), pairsOf(id, wanted));
      return unwanted.length > 0 || missing.length > 0;
    })
    .map(([id]) => id);
}

function pairsOf(documentId: string, wishes: readonly Transfer[]): Pair[] {
  if (wishes.length > TRANSFERS_MAX) throw new Error(`document ${documentId} wants ${wishes.length} transfers`);
  const pairs: Pair[] = [];
  for (const wish of wishes) {
    if (!Number.isSafeInteger(wish.amount) || wish.amount < 0) throw new Error(`line ${wish.line}: amount ${wish.amount}`);
    // A transfer of nothing (free work, a gift) is no transfer and is left out.
    if (wish.amount > 0) pairs.push(pairOf(wish));
  }
  return pairs;
}

type Standing = { readonly pair: Pair; readonly transfer: number };

/** Of what was ever written for the document, what has not been taken back. */
async function standing(tx: Tx, documentId: string): Promise<Standing[]> {
  const rows = await tx
    .selectFrom("ledger_entry as entry")
    .selectAll()
    .where("document_id", "=", documentId)
    .where("reverses", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("ledger_entry as undone")
            .whereRef("undone.document_id", "=", "entry.document_id")
            .whereRef("undone.reverses", "=", "entry.transfer"),
        ),
      ),
    )
    .orderBy("transfer")
    .orderBy("side")
    .execute();
  return pairsIn(rows);
}

/** Entries in the order of transfer and side, two by two. */
function pairsIn(rows: readonly Selectable<Tables["ledger_entry"]>[]): Standing[] {
  const sides = rows.map(
    (row): Side => ({
      side: row.side as -1 | 1,
      account: row.account,
      code: row.code,
      amount: row.amount,
      about: Object.fromEntries(
        dimensions.flatMap(([dimension, column]) => {
          const value = row[column as keyof typeof row];
          return value === null ? [] : [[dimension, value as string]];
        }),
      ),
    }),
  );
  return rows.flatMap(({ side, transfer, line, happened_on: on, unit }, index) =>
    side === -1 ? [{ transfer, pair: { line, on, unit, from: sides[index]!, to: sides[index + 1]!, reverses: null } }] : [],
  );
}

function difference(stands: readonly Standing[], wanted: readonly Pair[]): { unwanted: Standing[]; missing: Pair[] } {
  if (stands.length === 0) return { unwanted: [], missing: [...wanted] };
  const left = new Map<string, Standing[]>();
  for (const it of stands) {
    const meaning = meaningOf(it.pair);
    const same = left.get(meaning);
    if (same === undefined) left.set(meaning, [it]);
    else same.push(it);
  }
  const missing = wanted.filter((pair) => left.get(meaningOf(pair))?.pop() === undefined);
  return { unwanted: [...left.values()].flat(), missing };
}

/** Reversals of what stands and is no longer wanted, then what is wanted and does not stand. */
function changesOf(stands: readonly Standing[], wanted: readonly Pair[]): Pair[] {
  const { unwanted, missing } = difference(stands, wanted);
  return [...unwanted.map(({ pair, transfer }) => reversalOf(pair, transfer)), ...missing];
}

const written = (documentId: string, changes: readonly Pair[]): Write[] =>
  changes.length === 0 ? [] : [entriesOf(documentId, changes), ...balancesOf(changes)];

const COLUMNS = Object.values(DIMENSIONS);
const UUIDS = COLUMNS.filter((column) => column.endsWith("_id"));
const ENTRIES = `
  insert into ledger_entry (document_id, transfer, side, line, happened_on, account, code, unit, amount, reverses, ${COLUMNS.join(", ")})
  select $?::uuid, entry.transfer + (select coalesce(max(transfer), 0) from ledger_entry where document_id = $?::uuid),
    side, line, happened_on, account, code, unit, amount, reverses, ${COLUMNS.join(", ")}
  from unnest($?::int[], $?::smallint[], $?::text[], $?::date[], $?::text[], $?::text[], $?::text[], $?::bigint[], $?::int[],
    ${COLUMNS.map((column) => (UUIDS.includes(column) ? "$?::uuid[]" : "$?::text[]")).join(", ")})
    as entry (transfer, side, line, happened_on, account, code, unit, amount, reverses, ${COLUMNS.join(", ")})`;

/** Both sides of all changes, numbered on from what the document has in the books. */
function entriesOf(documentId: string, changes: readonly Pair[]): Write {
  const sides = changes.flatMap((pair, index) => [
    { pair, side: pair.from, number: index + 1 },
    { pair, side: pair.to, number: index + 1 },
  ]);
  const values = [
    documentId,
    documentId,
    sides.map(({ number }) => number),
    sides.map(({ side }) => side.side),
    sides.map(({ pair }) => pair.line),
    sides.map(({ pair }) => pair.on),
    sides.map(({ side }) => side.account),
    sides.map(({ side }) => side.code),
    sides.map(({ pair }) => pair.unit),
    sides.map(({ side }) => side.amount),
    sides.map(({ pair }) => pair.reverses),
    ...dimensions.map(([dimension]) => sides.map(({ side }) => side.about[dimension] ?? null)),
  ];
  return { text: ENTRIES, values };
}

// Balances first to last in the order of their keys: two documents that touch the same ones queue, never deadlock.
const BALANCES = `
  insert into ledger_balance as balance (account, unit, key, floored, amount)
  select account, unit, key, floored, amount
  from unnest($?::text[], $?::text[], $?::text[], $?::boolean[], $?::bigint[]) as change (account, unit, key, floored, amount)
  order by account, unit, key
  on conflict (account, unit, key) do update set amount = balance.amount + excluded.amount, floored = excluded.floored`;

type Change = { readonly account: string; readonly unit: string; readonly key: string; readonly floored: boolean; amount: number };

function balancesOf(changes: readonly Pair[]): Write[] {
  const moved = new Map<string, Change>();
  for (const { unit, from, to } of changes) {
    for (const side of [from, to]) {
      const kept = keptBy(side);
      if (kept === undefined) continue;
      const name = `${side.account}|${unit}|${kept.key}`;
      const known = moved.get(name);
      if (known === undefined) moved.set(name, { account: side.account, unit, ...kept, amount: side.amount });
      else known.amount += side.amount;
    }
  }
  const rows = [...moved.values()].filter(({ amount }) => amount !== 0);
  if (rows.length === 0) return [];
  const values = [
    rows.map(({ account }) => account),
    rows.map(({ unit }) => unit),
    rows.map(({ key }) => key),
    rows.map(({ floored }) => floored),
    rows.map(({ amount }) => amount),
  ];
  return [{ text: BALANCES, values }];
}
