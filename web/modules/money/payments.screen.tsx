import { Link } from "@tanstack/react-router";
import { Payment, PaymentMethod, type PaymentRow, paymentEndpoints, paymentFlow } from "#contracts/money/payment.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { FilterChoice, FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { addDays, currencySign, dayOf, today } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { MoneySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

/** Money that came in, desk by desk and day by day. */
export function PaymentsScreen() {
  const { q, one, several, set } = useListState();
  const { may } = useSession();
  const { places, nameOf } = usePlaces("desk", "bank");
  const query = {
    q: q || undefined,
    status: several("status"),
    placeId: one("placeId"),
    partyId: one("partyId"),
    orderId: one("orderId"),
    from: one("from"),
    to: one("to"),
  };
  const narrowed = Object.values(query).some((value) => value !== undefined && value.length > 0);
  const columns: Column<PaymentRow>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    { key: "on", label: say("on"), width: "120px", cell: ({ receivedOn, createdAt }) => <Day day={receivedOn ?? dayOf(createdAt)} /> },
    {
      key: "party",
      label: say("from-whom"),
      phone: "title",
      width: "minmax(170px, 2fr)",
      cell: ({ partyName }) => <b className="medium">{partyName}</b>,
    },
    {
      key: "order",
      label: say("for"),
      width: "150px",
      phone: "note",
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
      width: "130px",
      cell: ({ status }) => <Status tone={paymentFlow.statuses[status].tone}>{text(`money.payment.${status}`)}</Status>,
    },
    {
      key: "amount",
      label: `${say("sum")}, ${currencySign()}`,
      number: true,
      width: "130px",
      phone: "aside",
      cell: ({ amount, status }) => (
        <span
          className={status === "cancelled" ? "faint" : undefined}
          style={status === "cancelled" ? { textDecoration: "line-through" } : undefined}
        >
          <Amount minor={amount} />
        </span>
      ),
    },
  ];
  const day = one("from") !== undefined && one("from") === one("to") ? one("from") : undefined;
  return (
    <ListPage
      title={say("payments")}
      sections={<MoneySections here="/payments" />}
      name="money.payments"
      endpoint={paymentEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/payments/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterChoice
            label={say("place")}
            value={one("placeId")}
            onChange={(placeId) => set({ placeId })}
            options={places.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          />
          <FilterSeveral
            label={say("state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={Payment.shape.status.options.map((value) => ({ value, label: text(`money.payment.${value}`) }))}
          />
          <FilterChoice
            label={say("on")}
            any={say("any-day")}
            value={
              day === today()
                ? "today"
                : day === addDays(today(), -1)
                  ? "yesterday"
                  : one("from") === `${today().slice(0, 7)}-01` && one("to") === undefined
                    ? "month"
                    : undefined
            }
            options={[
              { value: "today", label: text("platform.today") },
              { value: "yesterday", label: text("platform.yesterday") },
              { value: "month", label: say("this-month") },
            ]}
            onChange={(when) =>
              set(
                when === "today"
                  ? { from: today(), to: today() }
                  : when === "yesterday"
                    ? { from: addDays(today(), -1), to: addDays(today(), -1) }
                    : when === "month"
                      ? { from: `${today().slice(0, 7)}-01`, to: undefined }
                      : { from: undefined, to: undefined },
              )
            }
          />
        </>
      }
      actions={
        may("money.payment.create") && (
          <MainButton icon="plus" to="/payments/new">
            {text("money.payment.receive")}
          </MainButton>
        )
      }
      empty={{
        icon: "money",
        sentence: say("no-payments"),
        action: may("money.payment.create") && (
          <Button to="/payments/new" icon="plus">
            {text("money.payment.receive")}
          </Button>
        ),
      }}
      {...(narrowed
        ? {
            onClear: () =>
              set({ q: undefined, status: undefined, placeId: undefined, partyId: undefined, orderId: undefined, from: undefined, to: undefined }),
          }
        : {})}
    />
  );
}

export const methodOptions = () => PaymentMethod.options.map((value) => ({ value, label: say(`method.${value}`) }));

/** A period by its first and last day. */
export const Period = ({
  from,
  to,
  onChange,
}: {
  readonly from: string;
  readonly to: string;
  readonly onChange: (change: { from?: string; to?: string }) => void;
}) => (
  <div className="period-line">
    <DayField label={say("from-day")} value={from} max={to} onChange={(next) => next && onChange({ from: next })} />
    <DayField label={say("to-day")} value={to} min={from} onChange={(next) => next && onChange({ to: next })} />
  </div>
);
