import { useRef, useState } from "react";

/**
 * Something that grows faster than the server answers: scan after scan. Each change builds on the one before it and is shown at once; it is
 * saved when that one is, and what came meanwhile goes out together. `save` tells of its own failures: then what the server has is shown.
 */
export function useGrowing<Value>(saved: Value, save: (value: Value) => Promise<unknown>) {
  const latest = useRef(saved);
  const sending = useRef(false);
  const [, draw] = useState(0);
  // Not merely when nothing is under way: what was just saved is drawn a moment after its answer came.
  const known = useRef(saved);
  if (!sending.current && known.current !== saved) {
    known.current = saved;
    latest.current = saved;
  }
  const send = async () => {
    sending.current = true;
    try {
      for (let sent: Value | undefined; sent !== latest.current; ) {
        sent = latest.current;
        await save(sent);
      }
    } catch {
      // The page has told it.
      latest.current = known.current;
    } finally {
      sending.current = false;
      draw((drawn) => drawn + 1);
    }
  };
  const grow = (next: (now: Value) => Value) => {
    latest.current = next(latest.current);
    draw((drawn) => drawn + 1);
    if (!sending.current) void send();
  };
  return [latest.current, grow] as const;
}
