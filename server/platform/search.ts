import type { Write } from "./write.ts";

/** What the search box may find: where it leads and the words people know it by. */
export type Findable = {
  readonly kind: string;
  readonly id: string;
  /** Whose branch may find it; `null`: everybody who may read the kind. */
  readonly branchId: string | null;
  readonly title: string;
  readonly subtitle: string;
  /** Everything it can be found by beside the two titles: numbers, phones, serials. */
  readonly words: readonly string[];
};

// Letters that look the same on paper and on the screen are one letter here: a plate, a serial, a name typed in either alphabet.
const TWINS: Readonly<Record<string, string>> = {
  а: "a", в: "b", с: "c", е: "e", н: "h", і: "i", к: "k", м: "m", о: "o", р: "p", т: "t", у: "y", х: "x", ё: "e", ґ: "г",
};

/** The text as search compares it: small letters, twins folded, marks and separators gone. */
export const fold = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll(/[авсенікмортухёґ]/g, (letter) => TWINS[letter] ?? letter).replaceAll(/[\s'’`"«».,;:()/\\_-]+/g, " ").trim();

/** A phone is found by any run of its digits, however it was written. */
const digitsOf = (word: string): string => word.replaceAll(/\D/g, "");

const haystackOf = ({ title, subtitle, words }: Findable): string =>
  [...new Set([title, subtitle, ...words].flatMap((word) => [fold(word), /^[+\d\s()-]{7,}$/.test(word) ? digitsOf(word) : ""]))].filter((word) => word !== "").join(" | ");

/** Lets the search box find it by what it is now called. */
export const indexed = (it: Findable): Write => ({
  text: `insert into search_entry (kind, id, branch_id, title, subtitle, haystack) values ($?, $?, $?, $?, $?, $?)
    on conflict (kind, id) do update set branch_id = excluded.branch_id, title = excluded.title, subtitle = excluded.subtitle, haystack = excluded.haystack`,
  values: [it.kind, it.id, it.branchId, it.title, it.subtitle, haystackOf(it)],
});

/** True when both would be found by the same words and shown the same way. */
export const foundAlike = (a: Findable, b: Findable): boolean =>
  a.title === b.title && a.subtitle === b.subtitle && a.branchId === b.branchId && haystackOf(a) === haystackOf(b);
