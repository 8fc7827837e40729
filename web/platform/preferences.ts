import type { Language } from "#contracts/access/session.ts";

/** What one browser remembers of its person. Storage may be closed to us (private windows): then nothing is remembered. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`maisternia.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`maisternia.${key}`);
    else localStorage.setItem(`maisternia.${key}`, value);
  } catch {
    // A full or closed storage only means that the choice lasts as long as the page.
  }
}

/** A remembered thing with a shape of its own; what cannot be read counts as nothing. */
export function recallThing<Thing>(key: string): Thing | undefined {
  const kept = recall(key);
  if (kept === undefined) return undefined;
  try {
    return JSON.parse(kept) as Thing;
  } catch {
    return undefined;
  }
}

export const rememberThing = (key: string, thing: unknown): void => remember(key, thing === undefined ? undefined : JSON.stringify(thing));

export const rememberLanguage = (language: Language): void => remember("language", language);

/** The language before anybody has signed in: the one used last here, else the browser's, else English. */
export function likelyLanguage(): Language {
  const kept = recall("language");
  const wanted = [kept, ...navigator.languages].map((it) => it?.slice(0, 2));
  return (wanted.find((it) => it === "en" || it === "uk" || it === "ru") as Language | undefined) ?? "en";
}
