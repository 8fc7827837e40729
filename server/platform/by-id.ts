import { CompiledQuery } from "kysely";
import type { Scope } from "./access.ts";
import type { Tables, Tx } from "./db.ts";
import type { Row } from "./write.ts";

type ById = (tx: Tx, id: string, scope: Scope, lock: boolean) => Promise<Row | undefined>;

/**
 * How one row of a table is found by its id, within a scope; with `lock` it is held until the transaction ends.
 * What is asked most often is asked in fixed words: nothing is composed for each request.
 */
export function byId(table: keyof Tables, columns = "*"): ById {
  const text = (condition: string, lock: boolean) =>
    `select ${columns} from ${table} where id = $1${condition}${lock ? ` for update of ${table}` : ""}`;
  return async (tx, id, scope, lock) => {
    if (scope === "none") return undefined;
    const [condition, values] = scope === "all" ? ["", [id]] : narrowed(scope, id);
    const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text(condition, lock), values));
    return rows[0];
  };
}

function narrowed({ column, oneOf, also, kept }: Exclude<Scope, string>, id: string): [condition: string, values: unknown[]] {
  const values: unknown[] = [id];
  const next = (value: unknown) => `$${values.push(value)}`;
  const among = [{ column, oneOf }, ...(also === undefined ? [] : [also])].map((it) => ` and ${it.column} = any(${next(it.oneOf)})`).join("");
  if (kept === undefined) return [among, values];
  const { table, keeper, by } = kept;
  return [`${among} and ${kept.column} in (select id from ${table} where ${keeper} is null or ${keeper} = ${next(by)}::uuid)`, values];
}
