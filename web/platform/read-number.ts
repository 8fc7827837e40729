const BLANKS = /[\s\u00A0\u202F'₴$€£]/g;
const MINUSES = /[\u2212\u2013]/g;

/**
 * A number as people type it: "1 560,50", "1,560.5", "1560.50" -> 156050 (with 2 digits). `undefined` when it is none or has more digits than it may.
 * `english`: "1,560" is thousands there and a fraction everywhere else.
 */
export function numberIn(typed: string, digits: number, english = false): number | undefined {
  const bare = typed.replace(BLANKS, "").replace(MINUSES, "-");
  const marks = [...bare.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  const tail = last === undefined ? 0 : bare.length - last.index - 1;
  const repeated = marks.length > 1 && marks.every(([mark]) => mark === last?.[0]);
  const thousands = repeated || (english && last?.[0] === "," && tail === 3);
  const point = last === undefined || thousands ? bare.length : last.index;
  const grouped = bare.slice(0, point);
  // Marks before the last one part thousands: one kind of mark, three digits after each.
  if (/[.,]/.test(grouped) && !/^-?\d{1,3}(?:(,\d{3})+|(\.\d{3})+)$/.test(grouped)) return undefined;
  const whole = grouped.replaceAll(/[.,]/g, "");
  const fraction = bare.slice(point + 1);
  if (!/^-?\d{0,12}$/.test(whole) || !/^\d*$/.test(fraction) || !/\d/.test(whole + fraction)) return undefined;
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const units = Number(`${/\d/.test(whole) ? whole : `${whole}0`}${fraction.slice(0, digits).padEnd(digits, "0")}`);
  return Number.isSafeInteger(units) ? units : undefined;
}
