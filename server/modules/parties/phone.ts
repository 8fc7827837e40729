import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { partiesRefusals } from "./refusals.ts";

/** A phone as it is kept, +380671234567, from any form people write it; `undefined` when it cannot be one. */
export function phoneOf(typed: string, country: CountryCode = "UA"): string | undefined {
  // "8 067 …" was the way to dial between cities; "380 67 …" lacks only its plus.
  const digits = typed
    .replaceAll(/[^\d+]/g, "")
    .replace(/^80(?=\d{9}$)/, "+380")
    .replace(/^380(?=\d{9}$)/, "+380");
  const parsed = parsePhoneNumberFromString(digits, country);
  return parsed?.isPossible() === true ? parsed.number : undefined;
}

/** The same, refusing what cannot be a phone. */
export function phoneOrRefusal(typed: string): string {
  const phone = phoneOf(typed);
  if (phone === undefined) throw partiesRefusals["phone-wrong"]({ phone: typed });
  return phone;
}

/** A phone for people to read: "067 123 45 67" at home, "+48 22 123 45 67" from abroad. */
export function phoneShown(phone: string, country: CountryCode = "UA"): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed === undefined) return phone;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}
