import { expect, test } from "vitest";
import { ItemDraft } from "#contracts/catalog/item.ts";
import { DeviceTypeDraft } from "../device-type.ts";
import { itemsOfTemplate, TradeTemplate } from "../templates.ts";
import { tradeTemplates } from "./all.ts";

test("every trade that repairs equipment has its template", () => {
  expect(tradeTemplates.map(({ trade }) => trade)).toEqual([
    "household",
    "computers",
    "phones",
    "climate",
    "medical",
    "industrial",
    "tools",
    "agricultural",
    "cash-registers",
    "bicycles",
    "lifts",
    "surveillance",
    "cars",
  ]);
});

test.each(tradeTemplates.map((template) => [template.trade, template] as const))("%s can be used as it is, in each language", (_trade, template) => {
  expect(TradeTemplate.parse(template)).toEqual(template);
  for (const type of template.types) {
    expect(DeviceTypeDraft.safeParse(type).error).toBeUndefined();
    expect([type.faults.length >= 3, type.completeness.length >= 1, type.appearance.length >= 8]).toEqual([true, true, true]);
  }
  for (const language of ["uk", "ru", "en"] as const) {
    const items = itemsOfTemplate(template, language).map((item) => ItemDraft.parse(item));
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
    expect(items.every(({ price, normHours }) => price > 0 && normHours > 0)).toBe(true);
  }
});

test("nothing is left in the wrong language", () => {
  const texts: { uk: string; ru: string; en: string }[] = [];
  JSON.stringify(tradeTemplates, (_key, value) => {
    if (value?.uk !== undefined) texts.push(value);
    return value;
  });
  const plain = tradeTemplates.flatMap(({ types }) => types.flatMap(({ fields }) => fields.flatMap(({ choices }) => choices)));
  expect(plain.filter((choice) => typeof choice === "string" && /[іїєґыэъё]|[а-я]{2}/i.test(choice))).toEqual([]);
  expect(texts.filter(({ en }) => /\p{Script=Cyrillic}/u.test(en))).toEqual([]);
  expect(texts.filter(({ uk }) => /[ыэъё]/i.test(uk))).toEqual([]);
  expect(texts.filter(({ ru }) => /[іїєґ']/i.test(ru))).toEqual([]);
});
