import { useSyncExternalStore } from "react";

/** What the server says when something asks for a password that was not said lately. */
export const PASSWORD_NEEDED = "platform.password-needed";

/** Whatever changes rights, keys or bank details waits here while its person says the password anew; then it goes on, or is left. */
let waiting: ((said: boolean) => void)[] = [];
const watchers = new Set<() => void>();
const tellAll = () => {
  for (const tell of watchers) tell();
};

/** Resolves with `true` once the password was said, with `false` when the person would rather not. */
export const passwordSaid = (): Promise<boolean> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tellAll();
  });

/** Called by the dialog, once. */
export function answerPassword(said: boolean): void {
  const resolves = waiting;
  waiting = [];
  for (const resolve of resolves) resolve(said);
  tellAll();
}

export const usePasswordWanted = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => waiting.length > 0,
  );
