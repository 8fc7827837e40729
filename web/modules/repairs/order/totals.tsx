import { Minor, sum, taxInside } from "#contracts/kernel/measure.ts";
import type { WorkOrder, WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { money, percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { lineAmount } from "./lines.ts";

type Lines = Pick<WorkOrderDraft, "works" | "parts">;

/** What the customer pays at what is typed now. */
export function totalsOf({ works, parts }: Lines): { readonly works: Minor; readonly parts: Minor; readonly all: Minor } {
  const of = (lines: readonly (Parameters<typeof lineAmount>[0] & { readonly charge: string })[]) =>
    sum(lines.filter(({ charge }) => charge === "customer").map(lineAmount));
  const [ofWorks, ofParts] = [of(works), of(parts)];
  return { works: ofWorks, parts: ofParts, all: Minor.parse(ofWorks + ofParts) };
}

/** The bottom line of the order. */
export function Totals({ order, draft }: { readonly order: WorkOrder; readonly draft: WorkOrderDraft }) {
  const totals = totalsOf(draft);
  const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
  return (
    <footer className="totals">
      <span className="small-text soft">
        {say("of-works", { sum: money(totals.works) })} · {say("of-parts", { sum: money(totals.parts) })}
        {order.vatRate > 0 && <> · {say("vat", { rate: percent(order.vatRate), sum: money(taxInside(totals.all, order.vatRate)) })}</>}
      </span>
      <span className="space" />
      <span className="soft">{text("platform.total")}</span>
      <b className="grand">
        <Amount minor={totals.all} />
      </b>
    </footer>
  );
}
