import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { CardHead } from "#contracts/kernel/card.ts";
import type { Page } from "#contracts/kernel/list.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tables, Tx } from "#platform/db.ts";
import { found } from "#platform/found.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import { columnOf, docOf, rowOf } from "#platform/rows.ts";
import { tableWriter, type Write } from "#platform/write.ts";

type Table = keyof Tables & string;

/** How a card that is one row of one table is read and written: columns are its fields; those of `json` hold JSON. */
export function cardRows<Card extends CardHead>(table: Table, card: z.ZodType<Card>, json: readonly string[] = []) {
  const writer = tableWriter(table, { key: ["id"], json });
  return {
    load: async (tx: Tx, id: string, scope: Scope, lock: boolean): Promise<Card | undefined> => {
      const query = within(
        tx
          .selectFrom(table as "party")
          .where("id", "=", id)
          .selectAll(),
        scope,
      );
      const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
      return row === undefined ? undefined : card.parse(docOf(row));
    },
    save: (before: Card | undefined, after: Card): Write[] =>
      before === undefined ? [writer.insert(rowOf(after))] : writer.update(rowOf(before), rowOf(after)),
  };
}

type Asked = { readonly q?: string | undefined; readonly archived: "true" | "false"; readonly cursor?: string | undefined; readonly limit: number };
type Condition = RawBuilder<boolean>;

/**
 * The list of one kind of cards, by name. With a `lane` what is typed is looked up in the search box' own index,
 * so lists are as forgiving as the box; cards that are put away, or never indexed, are looked through by name.
 */
export function cardList<Row extends z.ZodObject, Query extends Asked>({
  table,
  row,
  sort = "name",
  called = sql.ref(sort),
  more = {},
  lane,
  narrow = () => [],
}: {
  readonly table: Table;
  readonly row: Row;
  readonly sort?: string;
  /** What people call it, where that is not what it is sorted by. */
  readonly called?: RawBuilder<unknown>;
  /** Columns of a row that are not the table's own. */
  readonly more?: Readonly<Record<string, RawBuilder<unknown>>>;
  readonly lane?: (call: Call) => string;
  readonly narrow?: (query: Query) => (Condition | undefined)[];
}) {
  const own = Object.keys(row.shape)
    .filter((field) => !(field in more))
    .map(columnOf);
  const columns = [...new Set([...own, "id", sort])] as "name"[];
  return async (call: Call, query: Query, scope: Scope): Promise<Page<z.output<Row>>> => {
    const conditions = [sql<boolean>`archived = ${query.archived === "true"}`, byText(call, query), ...narrow(query)];
    let rows = within(call.tx.selectFrom(table as "party").select(columns), scope);
    for (const [field, value] of Object.entries(more)) rows = rows.select(value.as(columnOf(field))) as typeof rows;
    for (const condition of conditions) if (condition !== undefined) rows = rows.where(condition);
    const page = await pageOf(rows, query, [{ column: sort }, { column: "id" }]);
    return { ...page, rows: page.rows.map((it) => row.parse(docOf(it))) };
  };

  function byText(call: Call, { q, archived }: Asked): Condition | undefined {
    if (q === undefined || q === "") return undefined;
    if (lane !== undefined && archived === "false") return sql`id in ${found(lane(call), q)}`;
    return sql`${called} ilike ${containing(q)}`;
  }
}

/** A condition on one column, if a value was asked for. */
export const equal = (column: string, value: unknown): Condition | undefined =>
  value === undefined ? undefined : sql`${sql.ref(column)} = ${value}`;

/** The column is one of the values asked for. */
export const oneOf = (column: string, values: readonly string[] | undefined): Condition | undefined =>
  values === undefined ? undefined : sql`${sql.ref(column)} = any(${values})`;

/** The array in the column has at least one of the values asked for. */
export const hasOneOf = (column: string, values: readonly string[] | undefined, type = "text"): Condition | undefined =>
  values === undefined ? undefined : sql`${sql.ref(column)} && cast(${values} as ${sql.raw(type)}[])`;
