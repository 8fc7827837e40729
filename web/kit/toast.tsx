import "./side-panel.css";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { text } from "#web/platform/texts.ts";

type Toast = { readonly id: number; readonly words: string; readonly undo?: (() => void) | undefined };

const SHOWN_MS = 6_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();
const put = (next: readonly Toast[]) => {
  toasts = next;
  for (const tell of watchers) tell();
};
const drop = (id: number) => put(toasts.filter((toast) => toast.id !== id));

/** One line about what was done, and Undo where it can be undone. Errors do not come here: they stay where the person looks. */
export function toast(words: string, undo?: () => void): void {
  put([...toasts.slice(-2), { id: ++lastId, words, undo }]);
}

/** The place of the toasts, bottom left; stands once in the shell. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((one) => (
        <Shown key={one.id} toast={one} />
      ))}
    </div>
  );
}

function Shown({ toast: { id, words, undo } }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!held) timer.current = setTimeout(() => drop(id), SHOWN_MS);
    return () => clearTimeout(timer.current);
  }, [held, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while the pointer rests on it.
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      <span>{words}</span>
      {undo ? (
        <button
          type="button"
          onClick={() => {
            drop(id);
            undo();
          }}
        >
          {text("platform.undo")}
        </button>
      ) : (
        <span style={{ width: 8 }} />
      )}
    </div>
  );
}
