/**
 * How text is compared by people who type in three layouts and two alphabets: pure functions
 * that search box, scanner and command palette share.
 */

// Letters that look the same on paper and on the screen are one letter here: a plate, a serial, a name typed in either alphabet.
const TWINS: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  н: "h",
  і: "i",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  т: "t",
  у: "y",
  х: "x",
  ё: "e",
  ґ: "г",
};

const SEPARATORS = /[\s'’ʼ`"«»“”„.,;:()[\]{}|/\\_%+*#№-]+/g;

/** The text as it is compared: small letters, twins folded, separators become one space. */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[авсенікмортухёґ]/g, (letter) => TWINS[letter] ?? letter)
    .replaceAll(SEPARATORS, " ")
    .trim();

/** A code as it is compared, whole: folded, nothing between its signs. "WO-000123", "wo 000123" and "WO000123" are one. */
export const foldCode = (text: string): string => fold(text).replaceAll(" ", "");

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const UKRAINIAN = "ґйцукенгшщзхїфівапролджєячсмитьбю";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

const keysOf = (from: string, to: string) => new Map([...from].map((sign, at) => [sign, to[at] ?? sign]));
const TO_LATIN = new Map([...keysOf(UKRAINIAN, LATIN), ...keysOf(RUSSIAN, LATIN)]);
const TO_UKRAINIAN = keysOf(LATIN, UKRAINIAN);
const TO_RUSSIAN = keysOf(LATIN, RUSSIAN);

/** A capital letter of the other layouts is a sign with shift in this one: "<jqrj" is "Бойко". */
const UNSHIFTED: Readonly<Record<string, string>> = { "~": "`", "{": "[", "}": "]", ":": ";", '"': "'", "<": ",", ">": "." };

const switched = (text: string, keys: ReadonlyMap<string, string>): string =>
  [...text].map((sign) => keys.get(UNSHIFTED[sign] ?? sign) ?? sign).join("");

/**
 * What may have been meant by a text: as typed, and as the same keys say in the other layouts.
 * "шзрщту" may be "iphone", "gfrtn" may be "пакет".
 */
export function meanings(typed: string): string[] {
  const text = typed.normalize("NFKC").toLowerCase();
  const others = /[а-яёєіїґ]/.test(text) ? [TO_LATIN] : /[a-z]/.test(text) ? [TO_UKRAINIAN, TO_RUSSIAN] : [];
  return [...new Set([text, ...others.map((keys) => switched(text, keys))])];
}

/** Digits of a phone, however it was written; empty when the text is not one. */
export const phoneDigits = (text: string): string => (/^[+\d\s().-]+$/.test(text.trim()) ? text.replaceAll(/\D/g, "") : "");
