import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { useItems } from "#web/modules/catalog/item-parts.tsx";
import { quantity } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
type Props = { readonly order: WorkOrder; readonly tab: "parts" | "materials"; readonly line: { readonly line: number; readonly itemId: string } };

/** What the works should take of it, and what it replaces where it is an analogue. */
export function LineMarks({ order, tab, line }: Props) {
  const saved = order[tab].find((it) => it.line === line.line && it.itemId === line.itemId);
  const part = tab === "parts" ? order.parts.find((it) => it.line === line.line && it.itemId === line.itemId) : undefined;
  const [listed] = useItems(part?.insteadOf ? [part.insteadOf] : []);
  const marks = [
    ...(typeof saved?.norm === "number" ? [say("norm", { quantity: quantity(saved.norm) })] : []),
    ...(listed === undefined ? [] : [say("instead", { name: listed.name })]),
  ];
  return marks.length === 0 ? null : <span className="block caption faint">{marks.join(" · ")}</span>;
}
