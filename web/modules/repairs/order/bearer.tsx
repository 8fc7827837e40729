import { WHOLE } from "#contracts/repairs/paying.ts";
import { percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import type { WorkDraft } from "./lines.ts";

/** On a phone: who bears the line, where it is not simply the customer. */
export function Bearer({ line: { charge, share } }: { readonly line: Pick<WorkDraft, "charge" | "share"> }) {
  if (charge === "customer" && share === WHOLE) return null;
  const words = `${text(`repairs.charge.${charge}`)}${share < WHOLE ? ` ${percent(share)}` : ""}`;
  return <p className="small-text soft bearer">{text("repairs.screen.order.payer-of", { payer: words })}</p>;
}
