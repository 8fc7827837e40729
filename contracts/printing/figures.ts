import type { Milli, Minor } from "#contracts/kernel/measure.ts";
import type { Moment } from "./paper.ts";
import type { PrintLanguage } from "./words.ts";

/** Numbers and days as paper shows them in a language. Spaces inside a figure never break. */
export const figuresIn = (language: PrintLanguage) => ({
  /** 2940.00 is "2 940,00": for table cells under a head that names the currency. */
  amount: (amount: Minor): string => decimal(language, 2).format(amount / 100),
  /** 2940.00 UAH is "2 940,00 грн". */
  money: (amount: Minor, currency: string): string => `${decimal(language, 2).format(amount / 100)}\u00a0${currencyShort(currency, language)}`,
  /** 1500 is "1,5". */
  quantity: (quantity: Milli): string => decimal(language, 0).format(quantity / 1_000),
  /** "2 березня 2026 р." */
  day: (day: string): string => long[language].format(atNoon(day)).replace(/ /g, "\u00a0"),
  shortDay: (day: string): string => shortDay(day, language),
  moment: ({ day, time }: Moment): string => [long[language].format(atNoon(day)).replace(/ /g, "\u00a0"), time].filter(Boolean).join(", "),
  shortMoment: ({ day, time }: Moment): string => [shortDay(day, language), time].filter(Boolean).join(", "),
});
export type Figures = ReturnType<typeof figuresIn>;

/** "грн" in the languages that say so, else the code of the currency. */
export const currencyShort = (currency: string, language: PrintLanguage): string => (currency === "UAH" && language !== "en" ? "грн" : currency);

const LOCALES = { uk: "uk-UA", ru: "ru-UA", en: "en-GB" } as const;

const decimals = new Map<string, Intl.NumberFormat>();
function decimal(language: PrintLanguage, fractionDigits: number): Intl.NumberFormat {
  const key = `${language}${fractionDigits}`;
  const kept = decimals.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: Math.max(fractionDigits, fractionDigits === 0 ? 3 : 2),
    useGrouping: "always",
  });
  decimals.set(key, made);
  return made;
}

const longIn = (language: PrintLanguage) =>
  new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const long = { uk: longIn("uk"), ru: longIn("ru"), en: longIn("en") } as const;
const shortEnglish = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

const shortDay = (day: string, language: PrintLanguage): string =>
  language === "en" ? shortEnglish.format(atNoon(day)) : day.split("-").reverse().join(".");

const atNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
