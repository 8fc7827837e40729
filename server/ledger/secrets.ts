import type { Actor } from "#platform/call.ts";

/** Fields that only holders of a permission may see, wherever they stand in a thing: `{ cost: "stock.cost.see" }`. */
export type Secrets = Readonly<Record<string, string>>;

const byKind = new Map<string, Secrets>();

/** Remembers what a kind keeps back, so that the audit trail keeps it back too. */
export function keepSecret(kind: string, secrets: Secrets | undefined): void {
  if (secrets !== undefined) byKind.set(kind, secrets);
}

export const secretsOf = (kind: string): Secrets => byKind.get(kind) ?? {};

/** The fields that are not for this actor. */
export const hiddenFrom = (secrets: Secrets, { may }: Actor): readonly string[] =>
  Object.entries(secrets).flatMap(([field, permission]) => (may(permission) ? [] : [field]));

/** The same thing without these fields, at any depth: absent, not empty, so that nothing can be read from their being there. */
export function conceal<Thing>(thing: Thing, fields: readonly string[]): Thing {
  if (fields.length === 0 || typeof thing !== "object" || thing === null) return thing;
  if (Array.isArray(thing)) return thing.map((it) => conceal(it, fields)) as Thing;
  const kept = Object.entries(thing).filter(([field]) => !fields.includes(field));
  return Object.fromEntries(kept.map(([field, value]) => [field, conceal(value, fields)])) as Thing;
}
