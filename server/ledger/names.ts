import { sql } from "kysely";
import type { Tx } from "#platform/db.ts";

const findableCards = new Set<string>();

/** Remembers a kind of cards that the search box knows by their titles. */
export const keepNameable = (kind: string): void => void findableCards.add(kind);

/** What people call these things: documents by their numbers, cards as the search box shows them. What has no name is left out. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, number as name from ledger_document where id = any(${ids}::uuid[])
    union all
    select id, title from search_entry where lane = any(${[...findableCards]}) and id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
