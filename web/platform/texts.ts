import i18next, { type TOptions } from "i18next";
import { useSyncExternalStore } from "react";
import type { Language } from "#contracts/access/session.ts";
import { rememberLanguage } from "./preferences.ts";

/** One chunk per language; only the one that is shown is loaded. */
const chunks: Readonly<Record<Language, () => Promise<{ texts: Record<string, string> }>>> = {
  en: () => import("./texts/en.ts"),
  uk: () => import("./texts/uk.ts"),
  ru: () => import("./texts/ru.ts"),
};

export const LANGUAGES = Object.keys(chunks) as Language[];
export const languageNames: Readonly<Record<Language, string>> = { en: "English", uk: "Українська", ru: "Русский" };

const watchers = new Set<() => void>();
/** How figures inside texts are written: `{{debt, money}}`. Filled by `format.ts`, which knows how people read them. */
const figures = new Map<string, (value: number) => string>();
export const writeFigures = (name: string, write: (value: number) => string): void => void figures.set(name, write);

let shown: Language = "en";

/** The text of a key, in the language of the screen; numbers and names are filled in: `text("repairs.late", { count: 3 })`. */
export const text = (key: string, values: TOptions = {}): string => i18next.t(key, values);

/** Whether there is a text of its own for a key: codes of statuses and refusals usually have one. */
export const hasText = (key: string): boolean => i18next.exists(key);

export const languageNow = (): Language => shown;

/** Shows the screens in another language, at once and without loading the page again. */
export async function speak(language: Language): Promise<void> {
  const { texts } = await chunks[language]();
  const translation = texts;
  if (i18next.isInitialized) {
    i18next.addResourceBundle(language, "translation", translation, true, true);
    await i18next.changeLanguage(language);
  } else {
    await i18next.init({
      resources: { [language]: { translation } }, lng: language, keySeparator: false, nsSeparator: false,
      interpolation: { escapeValue: false }, showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0]);
  }
  for (const [name, write] of figures) i18next.services.formatter?.add(name, (value) => (typeof value === "number" ? write(value) : String(value)));
  shown = language;
  document.documentElement.lang = language;
  rememberLanguage(language);
  for (const tell of watchers) tell();
}

/** The language of the screen, followed: whoever keeps texts made earlier draws them anew when it changes. */
export const useLanguage = (): Language =>
  useSyncExternalStore((tell) => { watchers.add(tell); return () => watchers.delete(tell); }, languageNow);
