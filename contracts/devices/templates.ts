import { z } from "zod";
import { ItemKind, Unit } from "#contracts/catalog/item.ts";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { type Language, said, Worded } from "#contracts/kernel/wording.ts";
import type { ItemDraft } from "#contracts/catalog/item.ts";
import { DeviceTypeDraft } from "./device-type.ts";

/** A position a shop of the trade begins with: a usual work with its norm-hours and price. */
export const TemplateItem = z.strictObject({
  kind: ItemKind.default("work"),
  name: Worded,
  unit: Unit.default("service"),
  normHours: Milli.min(0),
  price: Minor.min(0),
});
export type TemplateItem = z.infer<typeof TemplateItem>;

/** What a shop of one trade has on its first day: kinds of equipment and usual works. Data a shop then makes its own. */
export const TradeTemplate = z.strictObject({
  trade: z.string().regex(/^[a-z-]+$/),
  name: Worded,
  types: z.array(DeviceTypeDraft.extend({ name: Worded })).min(1),
  works: z.array(TemplateItem).min(1),
});
export type TradeTemplate = z.infer<typeof TradeTemplate>;

/** The items of a template as drafts of the catalog, named in the shop's language. */
export const itemsOfTemplate = ({ works, name }: TradeTemplate, language: Language): z.input<typeof ItemDraft>[] =>
  works.map((work) => ({
    kind: work.kind,
    name: said(work.name, language),
    unit: work.unit,
    price: work.price,
    normHours: work.normHours,
    category: said(name, language),
  }));

/** Texts in the order Ukrainian, Russian, English: how templates are written down. */
export const worded = (text: string): Worded => {
  const [uk = "", ru = "", en = ""] = text.split(" / ");
  return { uk, ru, en };
};

/** Chips, one a line: "не вмикається / не включается / does not turn on". */
export const chips = (lines: string): Worded[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => worded(line.trim()));

/** A usual work: name, hours, price in whole units of money. */
export const usual = (name: string, hours: number, price: number): TemplateItem =>
  TemplateItem.parse({ name: worded(name), normHours: Math.round(hours * 1_000), price: price * 100 });

export const deviceType = (draft: z.input<typeof DeviceTypeDraft>): DeviceTypeDraft & { name: Worded } => ({
  ...DeviceTypeDraft.parse(draft),
  name: Worded.parse(draft.name),
});
