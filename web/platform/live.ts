import { at } from "./base.ts";
import { connectionNow, setConnection } from "./connection.ts";
import { queries, refresh } from "./query.ts";

type Touched = { readonly kind: string; readonly id: string };

/** Hears what anybody changed anywhere, and has the screens ask again for what they show of it. Returns the way to stop. */
export function listenLive(): () => void {
  const source = new EventSource(at("/api/live"), { withCredentials: true });
  let wasOpen = false;
  source.onopen = () => {
    setConnection("live");
    // What happened while nobody listened is unknown: everything shown is asked for anew.
    if (wasOpen) void queries.invalidateQueries();
    wasOpen = true;
  };
  // A line that is cut tries again and again; its failures say nothing new about a server that no request reaches.
  source.onerror = () => {
    if (connectionNow() === "live") setConnection(navigator.onLine ? "quiet" : "offline");
  };
  const hear = ({ data }: MessageEvent<string>) => {
    for (const { kind, id } of touchedIn(data)) {
      void refresh(queries, kind, id);
    }
  };
  source.onmessage = hear;
  source.addEventListener("touched", hear as EventListener);
  const gone = () => setConnection("offline");
  const back = () => setConnection("quiet");
  window.addEventListener("offline", gone);
  window.addEventListener("online", back);
  return () => {
    source.close();
    window.removeEventListener("offline", gone);
    window.removeEventListener("online", back);
  };
}

function touchedIn(data: string): Touched[] {
  try {
    const told: unknown = JSON.parse(data);
    return (Array.isArray(told) ? told : [told]).filter((it): it is Touched => typeof it?.kind === "string" && typeof it?.id === "string");
  } catch {
    return [];
  }
}
