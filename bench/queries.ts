import type pg from "pg";

/** Which key of an English keyboard lies under a Ukrainian letter. */
const KEYS = new Map([..."йцукенгшщзхїфівапролджєячсмитьбю"].map((letter, at) => [letter, "qwertyuiop[]asdfghjkl;'zxcvbnm,."[at]!]));
const switched = (text: string): string => [...text.toLowerCase()].map((letter) => KEYS.get(letter) ?? letter).join("");

/** What people type into the search box: three letters or digits from anywhere in a name, a phone, a serial or a number; every third in the wrong layout. */
export async function typedTexts(pool: pg.Pool, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ text: string }>(
    `select text from (
       (select name as text from party order by md5(id::text) limit $1) union all (select phones[1] from party order by md5(id::text) limit $1) union all
       (select serial from device order by md5(id::text) limit $1) union all (select number from work_order order by md5(id::text) limit $1)) as it where length(text) >= 6`,
    [Math.ceil(count / 4)],
  );
  return rows.map(({ text }, at) => {
    const from = (at * 5) % (text.length - 2);
    const part = text.slice(from, from + 3).trim();
    const said = part.length === 3 ? part : text.slice(0, 3);
    return at % 3 === 0 ? switched(said) : said;
  });
}
