import { type SelectQueryBuilder, sql } from "kysely";
import type { Page } from "#contracts/kernel/list.ts";
import type { Tables } from "./db.ts";
import { platformRefusals } from "./refusals.ts";

type Asked = { readonly cursor?: string | undefined; readonly limit: number };
type Sort = { readonly column: string; readonly down?: true };

const encode = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString("base64url");

function decode(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(values) && values.length === length && values.every((it) => typeof it === "string" || typeof it === "number")) return values;
  } catch {
    // Falls through: a cursor that is not ours is the caller's mistake.
  }
  throw platformRefusals.input({ issues: ["cursor"] });
}

/**
 * One page of a query by the key of its last row: the sort columns must end with a unique one, all in one direction,
 * and be selected under their own names. Reads one row more than asked to know whether there is a next page.
 */
export async function pageOf<T extends keyof Tables, Row extends object>(
  query: SelectQueryBuilder<Tables, T, Row>,
  { cursor, limit }: Asked,
  sort: readonly Sort[] = [{ column: "id", down: true }],
): Promise<Page<Row>> {
  const down = sort[0]?.down === true;
  const last = cursor === undefined ? undefined : decode(cursor, sort.length);
  const started =
    last === undefined
      ? query
      : query.where(({ eb, refTuple, tuple }) => {
          const [first, ...rest] = sort.map(({ column }) => column);
          if (rest.length === 0) return eb(first as never, down ? "<" : ">", last[0] as never);
          const columns = (refTuple as (...names: string[]) => never)(first!, ...rest);
          return eb(columns, down ? "<" : ">", (tuple as (...values: unknown[]) => never)(...last));
        });
  let ordered = started;
  for (const { column } of sort) ordered = ordered.orderBy(column as never, down ? "desc" : "asc");
  // Said as a number and not as a parameter: whoever plans the query must know that only the first rows are wanted.
  const rows = (await ordered.limit(sql.lit(limit + 1)).execute()) as Row[];
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  return {
    rows: page,
    next: end === undefined ? null : encode(sort.map(({ column }) => (end as Record<string, unknown>)[column.split(".").at(-1) ?? column])),
  };
}
