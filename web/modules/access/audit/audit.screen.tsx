import "./audit.css";
import { useListState } from "#web/ledger/list-page.tsx";
import { text } from "#web/platform/texts.ts";
import type { AuditLook } from "./audit-look.ts";
import { Changes } from "./changes.tsx";
import { Doors } from "./doors.tsx";
import { Refusals } from "./refusals.tsx";

const LOOKS = { changes: Changes, refused: Refusals, doors: Doors } as const;
type Look = keyof typeof LOOKS;

/** Who changed what, who was refused what, who came in: three sights of one trail. */
export function AuditScreen() {
  const { one, set } = useListState();
  const asked = one("look") ?? "changes";
  const look: Look = asked in LOOKS ? (asked as Look) : "changes";
  const Shown = LOOKS[look];
  const views: AuditLook = {
    tabs: Object.keys(LOOKS).map((key) => ({ key, label: text(`access.audit.${key}`) })),
    value: look,
    // What one sight is narrowed by means nothing in another, save person and days.
    onChange: (key) => set({ look: key === "changes" ? undefined : key, kind: undefined, act: undefined, verb: undefined, q: undefined }),
  };
  return <Shown views={views} />;
}
