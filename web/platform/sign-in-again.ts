import { useSyncExternalStore } from "react";

/**
 * A session may end under somebody's hands. Then whatever was being sent waits, the sign-in opens over the screen,
 * and everything goes on where it was: nothing that was typed is lost.
 */
let waiting: (() => void)[] = [];
const watchers = new Set<() => void>();
const tellAll = () => {
  for (const tell of watchers) tell();
};

/** Resolves when the person has signed in again. */
export const signInAgain = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tellAll();
  });

/** Called by the sign-in dialog: lets everything that waited go on. */
export function signedInAgain(): void {
  const resolves = waiting;
  waiting = [];
  for (const resolve of resolves) resolve();
  tellAll();
}

export const useSignInWanted = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => waiting.length > 0,
  );
