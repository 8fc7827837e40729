/**
 * The codes by which a state and its banks know a company or a person, and their check digits.
 * All expect the bare code: call `bareCode` on what people type.
 */

/** Without the spaces and dashes people put in, in capitals. */
export const bareCode = (typed: string): string => typed.replace(/[\s\u00a0-]/g, "").toUpperCase();

/** ЄДРПОУ, the code of a legal entity: 8 digits, the last one checks the others. */
export function isEdrpou(code: string): boolean {
  if (!/^\d{8}$/.test(code)) return false;
  const number = Number(code);
  const weights = number < 30_000_000 || number > 60_000_000 ? [1, 2, 3, 4, 5, 6, 7] : [7, 1, 2, 3, 4, 5, 6];
  const first = weighted(code, weights) % 11;
  const second =
    first < 10
      ? first
      : weighted(
          code,
          weights.map((weight) => weight + 2),
        ) % 11;
  return second % 10 === Number(code[7]);
}

/** РНОКПП (ІПН of a person): 10 digits. Some people have none: they show a passport instead. */
export function isRnokpp(code: string): boolean {
  if (!/^\d{10}$/.test(code)) return false;
  const sum = weighted(code, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
  return (((sum % 11) + 11) % 11) % 10 === Number(code[9]);
}

/** What a valid РНОКПП says about its owner: the day of birth and the sex. */
export function rnokppOwner(code: string): { bornOn: string; sex: "male" | "female" } | null {
  if (!isRnokpp(code)) return null;
  const born = Date.UTC(1899, 11, 31) + Number(code.slice(0, 5)) * 86_400_000;
  return { bornOn: new Date(born).toISOString().slice(0, 10), sex: Number(code[8]) % 2 === 1 ? "male" : "female" };
}

/** ІПН of a VAT payer: 12 digits for a legal entity, the РНОКПП for an entrepreneur. The form only, it has no check digit we can test. */
export const isVatNumber = (code: string): boolean => /^\d{12}$/.test(code) || isRnokpp(code);

/** IBAN of any country by its check digits (mod 97 = 1); a Ukrainian one has exactly 29 characters, all digits after UA. */
export function isIban(code: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(code)) return false;
  if (code.startsWith("UA") && !/^UA\d{27}$/.test(code)) return false;
  const digits = [...code.slice(4), ...code.slice(0, 4)].map((sign) => String(Number.parseInt(sign, 36))).join("");
  return BigInt(digits) % 97n === 1n;
}

/** МФО, the six digits of the bank inside a Ukrainian IBAN. */
export const bankCodeOf = (iban: string): string | null => (iban.startsWith("UA") && isIban(iban) ? iban.slice(4, 10) : null);

/** A Ukrainian phone in E.164: +380XXXXXXXXX. */
export const isUkrainianPhone = (phone: string): boolean => /^\+380\d{9}$/.test(phone);

const weighted = (code: string, weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * Number(code[index]), 0);
