import { RIGHTS } from "#contracts/access/roles.ts";
import { dayInDigits, momentFull, money, percent, quantity } from "#web/platform/format.ts";
import { hasText, text } from "#web/platform/texts.ts";

/** One line of before and after: which field, deep inside a list as "Parts 2: price", and what it said. */
export type Told = { readonly key: string; readonly label: string; readonly was: string; readonly became: string };
type Names = Readonly<Record<string, string>>;

const MONEY =
  /^(amount|price|total|vat|cost|net|paid|unpaid|advance|budgetLimit|agreedValue|diagnosticsPrice|worth|debt|wageRate|feePerDay|pricePerDay)$/;
const QUANTITY = /^(quantity|reserved|normHours|factHours|minStock|used|planned|returned)$/;
const SHARE = /^(share|wageShare|vatRate|discount|tolerance|overIssueTolerance|normTolerance|budgetTolerance)$/;
/** Marks of the machine; they tell a person nothing. */
const OURS = new Set(["hash", "version"]);
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What a kind of things is called: a document by its own name, a card by its title. */
export const kindText = (kind: string): string =>
  [kind, `${kind}.title`].map((key) => (hasText(key) ? text(key) : "")).find((it) => it !== "") ?? kind;

/** What was done, in the past where it is told so. */
export function verbText(kind: string, verb: string): string {
  const key = [`${kind}.did.${verb}`, `ledger.verb.${verb}`, `${kind}.${verb}`].find(hasText);
  return key === undefined ? verb : text(key);
}

/** The changes of one line of the trail, field by field. */
export const toldChanges = (kind: string, changes: Readonly<Record<string, unknown>>, names: Names): Told[] =>
  Object.entries(changes).flatMap(([field, change]) =>
    OURS.has(field) ? [] : told({ kind, names, label: fieldText(kind, field), key: field, field }, change),
  );

type Place = { readonly kind: string; readonly names: Names; readonly label: string; readonly key: string; readonly field: string };

function told(place: Place, change: unknown): Told[] {
  const { kind, names, label, key, field } = place;
  if (isPair(change)) return [{ key, label, was: valueText(place, change[0]), became: valueText(place, change[1]) }];
  if (typeof change !== "object" || change === null) return [];
  const inside = Object.entries(change);
  if (inside.every(([index, pair]) => /^\d+$/.test(index) && isPair(pair) && [...pair].every((it) => it === null || typeof it === "string"))) {
    return [{ key, label, ...differences(place, inside.map(([, pair]) => pair) as (string | null)[][]) }];
  }
  return inside.flatMap(([name, within]) => {
    const numbered = /^\d+$/.test(name);
    const label_ = numbered ? `${label} ${Number(name) + 1}` : `${label}: ${fieldText(kind, name)}`;
    return told({ kind, names, label: label_, key: `${key}.${name}`, field: numbered ? field : name }, within);
  });
}

/** Of a list of words only what went and what came: that all the others moved up tells nobody anything. */
function differences(place: Place, pairs: readonly (readonly (string | null)[])[]): { was: string; became: string } {
  const [was, became] = [0, 1].map((side) => pairs.flatMap((pair) => pair[side] ?? []));
  const only = (these: readonly string[] = [], those: readonly string[] = []) =>
    [...new Set(these.filter((it) => !those.includes(it)).map((it) => valueText(place, it)))].join(", ");
  return { was: only(was, became), became: only(became, was) };
}

const isPair = (it: unknown): it is readonly [unknown, unknown] => Array.isArray(it) && it.length === 2;

function fieldText(kind: string, field: string): string {
  const key = [`${kind}.field.${field}`, `access.audit.name.${field}`].find(hasText);
  return key === undefined ? field : text(key);
}

/** A value as people read it; "" for nothing. */
function valueText(place: Place, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return text(value ? "platform.yes" : "platform.no");
  if (typeof value === "number") return figureText(place.field, value);
  if (typeof value === "string") return wordText(place, value);
  if (Array.isArray(value)) return value.map((it) => valueText(place, it)).join(", ");
  return Object.entries(value)
    .filter(([name, it]) => !OURS.has(name) && it !== null && it !== "" && !(Array.isArray(it) && it.length === 0))
    .map(([name, it]) => `${fieldText(place.kind, name)}: ${valueText({ ...place, field: name }, it)}`)
    .join("; ");
}

const figureText = (field: string, value: number): string =>
  MONEY.test(field) ? money(value) : QUANTITY.test(field) ? quantity(value) : SHARE.test(field) ? percent(value) : String(value);

function wordText({ kind, names, field }: Place, word: string): string {
  if (ID.test(word)) return names[word] ?? word.slice(0, 8);
  if (DAY.test(word)) return dayInDigits(word);
  if (INSTANT.test(word)) return momentFull(word);
  if (field === "grants" || field === "denials") return rightText(word);
  const keys = [`${kind}.${field}.${word}`, `${kind}.${field.replace(/s$/, "")}.${word}`, `access.audit.value.${field}.${word}`, `${kind}.${word}`];
  const key = [...(field === "roles" ? [`access.role.${word}`] : []), ...keys].find(hasText);
  return key === undefined ? word : text(key);
}

/** The right of the matrix that a permission belongs to. */
function rightText(permission: string): string {
  const plain = permission.replace(/\.own$/, "");
  const right = RIGHTS.find(({ permissions }) => permissions.includes(plain));
  if (right === undefined) return permission;
  return plain === permission ? text(`access.right.${right.code}`) : `${text(`access.right.${right.code}`)} (${text("access.rights.own")})`;
}
