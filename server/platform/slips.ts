import { fold, meanings } from "#contracts/kernel/fold.ts";

const LETTERS_MIN = 5;
const LETTERS_MAX = 14;

/**
 * Texts that differ from what was typed by one slip of the finger: two neighbours swapped, one sign too many, one missed or wrong
 * (`_`, as the database writes "any sign"). Short words forgive nothing: everything would be near them.
 */
export function slips(typed: string): string[] {
  const texts = meanings(typed)
    .map(fold)
    .map((text, at) => ({ text, switched: at > 0 }))
    .filter(({ text }) => /^[\p{L}\d]+$/u.test(text) && !/\d{3}/.test(text) && text.length >= LETTERS_MIN && text.length <= LETTERS_MAX);
  return [...new Set(texts.flatMap(({ text, switched }) => [text, ...moved(text), ...(switched ? [] : replaced(text))]))];
}

const places = (text: string): number[] => [...text].map((_, at) => at);

const moved = (text: string): string[] => [
  ...places(text)
    .slice(1)
    .map((at) => text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1)),
  ...places(text).map((at) => text.slice(0, at) + text.slice(at + 1)),
];

/** Without three known signs in a row nothing could be looked up. */
const replaced = (text: string): string[] =>
  places(text)
    .slice(1)
    .flatMap((at) => [`${text.slice(0, at)}_${text.slice(at + 1)}`, `${text.slice(0, at)}_${text.slice(at)}`])
    .filter((pattern) => pattern.split("_").some((part) => part.length >= 3));
