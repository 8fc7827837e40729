import { fold, foldCode, phoneDigits } from "#contracts/kernel/fold.ts";
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
  /** What a scanner may read off it, exactly: its number, serial, barcodes. Found by the search box too. */
  readonly codes?: readonly string[];
  /** What only the holders of a permission may find it by and see: a phone. The same permission for every thing of a kind. */
  readonly guarded?: { readonly permission: string; readonly subtitle: string; readonly words: readonly string[] };
};

/** Where the things of one kind are looked for by those who may know what the permission guards. */
export const laneOf = (kind: string, permission?: string): string => (permission === undefined ? kind : `${kind} ${permission}`);

/** Words a text is found by: folded, without its separators, and as bare digits where it is a phone. */
const spellings = (word: string): string[] => {
  const folded = fold(word);
  const whole = /\d/.test(folded) ? folded.replaceAll(" ", "") : "";
  // "WO-000123" is also asked for as "WO-123" and as "123".
  const [, letters = "", number = ""] = /^(\D{1,4})0+(\d+)$/.exec(whole) ?? [];
  return [folded, whole, letters + number, number, /ph/.test(folded) ? folded.replaceAll("ph", "f") : "", phoneDigits(word)];
};

const haystackOf = (words: readonly string[]): string => {
  const spelt = [...new Set(words.flatMap(spellings))].filter((word) => word !== "");
  return ` ${spelt.join(" | ")} `;
};

type Entry = { readonly lane: string; readonly subtitle: string; readonly haystack: string };

function entriesOf({ kind, title, subtitle, words, codes = [], guarded }: Findable): Entry[] {
  const open = [title, subtitle, ...words, ...codes];
  const entry = { lane: laneOf(kind), subtitle, haystack: haystackOf(open) };
  if (guarded === undefined) return [entry];
  return [
    entry,
    {
      lane: laneOf(kind, guarded.permission),
      subtitle: guarded.subtitle,
      haystack: haystackOf([...open, guarded.subtitle, ...guarded.words]),
    },
  ];
}

const codesOf = ({ codes = [] }: Findable): string[] => [...new Set(codes.map(foldCode))].filter((code) => code !== "");

/** Lets the search box and the scanner find it by what it is now called. */
export const indexed = (it: Findable): Write[] =>
  entriesOf(it).map(({ lane, subtitle, haystack }) => ({
    text: `insert into search_entry (lane, kind, id, branch_id, title, subtitle, haystack, codes) values ($?, $?, $?, $?, $?, $?, $?, $?)
      on conflict (lane, id) do update set branch_id = excluded.branch_id, title = excluded.title, subtitle = excluded.subtitle,
        haystack = excluded.haystack, codes = excluded.codes`,
    values: [lane, it.kind, it.id, it.branchId, it.title, subtitle, haystack, codesOf(it)],
  }));

/** Takes it out of the search box. */
export const forgotten = (it: Findable): Write => ({
  text: "delete from search_entry where lane = any($?) and id = $?",
  values: [entriesOf(it).map(({ lane }) => lane), it.id],
});

/** True when both would be found by the same words and shown the same way. */
export const foundAlike = (a: Findable, b: Findable): boolean =>
  a.title === b.title && a.branchId === b.branchId && JSON.stringify([entriesOf(a), codesOf(a)]) === JSON.stringify([entriesOf(b), codesOf(b)]);
