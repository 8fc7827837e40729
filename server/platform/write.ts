import { CompiledQuery } from "kysely";
import type { Tx } from "./db.ts";

/**
 * A part of one statement: an insert, update or delete, with `$?` where its values go.
 * Parts gathered by one use case travel together, so a document of any size costs one round trip.
 */
export type Write = {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under this name later parts of the same statement may read what it returns. */
  readonly name?: string;
  /** A function called for its effect; PostgreSQL skips an unread part that only reads. */
  readonly called?: true;
};

const texts = new Map<string, string>();

/** Sends all parts as one statement, which PostgreSQL plans once per shape and connection. */
export async function write(tx: Tx, writes: readonly Write[]): Promise<void> {
  if (writes.length > 0) await tx.executeQuery(compiled(writes));
}

export function compiled(separate: readonly Write[]): CompiledQuery {
  const writes = joined(separate);
  const shape = writes.map(({ text }) => text).join("\n");
  const text = texts.get(shape) ?? compose(writes);
  texts.set(shape, text);
  return CompiledQuery.raw(
    text,
    writes.flatMap(({ values }) => values),
  );
}

const ROW = /^insert into [^$]* values (\([^()]*\))$/;

/** Rows of one table go in together: one part of many rows costs the database less than many parts of one row. */
function joined(writes: readonly Write[]): Write[] {
  const rows = Map.groupBy(writes, (part) => (part.name === undefined && ROW.test(part.text) ? part.text : part));
  return [...rows.values()].map(([first, ...more]) =>
    more.length === 0
      ? first!
      : { text: first!.text + `, ${ROW.exec(first!.text)![1]}`.repeat(more.length), values: [first!, ...more].flatMap(({ values }) => values) },
  );
}

function compose(writes: readonly Write[]): string {
  let parameter = 0;
  const numbered = writes.map((part) => ({ ...part, text: part.text.replaceAll("$?", () => `$${++parameter}`) }));
  const parts = numbered.map(({ text, name }, index) => `${name ?? `part_${index}`} as (${text})`);
  const calls = numbered.flatMap(({ called, name }, index) => (called ? [`(select count(*) from ${name ?? `part_${index}`})`] : []));
  return `with ${parts.join(", ")} select ${calls.join(", ") || "1"}`;
}

export type Row = Readonly<Record<string, unknown>>;

/** How the rows of one table are written. Columns of `json` hold JSON, whatever it is made of. */
export function tableWriter(table: string, { key, json = [] }: { readonly key: readonly string[]; readonly json?: readonly string[] }) {
  const value = (row: Row, column: string) => {
    const it = row[column];
    return json.includes(column) && it !== null && it !== undefined ? JSON.stringify(it) : it;
  };
  const valuesOf = (row: Row, columns: readonly string[]) => columns.map((column) => value(row, column));
  const keyText = key.map((column) => `${column} = $?`).join(" and ");
  return {
    insert: (row: Row): Write => {
      const columns = Object.keys(row);
      return { text: `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "$?").join(", ")})`, values: valuesOf(row, columns) };
    },
    /** Writes the columns in which `after` differs from `before`; nothing where they agree. */
    update: (before: Row, after: Row): Write[] => {
      const columns = Object.keys(after).filter((column) => !key.includes(column) && !same(before[column], after[column]));
      if (columns.length === 0) return [];
      const set = columns.map((column) => `${column} = $?`).join(", ");
      return [{ text: `update ${table} set ${set} where ${keyText}`, values: [...valuesOf(after, columns), ...valuesOf(after, key)] }];
    },
    remove: (row: Row): Write => ({ text: `delete from ${table} where ${keyText}`, values: valuesOf(row, key) }),
    /** Makes the rows of one owner be exactly `after`: adds, changes and removes only what differs. */
    replace(before: readonly Row[], after: readonly Row[]): Write[] {
      const nameOf = (row: Row) => key.map((column) => row[column]).join("/");
      const old = new Map(before.map((row) => [nameOf(row), row]));
      const writes = after.flatMap((row) => {
        const was = old.get(nameOf(row));
        old.delete(nameOf(row));
        return was === undefined ? [this.insert(row)] : this.update(was, row);
      });
      return [...[...old.values()].map((row) => this.remove(row)), ...writes];
    },
  };
}

const same = (a: unknown, b: unknown): boolean => a === b || (isThing(a) && isThing(b) && JSON.stringify(a) === JSON.stringify(b));
const isThing = (value: unknown): value is object => typeof value === "object" && value !== null;
