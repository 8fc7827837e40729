import type { Milli, Minor } from "#contracts/kernel/measure.ts";
import { instantNow } from "./clock.ts";
import { numberIn } from "./read-number.ts";
import { sessionNow } from "./session.ts";
import { languageNow, text, writeFigures } from "./texts.ts";

const MINUS = "\u2212";
const locales = { en: "en-GB", uk: "uk-UA", ru: "ru-UA" } as const;
const localeNow = (): string => locales[languageNow()];
const zoneNow = (): string | undefined => sessionNow().company?.timeZone;

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${localeNow()} ${JSON.stringify(options)}`;
  const format = kept.get(key) ?? new Intl.NumberFormat(localeNow(), options);
  kept.set(key, format);
  return format as Intl.NumberFormat;
}

function times(options: Intl.DateTimeFormatOptions, timeZone = zoneNow(), locale = localeNow()): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const format = kept.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, ...(timeZone === undefined ? {} : { timeZone }) });
  kept.set(key, format);
  return format as Intl.DateTimeFormat;
}

const signed = (formatted: string): string => formatted.replace("-", MINUS);

/** Digits of the minor unit: 2 for hryvnia, 0 for yen. */
export const minorDigits = (currency = currencyNow()): number =>
  numbers({ style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const currencyNow = (): string => sessionNow().company?.currency ?? "UAH";

/** "₴", "€", "zł": the sign people write, or the code where there is none. */
export function currencySign(currency = currencyNow()): string {
  const parts = numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

/** "1 560,00" or "1,560.00": the sum alone, as it stands in a column. */
export function money(minor: Minor | number, { currency = currencyNow(), whole = false } = {}): string {
  const digits = minorDigits(currency);
  return signed(
    numbers({ minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits, useGrouping: "always" as never }).format(
      minor / 10 ** digits,
    ),
  );
}

/** "1 560,00 ₴": the sum with its currency, as it stands in a sentence. */
export const moneyWithSign = (minor: Minor | number, currency = currencyNow()): string =>
  `${money(minor, { currency })}\u00A0${currencySign(currency)}`;

/** "1,5": thousandths without empty zeros. */
export const quantity = (milli: Milli | number): string => signed(numbers({ maximumFractionDigits: 3 }).format(milli / 1_000));

/** Basis points as people say them: 4695 is "46,95 %". */
export const percent = (bps: number): string => `${signed(numbers({ maximumFractionDigits: 2 }).format(bps / 100))}\u00A0%`;

export const count = (value: number): string => signed(numbers({}).format(value));

/** What a person typed as a number, in the smallest unit; `undefined` when it is none. */
export const readNumber = (typed: string, digits: number): number | undefined => numberIn(typed, digits, languageNow() === "en");

/** The calendar day of an instant where the company is: "2026-06-10". */
export const dayOf = (instant: Date | string): string =>
  times({ year: "numeric", month: "2-digit", day: "2-digit" }, zoneNow(), "en-CA").format(new Date(instant));

export const today = (): string => dayOf(instantNow());

const midday = (day: string): Date => new Date(`${day}T12:00:00Z`);
const DAY_MS = 86_400_000;

/** Days from one calendar day to another: negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((midday(to).getTime() - midday(from).getTime()) / DAY_MS);
export const addDays = (day: string, days: number): string => new Date(midday(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

const inUtc = (options: Intl.DateTimeFormatOptions, day: string): string =>
  times(options, "UTC").format(midday(day)).replace(/[.,]/g, "").replace(/ р$/, "");

/** "today", "tomorrow", "Thu 5 Mar", "12 Mar 2025": as short as it stays clear. */
export function dayShort(day: string, from = today()): string {
  const away = daysBetween(from, day);
  if (away === 0) return text("platform.today");
  if (away === 1) return text("platform.tomorrow");
  if (away === -1) return text("platform.yesterday");
  if (Math.abs(away) < 7) return inUtc({ weekday: "short", day: "numeric", month: "short" }, day);
  return day.slice(0, 4) === from.slice(0, 4) ? inUtc({ day: "numeric", month: "short" }, day) : dayInDigits(day);
}

/** "05.03.2026": for tables of the past and for papers. */
export const dayInDigits = (day: string): string =>
  times({ day: "2-digit", month: "2-digit", year: "numeric" }, "UTC").format(midday(day)).replace(/ р\.$/, "");

/** "Wednesday, 4 March 2026" */
export const dayInWords = (day: string): string =>
  times({ weekday: "long", day: "numeric", month: "long", year: "numeric" }, "UTC")
    .format(midday(day))
    .replace(/ [рг]\.$/, "");

/** "15:40" where the company is. */
export const clock = (instant: Date | string): string => times({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));

/** "today 15:40", "Mon 2 Mar 10:43" */
export const momentShort = (instant: Date | string): string => `${dayShort(dayOf(instant))} ${clock(instant)}`;

/** Day, month, year, hours and minutes, for whoever hovers over a short one. */
export const momentFull = (instant: Date | string): string => `${dayInWords(dayOf(instant))}, ${clock(instant)}`;

const MINUTE_MS = 60_000;

/** How long ago or how long it took, in the largest whole unit: "12 min", "5 h", "3 days". */
export function span(ms: number): string {
  const minutes = Math.max(0, Math.round(Math.abs(ms) / MINUTE_MS));
  if (minutes < 60) return text("platform.span.minutes", { count: minutes });
  if (minutes < 24 * 60) return text("platform.span.hours", { count: Math.round(minutes / 60) });
  return text("platform.span.days", { count: Math.round(minutes / (24 * 60)) });
}

export const age = (instant: Date | string): string => span(instantNow().getTime() - new Date(instant).getTime());

/** A promise seen from now: "today 18:00" while it can be kept, "3 days late" once it is broken. */
export function promised(instant: string): { readonly words: string; readonly late: boolean } {
  const left = new Date(instant).getTime() - instantNow().getTime();
  return left >= 0 ? { words: momentShort(instant), late: false } : { words: text("platform.late", { span: span(left) }), late: true };
}

writeFigures("money", moneyWithSign);
writeFigures("quantity", quantity);
