/** What a hostile program would put into a body, place by place. */

type Path = readonly (string | number)[];
/** Every place in a body where something stands; of lists only the first element. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...(value.length > 0 ? placesIn(value[0], [...path, 0]) : [])];
  if (typeof value !== "object" || value === null) return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, it]) => placesIn(it, [...path, key]))];
}
export function replaced(body: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(body)) return body.map((it, at) => (at === first ? replaced(it, rest, value) : it));
  return { ...(body as object), [first]: replaced((body as Record<string | number, unknown>)[first], rest, value) };
}
export const at = (body: unknown, path: Path): unknown => path.reduce((it, key) => (it as Record<string | number, unknown>)[key], body);

export const META = `' " \\ ; -- % _ $1 {{7*7}} \${7*7} <b>`;
/** What stands where nothing of the kind belongs, and what is of the right kind and still wrong. */
const OTHER_KINDS: readonly unknown[] = [null, true, 17.5, "x", [], {}, ["x"], { $ne: 1 }];
const NUMBERS: readonly unknown[] = [-1, Number.MAX_SAFE_INTEGER, 2 ** 60, -1e308, "NaN"];
const TEXTS: readonly unknown[] = ["", "9".repeat(400), "y".repeat(100_000), META, "a\u0000b", "\ud800", "\u202eabc\u2066"];
const MOMENTS: readonly unknown[] = ["0000-00-00", "2026-02-31", "9999-12-31", "0001-01-01", "275760-09-13T00:00:00Z"];
const TOO_MANY = 1_200;

export function oddFor(here: unknown): readonly unknown[] {
  if (typeof here === "number") return [...OTHER_KINDS, ...NUMBERS, String(here)];
  if (typeof here === "string" && /^\d{4}-/.test(here)) return [...OTHER_KINDS, ...MOMENTS, META];
  if (typeof here === "string") return [...OTHER_KINDS, ...TEXTS];
  if (here === null) return [...OTHER_KINDS, Number.MAX_SAFE_INTEGER, META, "2026-02-31"];
  return [...OTHER_KINDS, ...(Array.isArray(here) ? [Array(TOO_MANY).fill(here[0] ?? "x")] : [])];
}
