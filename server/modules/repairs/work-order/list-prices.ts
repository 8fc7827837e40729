import type { Call } from "#platform/call.ts";

/** What the catalog asks for each of the items, VAT included. */
export async function listPrices({ tx }: Pick<Call, "tx">, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("item")
    .where("id", "=", ({ fn, val }) => fn.any(val([...new Set(ids)])))
    .select(["id", "price"])
    .execute();
  return new Map(rows.map(({ id, price }) => [id, Number(price)]));
}
