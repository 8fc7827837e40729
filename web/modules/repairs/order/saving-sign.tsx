import { Glyph } from "#web/kit/status.tsx";
import { text } from "#web/platform/texts.ts";
import type { Saving } from "./use-order.ts";

/** Says "saved" only after the server did. */
export function SavingSign({ saving: { state, at }, editable }: { readonly saving: Saving; readonly editable: boolean }) {
  if (!editable && state === "saved") return null;
  if (state === "saved" && at === undefined) return null;
  const tone = ({ saved: "good", typing: "quiet", saving: "busy", failed: "bad" } as const)[state];
  return (
    <span className="caption soft line saving-sign" role="status">
      <Glyph tone={tone} />
      {text(`repairs.screen.order.saving.${state}`, { time: at })}
    </span>
  );
}
