import type { WorkOrder, WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { money, percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { totalsOf } from "./payers.ts";

/** The bottom line of the order: what its customer pays. */
export function Totals({ order, draft }: { readonly order: WorkOrder; readonly draft: WorkOrderDraft }) {
  const totals = totalsOf(order, draft);
  const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
  return (
    <footer className="totals">
      <span className="small-text soft">
        {say("of-works", { sum: money(totals.works) })} · {say("of-parts", { sum: money(totals.parts) })}
        {order.vatRate > 0 && <> · {say("vat", { rate: percent(order.vatRate), sum: money(totals.vat) })}</>}
      </span>
      <span className="space" />
      <span className="soft">{say("customer-pays")}</span>
      <b className="grand">
        <Amount minor={totals.all} />
      </b>
    </footer>
  );
}
