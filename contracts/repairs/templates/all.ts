import type { TradeTemplate } from "../../devices/templates.ts";
import { worded } from "../../devices/templates.ts";
import { tradeTemplates } from "../../devices/templates/all.ts";
import { type Language, said, type Worded } from "../../kernel/wording.ts";
import type { FaultKind } from "../fault-code.ts";
import { agricultural } from "./agricultural.ts";
import { bicycles } from "./bicycles.ts";
import { cars } from "./cars.ts";
import { cashRegisters } from "./cash-registers.ts";
import { climate } from "./climate.ts";
import { computers } from "./computers.ts";
import { household } from "./household.ts";
import { industrial } from "./industrial.ts";
import { lifts } from "./lifts.ts";
import { medical } from "./medical.ts";
import { phones } from "./phones.ts";
import { surveillance } from "./surveillance.ts";
import { tools } from "./tools.ts";
import type { TradeCodes } from "./trade-codes.ts";

export const tradeCodeTemplates: readonly TradeCodes[] = [
  household,
  computers,
  phones,
  climate,
  medical,
  industrial,
  tools,
  agricultural,
  cashRegisters,
  bicycles,
  lifts,
  surveillance,
  cars,
];

/** How a repair may end in any trade. */
const ANYWHERE = [
  worded("несправність не виявлено / неисправность не выявлена / no fault found"),
  worded("відрегульовано / отрегулировано / adjusted"),
  worded("ремонт неможливий / ремонт невозможен / beyond repair"),
];
const LOOKING = /diagnostics/i;

/** A word of the reference as a template says it: for types by their English names, for a trade, or for all. */
export type TemplateCode = {
  readonly kind: FaultKind;
  readonly name: string;
  readonly types: readonly string[];
  readonly categories: readonly string[];
};

/**
 * The reference of troubles of a shop of these trades: symptoms are what is said of each type at the counter, solutions the usual works.
 * One word for several types or trades is one code.
 */
export function codesOfTrades(trades: readonly string[], language: Language): TemplateCode[] {
  const all = new Map<string, TemplateCode>();
  const put = (kind: FaultKind, word: Worded, { types = [], categories = [] }: Partial<Pick<TemplateCode, "types" | "categories">>) => {
    const name = capital(said(word, language));
    const was = all.get(`${kind}/${name}`);
    const joined = (before: readonly string[] = [], more: readonly string[]) => [...new Set([...before, ...more])];
    all.set(`${kind}/${name}`, { kind, name, types: joined(was?.types, types), categories: joined(was?.categories, categories) });
  };
  for (const { trade, types, works } of templatesOf(trades)) {
    for (const type of types) for (const word of type.faults) put("symptom", word as Worded, { types: [type.name.en] });
    for (const word of tradeCodeTemplates.find((it) => it.trade === trade)?.faults ?? []) put("fault", word, { categories: [trade] });
    for (const { name } of works) if (!LOOKING.test(name.en)) put("solution", name, { categories: [trade] });
  }
  if (trades.length > 0) for (const word of ANYWHERE) put("solution", word, {});
  return [...all.values()];
}

/** A checklist for each type of device of these trades. */
export const checklistsOfTrades = (trades: readonly string[], language: Language) =>
  templatesOf(trades).flatMap(({ trade, types }) =>
    types.flatMap(({ name }) => {
      const points = tradeCodeTemplates.find((it) => it.trade === trade)?.checks[name.en] ?? [];
      return points.length === 0
        ? []
        : [{ type: name.en, name: said(name, language), points: points.map((it) => ({ text: capital(said(it, language)) })) }];
    }),
  );

const templatesOf = (trades: readonly string[]): readonly TradeTemplate[] => tradeTemplates.filter(({ trade }) => trades.includes(trade));

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
