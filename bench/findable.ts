import { type Kysely, sql } from "kysely";
import type pg from "pg";
import { cards } from "#app/cards.ts";
import { documents } from "#app/documents.ts";
import type { Tables } from "#platform/db.ts";
import { docOf } from "#platform/rows.ts";
import { type Findable, indexed } from "#platform/search.ts";
import type { Templates } from "./shifted.ts";

const AT_ONCE = 5_000;
/** Kinds that were multiplied, by their tables. */
const TABLES: Readonly<Record<string, string>> = {
  "parties.party": "party",
  "devices.device": "device",
  "repairs.intake": "intake",
  "repairs.work-order": "work_order",
  "repairs.parts-issue": "parts_issue",
  "money.payment": "payment",
};
type Kind = { readonly name: string; readonly found: (thing: never) => Findable };

const kinds: Kind[] = [
  ...cards.flatMap(({ name, findable }) =>
    findable === undefined ? [] : [{ name, found: (card: { id: string }) => ({ kind: name, id: card.id, ...findable(card as never) }) }],
  ),
  ...documents.flatMap(({ flow, findable }) =>
    findable === undefined
      ? []
      : [
          {
            name: flow.document,
            found: (doc: { id: string; branchId: string; number: string }) => ({
              kind: flow.document,
              id: doc.id,
              branchId: doc.branchId,
              codes: [doc.number],
              ...findable(doc as never),
            }),
          },
        ],
  ),
] as never;

/** Lets the search box find every copy, by the very words by which it finds the original. */
export async function indexAll(client: pg.ClientBase, db: Kysely<Tables>, { from }: Templates): Promise<void> {
  for (const { name, found } of kinds) {
    const table = TABLES[name];
    if (table === undefined) continue;
    for (let last = from; ; ) {
      const { rows } = await sql<{ id: string }>`select * from ${sql.table(table)} where id > ${last}::uuid order by id limit ${AT_ONCE}`.execute(db);
      if (rows.length === 0) break;
      last = rows.at(-1)!.id;
      await insert(
        client,
        rows.flatMap((row) => indexed(found(docOf(row) as never)).map(({ values }) => values)),
      );
    }
  }
}

async function insert(client: pg.ClientBase, rows: readonly (readonly unknown[])[]): Promise<void> {
  const column = (at: number) => rows.map((row) => row[at]);
  await client.query(
    `insert into search_entry (lane, kind, id, branch_id, title, subtitle, haystack, codes)
     select lane, kind, id, branch_id, title, subtitle, haystack, coalesce(string_to_array(nullif(codes, ''), ' '), '{}')
     from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
       as it (lane, kind, id, branch_id, title, subtitle, haystack, codes) on conflict (lane, id) do nothing`,
    [0, 1, 2, 3, 4, 5, 6].map(column).concat([rows.map((row) => (row[7] as string[]).join(" "))]),
  );
}

/** Indexes of trigrams are made faster at once than row by row. */
export async function withoutSearchIndexes(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index where indrelid = 'search_entry'::regclass and not indisprimary`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { text } of rows) await client.query(text.replace(" ON ONLY ", " ON "));
}
