import { useCallback, useEffect, useRef, useState } from "react";
import { recallThing, rememberThing } from "./preferences.ts";
import { sessionNow } from "./session.ts";

const SETTLE_MS = 400;

/**
 * What a person types in a form, kept in this browser until the server has it: a closed tab, a lost line or an ended session loses nothing.
 * `const draft = useDraft("repairs.intake", empty); draft.value; draft.set({ phone }); draft.clear()` after saving.
 */
export function useDraft<Form extends object>(form: string, empty: Form) {
  const key = `draft.${sessionNow().user?.id ?? ""}.${form}`;
  const [state, setState] = useState(() => {
    const kept = recallThing<Partial<Form>>(key);
    return { value: kept === undefined ? empty : { ...empty, ...kept }, restored: kept !== undefined, savedAt: undefined as number | undefined };
  });
  const latest = useRef(state.value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(() => rememberThing(key, latest.current), [key]);
  const set = useCallback(
    (change: Partial<Form> | ((form: Form) => Form)) => {
      latest.current = typeof change === "function" ? change(latest.current) : { ...latest.current, ...change };
      const value = latest.current;
      setState((before) => ({ ...before, value }));
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, SETTLE_MS);
    },
    [keep],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    rememberThing(key, undefined);
    latest.current = empty;
    setState({ value: empty, restored: false, savedAt: undefined });
  }, [key, empty]);

  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      if (recallThing(key) !== undefined || latest.current !== empty) keep();
    },
    [key, empty, keep],
  );

  return { value: state.value, set, clear, /** It was begun earlier and brought back. */ restored: state.restored };
}
