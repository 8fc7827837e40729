import type { Minor } from "#contracts/kernel/measure.ts";

/** What a bank's app needs to fill in a transfer. */
export type Transfer = {
  readonly payee: string;
  readonly payeeCode: string | null;
  readonly iban: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly purpose: string;
};

/**
 * The text of a payment QR: the National Bank of Ukraine's for hryvnias (version 002, a link every bank's app opens),
 * the European credit transfer for euros. Null for other currencies: there is no code both banks read.
 */
export function paymentCode({ payee, payeeCode, iban, amount, currency, purpose }: Transfer): string | null {
  const sum = `${currency}${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
  const name = cut(payee, 70);
  if (currency === "UAH" && iban.startsWith("UA")) {
    const lines = ["BCD", "002", "1", "UCT", "", name, iban, sum, payeeCode ?? "", "", ""];
    const linkOf = (length: number) => `https://bank.gov.ua/qr/${base64url([...lines, cut(purpose, length), ""].join("\n"))}`;
    return [140, 100, 60].map(linkOf).find((link) => link.length <= LONGEST) ?? linkOf(30);
  }
  if (currency === "EUR") return ["BCD", "002", "1", "SCT", "", name, iban, sum, "", "", cut(purpose, 140)].join("\n");
  return null;
}

/** The standard allows a code of at most 77 modules: at the low correction level that is 520 letters. */
const LONGEST = 510;

const cut = (text: string, length: number): string => [...text.replace(/\s+/g, " ").trim()].slice(0, length).join("");

const base64url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
