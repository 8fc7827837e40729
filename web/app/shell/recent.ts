import { recallThing, rememberThing } from "#web/platform/preferences.ts";
import { sessionNow } from "#web/platform/session.ts";

export type Recent = { readonly key: string; readonly title: string; readonly path: string; readonly under?: string };

const RECENT_MAX = 6;
const place = (): string => `recent.${sessionNow().user?.id ?? ""}`;

/** What this person found and opened lately, newest first. */
export const recentNow = (): Recent[] => recallThing<Recent[]>(place()) ?? [];

export const keepRecent = (one: Recent): void =>
  rememberThing(place(), [one, ...recentNow().filter(({ key }) => key !== one.key)].slice(0, RECENT_MAX));
