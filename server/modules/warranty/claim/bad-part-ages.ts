import { sql } from "kysely";
import type { Milli } from "#contracts/kernel/measure.ts";
import type { StockKind } from "#contracts/stock/goods.ts";
import { ownedOf, SEE_COST, worthAtAverage } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";

export type BadPartAge = {
  readonly party_id: string;
  readonly party_name: string;
  readonly stage: "parts";
  readonly since: string;
  readonly amount: number;
};

type Sent = {
  readonly party_id: string;
  readonly party_name: string;
  readonly since: string;
  readonly itemId: string;
  readonly kind: StockKind;
  readonly quantity: Milli;
};

/**
 * Bad parts that were claimed from their suppliers and are not credited yet, each by what it costs us at the average of this moment, which
 * is how it still stands in stock; nothing for those who may not see costs.
 */
export async function badPartAges({ tx, actor }: Call): Promise<readonly BadPartAge[]> {
  if (!actor.may(SEE_COST)) return [];
  const { rows } = await sql<Sent>`
    select party.id as party_id, party.name as party_name, part.sent_on as since, part.item_id as "itemId", part.kind, part.quantity
    from bad_part part join party on party.id = part.supplier_id
    where part.status = 'sent' and part.branch_id = any(${[...actor.branchIds]}::uuid[])
    order by party.name, party.id, part.sent_on limit 1000`.execute(tx);
  if (rows.length === 0) return [];
  const owned = (await ownedOf([...new Set(rows.map(({ itemId }) => itemId))]).execute(tx)).rows;
  return rows.map(({ party_id, party_name, since, ...part }) => ({
    party_id,
    party_name,
    since,
    stage: "parts" as const,
    amount: worthAtAverage(owned, part) ?? 0,
  }));
}
