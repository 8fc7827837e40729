import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { Refund, type RefundRow, refundEndpoints, refundFlow } from "#contracts/money/refund.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { MoneySections } from "./sections.tsx";

type Row = z.infer<typeof RefundRow>;
const say = (key: string) => text(`money.screen.${key}`);

/** Money given back, or asked to be: what waits for somebody's yes comes by its status. */
export function RefundsScreen() {
  const { q, one, several, set } = useListState();
  const { may } = useSession();
  const query = { q: q || undefined, status: several("status"), partyId: one("partyId") };
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
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
    {
      key: "status",
      label: say("state"),
      width: "150px",
      phone: "note",
      cell: ({ status }) => <Status tone={refundFlow.statuses[status].tone}>{text(`money.refund.${status}`)}</Status>,
    },
    {
      key: "amount",
      label: `${say("sum")}, ${currencySign()}`,
      number: true,
      width: "130px",
      phone: "aside",
      cell: ({ amount }) => <Amount minor={amount} />,
    },
  ];
  const mayCreate = may("money.refund.create");
  const narrowed = q !== "" || query.status.length > 0 || query.partyId !== undefined;
  return (
    <ListPage
      title={say("refunds")}
      sections={<MoneySections here="/refunds" />}
      name="money.refunds"
      endpoint={refundEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/refunds/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={Refund.shape.status.options.map((value) => ({ value, label: text(`money.refund.${value}`) }))}
        />
      }
      actions={
        mayCreate && (
          <MainButton icon="undo" to="/refunds/new">
            {say("new-refund")}
          </MainButton>
        )
      }
      empty={{
        icon: "undo",
        sentence: say("no-refunds"),
        action: mayCreate && (
          <Button to="/refunds/new" icon="undo">
            {say("new-refund")}
          </Button>
        ),
      }}
      {...(narrowed ? { onClear: () => set({ q: undefined, status: undefined, partyId: undefined }) } : {})}
    />
  );
}
