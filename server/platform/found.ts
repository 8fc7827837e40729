import { type RawBuilder, sql } from "kysely";
import { fold, foldCode, meanings, phoneDigits } from "#contracts/kernel/fold.ts";

const TERMS_MAX = 4;
/** From so many digits on, digits and their separators are one number and nothing else. */
const PHONE_MIN = 7;

/** Words that must all be there, in any order. */
export type Terms = readonly string[];

/** One way to understand what was typed; `switched` when the keys are read in another layout. */
export type Way = { readonly terms: Terms; readonly switched: boolean };

/** What a typed text may ask for: each meaning as its words, a code without its separators, a phone as its digits. */
export function waysOf(typed: string): Way[] {
  const digits = phoneDigits(typed);
  if (digits.length >= PHONE_MIN) return [{ terms: [digits], switched: false }];
  const ways = meanings(typed).flatMap((meaning, at): Way[] => {
    const terms = fold(meaning).split(" ").slice(0, TERMS_MAX);
    const whole = foldCode(meaning);
    const readings = terms.length > 1 && /\d/.test(whole) ? [[whole], terms] : [terms];
    return readings.map((reading) => ({ terms: reading, switched: at > 0 }));
  });
  const known = new Set<string>();
  return [{ terms: [digits], switched: false }, ...ways].filter(({ terms }) => {
    const name = terms.join(" ");
    return name.trim() !== "" && !known.has(name) && known.add(name);
  });
}

/** The ids in a lane that a typed text finds, for lists that narrow by it. */
export function found(lane: string, typed: string): RawBuilder<string> {
  const ways = waysOf(typed).map(
    ({ terms }) =>
      sql`(${sql.join(
        terms.map((term) => sql`haystack like ${`%${term}%`}`),
        sql` and `,
      )})`,
  );
  if (ways.length === 0) return sql`(select null::uuid where false)`;
  return sql`(select id from search_entry where lane = ${lane} and (${sql.join(ways, sql` or `)}))`;
}
