import { useSyncExternalStore } from "react";
import { type Language, type Session, sessionEndpoint } from "#contracts/access/session.ts";
import { call } from "./client.ts";
import { lookAs } from "./eyes.ts";
import { recall, remember } from "./preferences.ts";
import { languageNow, speak } from "./texts.ts";

const STRANGER: Session = { user: null, permissions: [], language: "en", branches: [], company: null, ready: true };

const watchers = new Set<() => void>();
let session: Session = STRANGER;

export const sessionNow = (): Session => session;

export function setSession(next: Session): void {
  session = next;
  for (const tell of watchers) tell();
}

/** Asks the server who sits here; the screens follow, their language too. */
export async function loadSession(): Promise<Session> {
  const next = await call(sessionEndpoint);
  const language = (next.user && chosenLanguage(next.user.id)) ?? next.language;
  if (next.user !== null && language !== languageNow()) await speak(language);
  setSession(next);
  return next;
}

const chosenLanguage = (userId: string): Language | undefined => recall(`language.${userId}`) as Language | undefined;

/** The person wants another language at this browser; it stays theirs here, whatever their card says. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (session.user !== null) remember(`language.${session.user.id}`, language);
  await speak(language);
}

/** Grants are exact names, the same for one's own work alone (".own"), or a prefix ending in ".*", as on the server. */
const granted = (grants: readonly string[], permission: string): boolean =>
  grants.some(
    (grant) => grant === permission || grant === `${permission}.own` || (grant.endsWith(".*") && permission.startsWith(grant.slice(0, -1))),
  );

/** What the screen may offer now: for everything, or (".own") for one's own work. The server decides again, always. */
export const may = (permission: string): boolean => granted(session.permissions, permission) || granted(session.permissions, `${permission}.own`);

export const useSession = (): Session & { readonly may: (permission: string) => boolean } => {
  const now = useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, sessionNow);
  return { ...now, may };
};

/** Looks at the product with the eyes of one role; nothing can be changed meanwhile. `undefined` ends it. */
export async function seeAs(role: string | undefined): Promise<void> {
  lookAs(role);
  try {
    await loadSession();
  } catch (thrown) {
    lookAs(undefined);
    throw thrown;
  }
}

/** The branch this person works in at this browser; documents are begun in it. */
export function branchNow(): string | undefined {
  const kept = recall("branch");
  return session.branches.find(({ id }) => id === kept)?.id ?? session.branches[0]?.id;
}

export function workIn(branchId: string): void {
  remember("branch", branchId);
  setSession({ ...session });
}
