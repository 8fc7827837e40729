import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Day } from "#contracts/kernel/document.ts";
import { ById, endpoint } from "#contracts/kernel/endpoint.ts";
import { several } from "#contracts/kernel/list.ts";
import { Bps, Milli, Minor } from "#contracts/kernel/measure.ts";
import { code, line, Name, prose } from "#contracts/kernel/wording.ts";

/** work: what we do · goods: sold and installed · supplies: used up, charged or not · kit: a ready job made of other items. */
export const ITEM_KINDS = ["work", "goods", "supplies", "kit"] as const;
export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

export const UNITS = ["piece", "set", "hour", "ml", "l", "g", "kg", "mm", "m", "m2", "km", "service"] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

/** What one kit contains. */
export const KitLine = z.strictObject({ itemId: z.uuid(), quantity: Milli.min(1).max(1_000_000_000) });
export type KitLine = z.infer<typeof KitLine>;

/** One position of the catalog. What it cost us is not here: the books know. */
export const ItemDraft = z.strictObject({
  kind: ItemKind,
  /** Our article number, or the manufacturer's. Unique where it is said. */
  code: code(),
  name: Name,
  unit: Unit.default("piece"),
  /** Of one unit, VAT included. */
  price: Minor.min(0).max(1_000_000_000_00).default(Minor.parse(0)),
  /** The VAT inside the price; nothing: as the company. */
  vatRate: Bps.nullable().default(null),
  /** Thousandths of an hour per unit; only of a work or a kit. */
  normHours: Milli.min(0).max(1_000_000).default(Milli.parse(0)),
  barcodes: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  /** Each piece has its own serial that is scanned in and out. */
  serialTracked: z.boolean().default(false),
  /** How long it is warranted: months and days together, or up to a reading of the device's meter; what comes first ends it. */
  warrantyMonths: z.int().min(0).max(600).default(0),
  warrantyDays: z.int().min(0).max(3_650).default(0),
  warrantyCounter: z.int().min(1).max(100_000_000).nullable().default(null),
  /** Under this quantity it is to be ordered; 0: never. */
  minStock: Milli.min(0).max(1_000_000_000).default(Milli.parse(0)),
  /** "filters", "compressors": how the catalog is leafed through. */
  category: line(80),
  supplierId: z.uuid().nullable().default(null),
  /** Items that may be used instead. */
  analogues: z.array(z.uuid()).max(50).default([]),
  kit: z.array(KitLine).max(100).default([]),
  notes: prose,
});
export type ItemDraft = z.infer<typeof ItemDraft>;

export const Item = z.object({ ...CardHead.shape, ...ItemDraft.shape });
export type Item = z.infer<typeof Item>;

export const ItemRow = Item.pick({
  id: true,
  kind: true,
  code: true,
  name: true,
  unit: true,
  price: true,
  vatRate: true,
  normHours: true,
  barcodes: true,
  serialTracked: true,
  minStock: true,
  category: true,
  archived: true,
});
export type ItemRow = z.infer<typeof ItemRow>;

export const itemEndpoints = cardEndpoints({
  name: "catalog.item",
  plural: "items",
  card: Item,
  draft: ItemDraft,
  row: ItemRow,
  filters: { kind: several(ItemKind), category: z.string().max(80).optional() },
  refusals: ["catalog.code-taken", "catalog.barcode-taken", "catalog.no-such-item", "catalog.no-such-supplier", "catalog.kit-in-kit"],
});

/** What it cost the customer, and since which day. */
export const ItemPrice = z.object({ on: Day, price: Minor, by: z.string() });
export type ItemPrice = z.infer<typeof ItemPrice>;

export const itemPrices = endpoint({
  name: "catalog.item.prices",
  method: "GET",
  path: "/api/items/:id/prices",
  guard: "catalog.item.read",
  params: ById,
  reply: z.array(ItemPrice),
  refusals: ["ledger.not-found"],
});

/** Items by an exact code or barcode; usually one. */
export const itemsByCode = endpoint({
  name: "catalog.item.by-code",
  method: "GET",
  path: "/api/items-by-code",
  guard: "catalog.item.read",
  query: z.strictObject({ code: z.string().trim().min(1).max(60) }),
  reply: z.array(ItemRow),
});

/** The categories in use, for filters and type-ahead. */
export const itemCategories = endpoint({
  name: "catalog.item.categories",
  method: "GET",
  path: "/api/item-categories",
  guard: "catalog.item.read",
  reply: z.array(z.string()),
});
