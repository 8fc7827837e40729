import { useSyncExternalStore } from "react";
import type { Language } from "#contracts/access/session.ts";
import { rememberLanguage } from "./preferences.ts";

/** One chunk per language; only the one that is shown is loaded. */
const chunks: Readonly<Record<Language, () => Promise<{ texts: Readonly<Record<string, string>> }>>> = {
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
let texts: Readonly<Record<string, string>> = {};
let plurals = new Intl.PluralRules(shown);

/**
 * The text of a key in the language of the screen: `text("repairs.late", { count: 3 })`.
 * Written as on the server: "{{name}}" is filled in, "{{debt, money}}" as figures are written; "_one", "_few", "_many", "_other" follow `count`.
 * A key without a text is shown itself.
 */
export function text(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const { count } = values;
  const form = typeof count === "number" ? (texts[`${key}_${plurals.select(count)}`] ?? texts[`${key}_other`]) : undefined;
  const found = form ?? texts[key];
  return found === undefined ? key : found.replaceAll(PLACE, (_, name: string, figure: string | undefined) => filled(values[name], figure));
}

const PLACE = /\{\{\s*-?\s*([\w.]+)\s*(?:,\s*([\w-]+)[^}]*)?\}\}/g;

function filled(value: unknown, figure: string | undefined): string {
  const write = figure === undefined ? undefined : figures.get(figure);
  if (Array.isArray(value)) return value.join(", ");
  return write !== undefined && typeof value === "number" ? write(value) : String(value ?? "");
}

/** Whether there is a text of its own for a key: codes of statuses and refusals usually have one. */
export const hasText = (key: string): boolean => texts[key] !== undefined || texts[`${key}_other`] !== undefined;

export const languageNow = (): Language => shown;

/** Shows the screens in another language, at once and without loading the page again. */
export async function speak(language: Language): Promise<void> {
  ({ texts } = await chunks[language]());
  plurals = new Intl.PluralRules(language);
  shown = language;
  document.documentElement.lang = language;
  rememberLanguage(language);
  for (const tell of watchers) tell();
}

/** The language of the screen, followed: whoever keeps texts made earlier draws them anew when it changes. */
export const useLanguage = (): Language =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, languageNow);
