import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { type RefundRow, refundEndpoints, refundFlow } from "#contracts/money/refund.ts";
import { Amount } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { MoneySections } from "./sections.tsx";

type Row = z.infer<typeof RefundRow>;
const say = (key: string) => text(`money.screen.${key}`);

/** Money given back, or asked to be: what waits for somebody's yes comes by its status. */
export function RefundsScreen() {
  const columns: Column<Row>[] = [
    numberColumn(),
    { key: "on", label: say("on"), width: "120px", cell: ({ paidOn, createdAt }) => <Day day={paidOn ?? dayOf(createdAt)} /> },
    {
      key: "party",
      label: say("to-whom"),
      phone: "title",
      width: "minmax(170px, 2fr)",
      cell: ({ partyName }) => <b className="medium">{partyName}</b>,
    },
    {
      key: "order",
      label: say("for"),
      width: "150px",
      cell: ({ orderId, orderNumber }) =>
        orderNumber ? <Link to={`/work-orders/${orderId}`}>{orderNumber}</Link> : <span className="soft">{say("advance")}</span>,
    },
    {
      key: "place",
      label: say("place"),
      width: "minmax(120px, 1fr)",
      cell: ({ placeName, method }) => (
        <>
          {placeName}
          <span className="code">{say(`method.${method}`)}</span>
        </>
      ),
    },
    statusColumn(refundFlow, { phone: "note" }),
    {
      key: "amount",
      label: `${say("sum")}, ${currencySign()}`,
      number: true,
      width: "130px",
      phone: "aside",
      cell: ({ amount }) => <Amount minor={amount} />,
    },
  ];
  return (
    <DocumentList
      flow={refundFlow}
      endpoint={refundEndpoints.list}
      title={say("refunds")}
      sections={<MoneySections here="/refunds" />}
      columns={columns}
      asks={["partyId"]}
      begin={{ label: say("new-refund"), icon: "undo" }}
      empty={{ icon: "undo", sentence: say("no-refunds") }}
    />
  );
}
