import { useSyncExternalStore } from "react";
import { recall, remember } from "./preferences.ts";

export type Theme = "auto" | "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");
const watchers = new Set<() => void>();

export const themeNow = (): Theme => (recall("theme") as Theme | undefined) ?? "auto";
const shown = (): "light" | "dark" => (document.documentElement.dataset.theme === "dark" ? "dark" : "light");

function paint(): void {
  const kept = themeNow();
  const dark = kept === "dark" || (kept === "auto" && system.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  for (const tell of watchers) tell();
}
system.addEventListener("change", paint);

export function chooseTheme(theme: Theme): void {
  remember("theme", theme === "auto" ? undefined : theme);
  paint();
}

/** What is really shown: "auto" already decided. */
export const useShownTheme = (): "light" | "dark" =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, shown);
