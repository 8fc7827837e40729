import { sql } from "kysely";
import type { z } from "zod";
import { Item, ItemDraft, ItemRow, itemEndpoints } from "#contracts/catalog/item.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal, oneOf } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { catalogRefusals } from "./refusals.ts";

const NAME = "catalog.item";
const rows = cardRows("item", Item, ["kit"]);

export const itemCard = defineCard<Item, ItemDraft>({
  name: NAME,
  endpoints: itemEndpoints,
  draft: ItemDraft,
  scope: companyScope(NAME),
  ...rows,
  list: cardList({
    table: "item",
    row: ItemRow,
    lane: () => NAME,
    narrow: ({ kind, category }: z.output<typeof itemEndpoints.list.query>) => [oneOf("kind", kind), equal("category", category)],
  }),
  check: completed,
  also: ({ today, actor }, before, { id, price }) =>
    before?.price === price
      ? []
      : [
          {
            text: `insert into item_price (item_id, since, price, by_name) values ($?, $?, $?, $?)
      on conflict (item_id, since) do update set price = excluded.price, by_name = excluded.by_name`,
            values: [id, today, price, actor.name],
          },
        ],
  findable: ({ name, code, category, barcodes }) => ({
    branchId: null,
    title: name,
    subtitle: [code, category].filter((part) => part !== null).join(" · "),
    words: [],
    codes: [...(code === null ? [] : [code]), ...barcodes],
  }),
});

async function completed({ tx }: Call, wanted: Item): Promise<Item> {
  const { id, archived, code, kit, analogues, supplierId } = wanted;
  const barcodes = [...new Set(wanted.barcodes)];
  if (!archived) await refuseTaken(tx, id, code, barcodes);
  const named = [...new Set([...kit.map(({ itemId }) => itemId), ...analogues])];
  const known = named.length === 0 ? [] : await tx.selectFrom("item").where(sql<boolean>`id = any(${named})`).select(["id", "kind"]).execute();
  const unknown = named.find((it) => it === id || known.every((item) => item.id !== it));
  if (unknown !== undefined) throw catalogRefusals["no-such-item"]({ itemId: unknown });
  const inner = kit.find(({ itemId }) => known.some((item) => item.id === itemId && item.kind === "kit"));
  if (inner !== undefined) throw catalogRefusals["kit-in-kit"]({ itemId: inner.itemId });
  if (supplierId !== null && (await tx.selectFrom("party").where("id", "=", supplierId).select("id").executeTakeFirst()) === undefined) {
    throw catalogRefusals["no-such-supplier"]({ supplierId });
  }
  return { ...wanted, barcodes, kit: wanted.kind === "kit" || wanted.kind === "work" ? kit : [] };
}

/** A code or barcode leads to one item, or a scanner would have to guess. */
async function refuseTaken(tx: Call["tx"], id: string, code: string | null, barcodes: readonly string[]): Promise<void> {
  if (code === null && barcodes.length === 0) return;
  await lock(tx, [...barcodes.map((it) => `barcode/${it}`), ...(code === null ? [] : [`item-code/${code.toLowerCase()}`])]);
  const other = await tx
    .selectFrom("item")
    .where("archived", "=", false)
    .where("id", "<>", id)
    .where(sql<boolean>`(lower(code) = lower(${code}::text) or barcodes && ${barcodes}::text[])`)
    .select(["id", "name", "code"])
    .executeTakeFirst();
  if (other === undefined) return;
  const byCode = other.code !== null && other.code.toLowerCase() === code?.toLowerCase();
  throw catalogRefusals[byCode ? "code-taken" : "barcode-taken"]({ itemId: other.id, name: other.name });
}
