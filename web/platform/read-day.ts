const DAY_MS = 86_400_000;

/** "5.3", "05.03.2026", "5/3/26", "2026-03-05", "+3" -> a day, seen from `from`; `undefined` when there is none such. */
export function dayIn(typed: string, from: string): string | undefined {
  const bare = typed.trim();
  const after = /^\+(\d{1,3})$/.exec(bare)?.[1];
  if (after !== undefined) return new Date(Date.parse(`${from}T00:00:00Z`) + Number(after) * DAY_MS).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const human = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?$/.exec(bare);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : human ? [human[3] ?? from.slice(0, 4), human[2], human[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return new Date(`${full}T00:00:00Z`).toJSON()?.slice(0, 10) === full ? full : undefined;
}
