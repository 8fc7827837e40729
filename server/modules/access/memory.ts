const SECONDS = 30;
const ENTRIES_MAX = 5_000;

export type Memory<Value extends { readonly userId: string }> = {
  readonly get: (token: string) => Value | undefined;
  /** Begins a load: what is loaded before somebody says "forget" is not kept after it. */
  readonly loading: () => (token: string, value: Value) => void;
  /** Forgets one person; everybody when nobody is named. */
  readonly forget: (userId: string) => void;
  /** Keeps nothing while the line on which changes are told is broken. */
  readonly trust: (heard: boolean) => void;
  readonly close: () => void;
};

const opened = new Set<(userId: string) => void>();

/**
 * Forgets a person in all memories of this process before the change to them is even through; everybody when nobody is named.
 * The database tells all processes when it is.
 */
export function forgetHere(userId: string): void {
  for (const forget of opened) forget(userId);
}

/** Remembers for half a minute who stands behind a token. Whoever is told of is forgotten at once. */
export function openMemory<Value extends { readonly userId: string }>(milliseconds: () => number): Memory<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  let turn = 0;
  let trusted = false;
  const forget = (userId: string) => {
    turn++;
    if (userId === "") return entries.clear();
    for (const [token, { value }] of entries) if (value.userId === userId) entries.delete(token);
  };
  opened.add(forget);
  return {
    get(token) {
      const entry = entries.get(token);
      if (entry === undefined) return undefined;
      if (entry.until > milliseconds()) return entry.value;
      entries.delete(token);
      return undefined;
    },
    loading() {
      const begun = turn;
      return (token, value) => {
        if (!trusted || begun !== turn) return;
        if (entries.size >= ENTRIES_MAX) entries.delete(entries.keys().next().value!);
        entries.set(token, { value, until: milliseconds() + SECONDS * 1_000 });
      };
    },
    forget,
    trust(heard) {
      trusted = heard;
      turn++;
      entries.clear();
    },
    close: () => void opened.delete(forget),
  };
}
