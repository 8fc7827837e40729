import { useSyncExternalStore } from "react";

/** The page has words of its own: it loads a twentieth of what the screens of the staff need. */
type Words = Readonly<Record<string, string>>;
const chunks = import.meta.glob<Words>("../../../contracts/portal/texts/*.json", { import: "default" });

export const LANGUAGES = ["uk", "en", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];
export const SHORT: Readonly<Record<Language, string>> = { uk: "УКР", en: "ENG", ru: "РУС" };
export const NAMES: Readonly<Record<Language, string>> = { uk: "Українська", en: "English", ru: "Русский" };
export const LOCALES: Readonly<Record<Language, string>> = { uk: "uk-UA", en: "en-GB", ru: "ru-UA" };
const KEPT = "maisternia.page.language";

let words: Words = {};
let shown: Language = "uk";
const watchers = new Set<() => void>();

/** "now.ready" in the language that is shown; "_one", "_few" and so on follow `count`. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const { count } = values;
  const form = typeof count === "number" ? words[`${key}_${new Intl.PluralRules(shown).select(count)}`] : undefined;
  return (form ?? words[key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}
export const has = (key: string): boolean => words[key] !== undefined;

export async function speak(language: Language): Promise<void> {
  words = (await chunks[`../../../contracts/portal/texts/${language}.json`]?.()) ?? {};
  shown = language;
  document.documentElement.lang = language;
  for (const tell of watchers) tell();
}

/** What the person chose by hand stays chosen on this phone. */
export function choose(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Then it is asked for anew next time.
  }
  void speak(language);
}
export function chosen(): Language | undefined {
  try {
    return LANGUAGES.find((it) => it === localStorage.getItem(KEPT));
  } catch {
    return undefined;
  }
}
export const likely = (): Language => chosen() ?? LANGUAGES.find((it) => navigator.language.startsWith(it)) ?? "uk";

export const useLanguage = (): Language =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => shown,
  );
export const languageNow = (): Language => shown;
