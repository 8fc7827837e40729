import { fold, meanings } from "#contracts/kernel/fold.ts";

const LETTERS_MIN = 5;
const LETTERS_MAX = 16;

/**
 * Texts that differ from what was typed by one slip of the finger: two neighbours swapped, one sign too many, one missed or wrong
 * (written `_`, as SQL does). Short words forgive nothing: everything would be near them.
 */
export function slips(typed: string): string[] {
  const texts = meanings(typed).map(fold).filter((text) => text.length >= LETTERS_MIN && text.length <= LETTERS_MAX && !/\d{3}/.test(text));
  return [...new Set(texts.flatMap(slipsOf))];
}

function slipsOf(text: string): string[] {
  const at = [...text].map((_, index) => index);
  const swapped = at.slice(1).map((i) => text.slice(0, i - 1) + text[i] + text[i - 1] + text.slice(i + 1));
  const without = at.map((i) => text.slice(0, i) + text.slice(i + 1));
  const wrong = at.map((i) => `${text.slice(0, i)}_${text.slice(i + 1)}`);
  const missed = at.slice(1).map((i) => `${text.slice(0, i)}_${text.slice(i)}`);
  return [text, ...swapped, ...without, ...[...wrong, ...missed].filter((pattern) => pattern.split("_").some((part) => part.length >= 3))];
}
