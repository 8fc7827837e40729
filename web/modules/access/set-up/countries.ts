import { languageNow } from "#web/platform/texts.ts";

/** Country, its currency, its capital's time zone and its usual VAT in basis points. The person may choose another currency and zone. */
const rows = [
  ["UA", "UAH", "Europe/Kyiv", 2_000],
  ["PL", "PLN", "Europe/Warsaw", 2_300],
  ["MD", "MDL", "Europe/Chisinau", 2_000],
  ["RO", "RON", "Europe/Bucharest", 2_100],
  ["CZ", "CZK", "Europe/Prague", 2_100],
  ["SK", "EUR", "Europe/Bratislava", 2_300],
  ["HU", "HUF", "Europe/Budapest", 2_700],
  ["BG", "EUR", "Europe/Sofia", 2_000],
  ["LT", "EUR", "Europe/Vilnius", 2_100],
  ["LV", "EUR", "Europe/Riga", 2_100],
  ["EE", "EUR", "Europe/Tallinn", 2_400],
  ["DE", "EUR", "Europe/Berlin", 1_900],
  ["AT", "EUR", "Europe/Vienna", 2_000],
  ["CH", "CHF", "Europe/Zurich", 810],
  ["FR", "EUR", "Europe/Paris", 2_000],
  ["ES", "EUR", "Europe/Madrid", 2_100],
  ["PT", "EUR", "Europe/Lisbon", 2_300],
  ["IT", "EUR", "Europe/Rome", 2_200],
  ["NL", "EUR", "Europe/Amsterdam", 2_100],
  ["BE", "EUR", "Europe/Brussels", 2_100],
  ["IE", "EUR", "Europe/Dublin", 2_300],
  ["GB", "GBP", "Europe/London", 2_000],
  ["SE", "SEK", "Europe/Stockholm", 2_500],
  ["NO", "NOK", "Europe/Oslo", 2_500],
  ["GE", "GEL", "Asia/Tbilisi", 1_800],
  ["AM", "AMD", "Asia/Yerevan", 2_000],
  ["AZ", "AZN", "Asia/Baku", 1_800],
  ["KZ", "KZT", "Asia/Almaty", 1_600],
  ["UZ", "UZS", "Asia/Tashkent", 1_200],
  ["KG", "KGS", "Asia/Bishkek", 1_200],
  ["TR", "TRY", "Europe/Istanbul", 2_000],
  ["IL", "ILS", "Asia/Jerusalem", 1_800],
  ["US", "USD", "America/New_York", 0],
  ["CA", "CAD", "America/Toronto", 500],
] as const;

export const countries = rows.map(([code, currency, timeZone, vatRate]) => ({
  code: code as string,
  currency: currency as string,
  timeZone: timeZone as string,
  vatRate: vatRate as number,
}));

/** Where this browser seems to be. */
export function likelyCountry() {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone.replace("Europe/Kiev", "Europe/Kyiv");
  return countries.find(({ timeZone }) => timeZone === here) ?? countries[0]!;
}

const namesOf = (type: "region" | "currency") => new Intl.DisplayNames([languageNow()], { type });

export const countryOptions = () => {
  const names = namesOf("region");
  return countries.map(({ code }) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) => a.label.localeCompare(b.label, languageNow()));
};

export const currencyOptions = () => {
  const names = namesOf("currency");
  return [...new Set([...countries.map(({ currency }) => currency)])].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
};

export const zoneOptions = () => Intl.supportedValuesOf("timeZone").map((zone) => zone.replace("Europe/Kiev", "Europe/Kyiv"));
