import { orderMoney } from "#contracts/repairs/order-facts.ts";
import { workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { partAmount, type WorkOrder, workAmount } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Person } from "#web/kit/avatar.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Promised } from "#web/kit/moment.tsx";
import { Bones, Facts, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { currencySign } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import type { Repair } from "./repair.ts";

/** What one wants to know of an order without leaving the list. */
export function OrderPanel({ repair }: { readonly repair: Repair }) {
  const asked = { params: { id: repair.id } };
  const { data: order, error } = useAnswer(workOrderEndpoints.read, asked);
  const { data: money } = useAnswer(orderMoney, asked);
  if (error) return <ErrorNote problem={problemFrom(error)} />;
  if (order === undefined) return <Bones lines={6} />;
  const sign = currencySign();
  return (
    <>
      <div className="line wrap">
        <Status tone={workOrderFlow.statuses[order.status].tone}>{text(`repairs.work-order.${order.status}`)}</Status>
        {order.promisedAt && (
          <span className="small-text soft">
            {text("repairs.screen.fact.promised")}: <Promised at={order.promisedAt} />
          </span>
        )}
        <span className="space" />
        {repair.master && (
          <span className="small-text">
            <Person name={repair.master} />
          </span>
        )}
      </div>
      <p>{order.complaint}</p>
      {order.diagnosis && <p className="small-text soft">{order.diagnosis}</p>}
      {money && (
        <Facts
          facts={[
            { label: `${text("repairs.screen.fact.total")}, ${sign}`, value: <Amount minor={money.total} />, number: true },
            { label: `${text("repairs.screen.fact.paid")}, ${sign}`, value: <Amount minor={money.paid} />, number: true },
            { label: `${text("repairs.screen.fact.to-pay")}, ${sign}`, value: <Amount minor={money.toPay} />, number: true },
          ]}
        />
      )}
      <Lines order={order} />
      <DocumentTimeline endpoints={workOrderEndpoints} id={order.id} kind="repairs.work-order" />
    </>
  );
}

function Lines({ order: { works, parts } }: { readonly order: WorkOrder }) {
  const lines = [
    ...works.map((it) => ({ key: `w${it.line}`, name: it.name, amount: workAmount(it) })),
    ...parts.map((it) => ({ key: `p${it.line}`, name: it.name, amount: partAmount(it) })),
  ];
  if (lines.length === 0) return null;
  return (
    <Sheet title={text("repairs.screen.works-and-parts")} count={lines.length}>
      <ul className="rows">
        {lines.map(({ key, name, amount }) => (
          <li key={key} className="line">
            <span className="clip">{name}</span>
            <span className="space" />
            <Amount minor={amount} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
