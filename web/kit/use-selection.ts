import { useCallback, useMemo, useRef, useState } from "react";

/** Rows chosen in a list, by key. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** On a phone boxes are shown only while the person chooses. */
  readonly choosing: boolean;
  readonly setChoosing: (on: boolean) => void;
  readonly toggle: (key: string) => void;
  /** Everything from the row touched last to this one. */
  readonly through: (key: string, keys: readonly string[]) => void;
  readonly set: (keys: readonly string[]) => void;
};

/** What is chosen in a list. Kept while more rows come; forgotten with the screen or when the question changes. */
export function useSelection(question: unknown = ""): Selection {
  const asked = JSON.stringify(question);
  const [kept, setKept] = useState<{ readonly asked: string; readonly keys: ReadonlySet<string> }>({ asked, keys: new Set() });
  const [choosing, setChoosing] = useState(false);
  const last = useRef<string>(undefined);
  const chosen = useMemo(() => (kept.asked === asked ? kept.keys : new Set<string>()), [kept, asked]);
  const set = useCallback((keys: Iterable<string>) => setKept({ asked, keys: new Set(keys) }), [asked]);
  return {
    chosen,
    choosing,
    setChoosing: (on) => {
      setChoosing(on);
      if (!on) set([]);
    },
    set,
    toggle: (key) => {
      last.current = key;
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      set(next);
    },
    through: (key, keys) => {
      const [from, to] = [keys.indexOf(last.current ?? key), keys.indexOf(key)];
      last.current ??= key;
      set([...chosen, ...keys.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)]);
    },
  };
}
