import { currencyShort, type Figures, figuresIn } from "#contracts/printing/figures.ts";
import english from "#contracts/printing/texts/en.json" with { type: "json" };
import russian from "#contracts/printing/texts/ru.json" with { type: "json" };
import ukrainian from "#contracts/printing/texts/uk.json" with { type: "json" };
import { amountInWords, type PrintLanguage } from "#contracts/printing/words.ts";
import type { Minor } from "#contracts/kernel/measure.ts";

type TextKey = keyof typeof ukrainian;
const TEXTS: Readonly<Record<PrintLanguage, Readonly<Record<TextKey, string>>>> = { en: english, uk: ukrainian, ru: russian };

/** What a form is written with: the texts, figures and words of one language. Pure, as the forms are. */
export type Desk = Figures & {
  readonly language: PrintLanguage;
  /** The text under this key, its `{{gaps}}` filled. What fills a gap is data and is not read again. */
  readonly text: (key: TextKey, values?: Readonly<Record<string, string>>) => string;
  /** All texts whose keys begin with one of these words, for the template to pick from. */
  readonly texts: (...words: string[]) => Readonly<Record<string, string>>;
  readonly words: (amount: Minor, currency: string) => string;
  readonly currency: (code: string) => string;
};

export const deskOf = (language: PrintLanguage): Desk => ({
  ...figuresIn(language),
  language,
  text: (key, values = {}) => TEXTS[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ""),
  texts: (...words) => Object.fromEntries(Object.entries(TEXTS[language]).filter(([key]) => words.includes(key.split(".")[0] ?? ""))),
  words: (amount, currency) => amountInWords(amount, currency, language),
  currency: (code) => currencyShort(code, language),
});
