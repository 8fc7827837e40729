import english from "#contracts/catalog/texts/en.json" with { type: "json" };
import russian from "#contracts/catalog/texts/ru.json" with { type: "json" };
import ukrainian from "#contracts/catalog/texts/uk.json" with { type: "json" };
import englishPaper from "#contracts/printing/texts/en.json" with { type: "json" };
import russianPaper from "#contracts/printing/texts/ru.json" with { type: "json" };
import ukrainianPaper from "#contracts/printing/texts/uk.json" with { type: "json" };
import type { PrintLanguage } from "#contracts/printing/words.ts";

const TEXTS: Readonly<Record<PrintLanguage, Readonly<Record<string, string>>>> = { en: english, uk: ukrainian, ru: russian };

/** A catalog unit as a paper calls it: "шт." */
export const unitWord = (unit: string, language: PrintLanguage): string => TEXTS[language][`item.unit.${unit}`] ?? unit;

const PAPERS: Readonly<Record<PrintLanguage, Readonly<Record<string, string>>>> = { en: englishPaper, uk: ukrainianPaper, ru: russianPaper };

/** What a meter counts, as a paper calls it: "мотогод." */
export const meterWord = (unit: string, language: PrintLanguage): string => PAPERS[language][`meter.${unit}`] ?? unit;
