/** Longer than any word, code or account number: only such a word may be cut, or it would run off the sheet. */
const LONGEST_WORD = 32;
const STEP = 8;
const longWord = new RegExp(`\\S{${LONGEST_WORD + 1},}`, "gu");
/** The zero-width space: a place to break that cannot be seen. */
const HERE = "\u200b";

/** The same data with places to break in words no line could hold. What stands under `codes` is drawing, not text. */
export function breakable<Data>(data: Data): Data {
  if (typeof data === "string") return data.replace(longWord, (word) => stepped([...word])) as Data;
  if (Array.isArray(data)) return data.map(breakable) as Data;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === "codes" ? value : breakable(value)])) as Data;
}

const stepped = (letters: readonly string[]): string =>
  Array.from({ length: Math.ceil(letters.length / STEP) }, (_, at) => letters.slice(at * STEP, (at + 1) * STEP).join("")).join(HERE);
