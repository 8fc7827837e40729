import { useSyncExternalStore } from "react";

/** live: events arrive · quiet: requests work, events do not (yet) · offline: the server does not answer. */
export type Connection = "live" | "quiet" | "offline";

const watchers = new Set<() => void>();
let state: Connection = "quiet";

export const connectionNow = (): Connection => state;

export function setConnection(next: Connection): void {
  if (state === next) return;
  state = next;
  for (const tell of watchers) tell();
}

export const useConnection = (): Connection =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, connectionNow);
