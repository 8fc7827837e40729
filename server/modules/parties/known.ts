import { sql } from "kysely";
import { Party } from "#contracts/parties/party.ts";
import type { Tx } from "#platform/db.ts";
import { docOf } from "#platform/rows.ts";

/** Whole cards by id, phones and all: for papers and messages; who does not exist is absent. */
export async function partiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Party>> {
  const rows = ids.length === 0 ? [] : await tx.selectFrom("party").where(sql<boolean>`id = any(${ids})`).selectAll().execute();
  return new Map(rows.map((row) => [row.id, Party.parse(docOf(row))]));
}

export async function partyOf(tx: Tx, id: string): Promise<Party | undefined> {
  return (await partiesOf(tx, [id])).get(id);
}

/** What parties are called, by id. */
export async function partyNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await tx.selectFrom("party").where(sql<boolean>`id = any(${ids})`).select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
