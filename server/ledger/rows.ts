import { CompiledQuery } from "kysely";
import type { Head } from "#contracts/kernel/document.ts";
import type { Page } from "#contracts/kernel/list.ts";
import type { Scope } from "#platform/access.ts";
import { byId } from "#platform/by-id.ts";
import { pageOf } from "#platform/page.ts";
import type { Tables, Tx } from "#platform/db.ts";
import { docOf, rowOf } from "#platform/rows.ts";
import { type Row, tableWriter, type Write } from "#platform/write.ts";

type Shape = {
  /** The table of heads, one row a document. */
  readonly head: keyof Tables;
  /** Columns that hold JSON. */
  readonly json?: readonly string[];
  /** Tables of lines by the field of the document they fill. */
  readonly lines?: Readonly<Record<string, LineShape>>;
};
type LineShape = { readonly table: keyof Tables; readonly owner: string; readonly key?: readonly string[]; readonly json?: readonly string[] };

/**
 * How a document lies in its tables: a head and any number of line tables, columns named as the fields are.
 * `load` reads all of it in one statement, `save` writes what differs.
 */
export function documentRows<Doc extends Head>({ head, json = [], lines = {} }: Shape) {
  const writer = tableWriter(head, { key: ["id"], json });
  const find = byId(head);
  const parts = Object.entries(lines).map(([field, { table, owner, key = ["line"], json: jsonColumns = [] }]) => ({
    field,
    table,
    owner,
    key,
    writer: tableWriter(table, { key: [owner, ...key], json: jsonColumns }),
  }));
  const headOf = (doc: Doc): Row => rowOf(Object.fromEntries(Object.entries(doc).filter(([field]) => !(field in lines))));
  const rowsOf = (doc: Doc | undefined, { field, owner }: (typeof parts)[number]): Row[] =>
    ((doc?.[field as keyof Doc] ?? []) as object[]).map((line) => ({ [owner]: doc?.id, ...rowOf(line) }));

  return {
    async load(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<Doc | undefined> {
      // Lines go out right behind the head: they are read as they are when its lock is granted.
      const [row, ...filled] = await Promise.all([find(tx, id, scope, lock), ...parts.map((part) => linesOf(tx, part, id))]);
      if (row === undefined) return undefined;
      return docFrom(row, Object.fromEntries(parts.map(({ field }, index) => [field, filled[index]]))) as Doc;
    },
    save(before: Doc | undefined, after: Doc): Write[] {
      const heads = before === undefined ? [writer.insert(headOf(after))] : writer.update(headOf(before), headOf(after));
      return [...heads, ...parts.flatMap((part) => part.writer.replace(rowsOf(before, part), rowsOf(after, part)))];
    },
  };
}

async function linesOf(tx: Tx, { table, owner, key }: { table: keyof Tables; owner: string; key: readonly string[] }, id: string): Promise<object[]> {
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(`select * from ${table} where ${owner} = $1 order by ${key.join(", ")}`, [id]));
  return rows.map(({ [owner]: _owner, ...line }) => docOf(line));
}

/** Instants are texts in a document, as they are in its contract. */
export const docFrom = (row: Row, rest: object): object => {
  const doc = docOf(row) as Record<string, unknown>;
  for (const [field, value] of Object.entries(doc)) if (value instanceof Date) doc[field] = value.toISOString();
  return { ...doc, ...rest };
};

/** One page of a list of documents, the newest first by the named id; each row with the names and texts of its contract. */
export async function newestOf<Listed>(found: object, asked: Parameters<typeof pageOf>[1], id: string): Promise<Page<Listed>> {
  const { rows, next } = await pageOf(found as never, asked, [{ column: id, down: true }]);
  return { next, rows: rows.map((row) => docFrom(row as Row, {}) as Listed) };
}
