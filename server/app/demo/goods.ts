import { type Item, ItemDraft } from "#contracts/catalog/item.ts";
import type { DeviceTypeDraft } from "#contracts/devices/device-type.ts";
import { itemsOfTemplate } from "#contracts/devices/templates.ts";
import { tradeTemplates } from "#contracts/devices/templates/all.ts";
import { said } from "#contracts/kernel/wording.ts";
import { createCard } from "#ledger/card.ts";
import { itemCard } from "#modules/catalog/index.ts";
import { deviceTypeCard } from "#modules/devices/index.ts";
import type { Actor, Call } from "#platform/call.ts";
import { GOODS, MATERIALS, TRADES } from "./assortment.ts";
import { openReference } from "../reference.ts";
import { callAt, type Ground } from "./ground.ts";
import { barcodeOf } from "./models.ts";

export type Ware = Pick<Item, "id" | "name" | "price" | "normHours">;
export type DeviceKind = { readonly id: string; readonly draft: DeviceTypeDraft };
export type Catalog = {
  /** Goods and materials by code; works by "trade/English name", and our own diagnostics as "W1". */
  readonly items: ReadonlyMap<string, Ware>;
  /** Kinds of equipment by English name. */
  readonly kinds: ReadonlyMap<string, DeviceKind>;
};

/** Everything the shop does and sells, made by its storekeeper on the first day. */
export async function fillCatalog(ground: Ground, by: Actor, suppliers: readonly string[]): Promise<Catalog> {
  const call = callAt(ground, by, 0);
  const items = new Map<string, Ware>();
  const kinds = new Map<string, DeviceKind>();
  for (const { trade } of TRADES) await openTrade(call, ground, trade, { items, kinds });
  const typeIds = new Map([...kinds].map(([name, { id }]) => [name, id]));
  const trades = TRADES.map(({ trade }) => trade);
  await openReference(call, trades, typeIds, ground.language);
  for (const [at, { code, price, stock, supplier }] of GOODS.entries()) {
    items.set(
      code,
      await aWare(call, ground, at, {
        kind: "goods",
        code,
        price: price * 100,
        supplierId: suppliers[supplier] ?? null,
        stock: Math.ceil(stock / 2),
        warrantyDays: 90,
      }),
    );
  }
  for (const [at, { code, unit, stock, supplier }] of MATERIALS.entries()) {
    items.set(code, await aWare(call, ground, 200 + at, { kind: "supplies", code, unit, supplierId: suppliers[supplier] ?? null, stock: stock / 4 }));
  }
  await exampleWares(call, ground, items, suppliers[0] ?? null);
  return { items, kinds };
}

/** Kinds of equipment and works of a trade; those the set-up has already made are taken as they are. */
async function openTrade(
  call: Call,
  { language }: Ground,
  trade: string,
  { items, kinds }: { items: Map<string, Ware>; kinds: Map<string, DeviceKind> },
): Promise<void> {
  const template = tradeTemplates.find((it) => it.trade === trade)!;
  const known = await call.tx.selectFrom("device_type").where("category", "=", trade).select(["id", "name"]).execute();
  for (const draft of template.types) {
    const id = known.find(({ name }) => (name as { en?: string }).en === draft.name.en)?.id ?? (await createCard(call, deviceTypeCard, draft)).id;
    kinds.set(draft.name.en, { id, draft });
  }
  const works = await call.tx
    .selectFrom("item")
    .where("kind", "=", "work")
    .where("category", "=", said(template.name, language))
    .selectAll()
    .execute();
  for (const [at, draft] of itemsOfTemplate(template, language).entries()) {
    const same = works.find(({ name }) => name === draft.name);
    const ware =
      same === undefined
        ? await createCard(call, itemCard, ItemDraft.parse(draft))
        : { id: same.id, name: same.name, price: same.price as never, normHours: same.norm_hours as never };
    items.set(`${trade}/${template.works[at]!.name.en}`, ware);
  }
}

type New = {
  readonly kind: "goods" | "supplies";
  readonly code: string;
  readonly price?: number;
  readonly unit?: string;
  readonly supplierId: string | null;
  readonly stock: number;
  readonly warrantyDays?: number;
};

async function aWare(call: Call, { words, language }: Ground, at: number, { stock, code, ...draft }: New): Promise<Ware> {
  const trade = TRADES.find((it) => PREFIX[it.trade] === code.slice(0, 2))?.trade;
  const template = tradeTemplates.find((it) => it.trade === trade);
  return createCard(
    call,
    itemCard,
    ItemDraft.parse({
      ...draft,
      code,
      name: words.goods[code],
      minStock: stock * 1_000,
      barcodes: [barcodeOf(`482000${String(100_000 + at * 7)}`)],
      category: template === undefined ? null : said(template.name, language),
    }),
  );
}

const PREFIX: Readonly<Record<string, string>> = { household: "HP", climate: "CL", tools: "TL", phones: "PH", computers: "PC" };

/** What the worked example is made of: its costs are known to the cent, so nothing else uses them. */
async function exampleWares(call: Call, ground: Ground, items: Map<string, Ware>, supplierId: string | null): Promise<void> {
  items.set("P1", await aWare(call, ground, 300, { kind: "goods", code: "P1", price: 1_560_00, supplierId, stock: 2, warrantyDays: 180 }));
  items.set("P2", await aWare(call, ground, 301, { kind: "goods", code: "P2", price: 90_00, supplierId, stock: 5 }));
  items.set("M1", await aWare(call, ground, 302, { kind: "supplies", code: "M1", unit: "ml", supplierId, stock: 100 }));
  const diagnostics = { kind: "work", code: "W1", name: ground.words.goods.W1, unit: "service", price: 300_00, normHours: 500 };
  items.set("W1", await createCard(call, itemCard, ItemDraft.parse(diagnostics)));
}
