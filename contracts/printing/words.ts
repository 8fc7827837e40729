import type { Minor } from "#contracts/kernel/measure.ts";
import { type Counted, type Gender, NUMERALS, type Numerals } from "./numerals.ts";

/** The languages paper is printed in. */
export const PRINT_LANGUAGES = ["en", "uk", "ru"] as const;
export type PrintLanguage = (typeof PRINT_LANGUAGES)[number];

/**
 * An amount as the law wants it on paper: whole units in words with a capital letter, the hundredths as two digits.
 * 2940.00 UAH is "Дві тисячі дев’ятсот сорок гривень 00 копійок". Apostrophes are U+2019.
 */
export function amountInWords(amount: Minor, currency: string, language: PrintLanguage): string {
  const tongue: Numerals = NUMERALS[language];
  const whole = Math.trunc(Math.abs(amount) / 100);
  const part = Math.abs(amount) % 100;
  const digits = String(part).padStart(2, "0");
  const nouns = tongue.currencies[currency];
  const said = [amount < 0 ? tongue.minus : "", numberInWords(whole, nouns?.whole.gender ?? "masculine", language)].filter(Boolean).join(" ");
  const coins =
    nouns === undefined ? `${currency} ${digits}/100` : `${form(nouns.whole, whole, language)} ${digits} ${form(nouns.part, part, language)}`;
  return capital(`${said} ${coins}`);
}

/** A whole number from zero to 999 trillion in words, in the gender of the noun that follows. */
function numberInWords(number: number, gender: Gender, language: PrintLanguage): string {
  const tongue: Numerals = NUMERALS[language];
  if (number === 0) return tongue.zero;
  const groups = [belowThousand(number % 1_000, gender, tongue)];
  tongue.scales.forEach((scale, index) => {
    const count = Math.trunc(number / 1_000 ** (index + 1)) % 1_000;
    if (count > 0) groups.unshift(`${belowThousand(count, scale.gender, tongue)} ${form(scale, count, language)}`);
  });
  return groups.filter(Boolean).join(" ");
}

/** Whether two amounts in words say the same, whichever apostrophe and case they are typed with. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, " ");

function belowThousand(number: number, gender: Gender, { ones, inGender, tens, hundreds, joint }: Numerals): string {
  const rest = number % 100;
  const small = rest < 20 ? rest : rest % 10;
  const one = inGender[gender][small] ?? ones[small] ?? "";
  const ten = rest < 20 ? "" : (tens[Math.trunc(rest / 10)] ?? "");
  return [hundreds[Math.trunc(number / 100)], [ten, one].filter(Boolean).join(joint)].filter(Boolean).join(" ");
}

/** 1 but not 11: one. 2 to 4 but not 12 to 14: few. English knows one and many. */
function form({ forms }: Counted, count: number, language: PrintLanguage): string {
  const [one, few, many] = forms;
  if (language === "en") return count === 1 ? one : many;
  const last = count % 10;
  if (Math.trunc((count % 100) / 10) === 1) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
