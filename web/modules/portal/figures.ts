import { languageNow, LOCALES } from "./words.ts";

/** Set once the page knows whose money and whose clock it shows. */
let currency = "UAH";
let timeZone: string | undefined;
export function showAs(terms: { readonly currency: string; readonly timeZone: string }): void {
  ({ currency, timeZone } = terms);
}

const locale = () => LOCALES[languageNow()];

/** "2 940,00 ₴" */
export const money = (minor: number): string => {
  const format = new Intl.NumberFormat(locale(), { style: "currency", currency, currencyDisplay: "narrowSymbol", useGrouping: "always" as never });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};
export const quantity = (milli: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 3 }).format(milli / 1_000);
/** "5 березня" */
export const day = (on: string): string => new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(on));
/** "5 березня, 18:00" */
export const moment = (at: string): string =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", ...zone() }).format(new Date(at));
export const time = (at: string): string => new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", ...zone() }).format(new Date(at));

const zone = () => (timeZone === undefined ? {} : { timeZone });
