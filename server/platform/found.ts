import { type RawBuilder, sql } from "kysely";
import { fold, foldCode, meanings, phoneDigits } from "#contracts/kernel/fold.ts";

const TERMS_MAX = 4;

/** Words that must all be there, in any order. */
export type Terms = readonly string[];

/** What a typed text may ask for: each meaning as its words, a code without its separators, a phone as its digits. */
export function termsOf(typed: string): Terms[] {
  const variants = meanings(typed).flatMap((meaning): Terms[] => {
    const terms = fold(meaning).split(" ").slice(0, TERMS_MAX);
    const whole = foldCode(meaning);
    return terms.length > 1 && /\d/.test(whole) ? [terms, [whole]] : [terms];
  });
  const digits = phoneDigits(typed);
  const all = digits === "" ? variants : [[digits], ...variants];
  const known = new Set<string>();
  return all.filter((terms) => terms.join("") !== "" && !known.has(terms.join(" ")) && known.add(terms.join(" ")));
}

/** The ids in a lane that a typed text finds, for lists that narrow by it. */
export function found(lane: string, typed: string): RawBuilder<string> {
  const variants = termsOf(typed).map((terms) => sql`(${sql.join(terms.map((term) => sql`haystack like ${`%${term}%`}`), sql` and `)})`);
  if (variants.length === 0) return sql`(select null::uuid where false)`;
  return sql`(select id from search_entry where lane = ${lane} and (${sql.join(variants, sql` or `)}))`;
}
