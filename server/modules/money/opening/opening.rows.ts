import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { Minor } from "#contracts/kernel/measure.ts";
import type { Opening, OpeningRow, openingEndpoints } from "#contracts/money/opening.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import { docOf, rowOf } from "#platform/rows.ts";
import { tableWriter, type Write } from "#platform/write.ts";

const table = tableWriter("money_opening", { key: ["id"], json: ["lines"] });

export async function loadOpening(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<Opening | undefined> {
  const query = within(tx.selectFrom("money_opening").where("id", "=", id).selectAll(), scope);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && ({ ...docOf(row), createdAt: row.created_at.toISOString() } as unknown as Opening);
}

export const saveOpening = (before: Opening | undefined, after: Opening): Write[] =>
  before === undefined ? [table.insert(rowOf(after))] : table.update(rowOf(before), rowOf(after));

type Query = z.output<typeof openingEndpoints.list.query>;
type Row = z.output<typeof OpeningRow>;

export async function listOpenings({ tx }: Call, query: Query, scope: Scope): Promise<Page<Row>> {
  let found = within(tx.selectFrom("money_opening").select(["id", "number", "status", "created_at", "on_day", "lines"]), scope);
  if (query.status !== undefined) found = found.where("status", "in", query.status);
  if (query.q !== undefined && query.q !== "") found = found.where("number", "ilike", containing(query.q));
  const { rows, next } = await pageOf(found, query);
  return {
    next,
    rows: rows.map(({ id, number, status, created_at, on_day, lines }) => ({
      id,
      number,
      status: status as Row["status"],
      createdAt: created_at.toISOString(),
      onDay: on_day,
      total: Minor.parse((lines as { amount: number }[]).reduce((sum, { amount }) => sum + amount, 0)),
    })),
  };
}
