import { SupplierPayment, type SupplierPaymentRow, supplierPaymentEndpoints, supplierPaymentFlow } from "#contracts/money/supplier-payment.ts";
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

const say = (key: string) => text(`money.screen.${key}`);

/** Money that goes to those we buy from. */
export function SupplierPaymentsScreen() {
  const { q, one, several, set, clear } = useListState();
  const { may } = useSession();
  const columns: readonly Column<SupplierPaymentRow>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    { key: "on", label: say("on"), width: "120px", cell: ({ paidOn, createdAt }) => <Day day={paidOn ?? dayOf(createdAt)} /> },
    {
      key: "supplier",
      label: say("to-whom"),
      phone: "title",
      width: "minmax(170px, 2fr)",
      cell: ({ supplierName }) => <b className="medium">{supplierName}</b>,
    },
    { key: "place", label: say("place"), width: "minmax(120px, 1fr)", cell: ({ placeName }) => placeName },
    {
      key: "status",
      label: say("state"),
      width: "150px",
      phone: "note",
      cell: ({ status }) => <Status tone={supplierPaymentFlow.statuses[status].tone}>{text(`money.supplier-payment.${status}`)}</Status>,
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
  const create = may("money.supplier-payment.create");
  return (
    <ListPage<SupplierPaymentRow>
      title={text("money.supplier-payment.many")}
      sections={<MoneySections here="/supplier-payments" />}
      name="money.supplier-payments"
      endpoint={supplierPaymentEndpoints.list}
      query={{ q: q || undefined, status: several("status"), supplierId: one("supplierId") }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/supplier-payments/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={SupplierPayment.shape.status.options.map((value) => ({ value, label: text(`money.supplier-payment.${value}`) }))}
        />
      }
      actions={
        create && (
          <MainButton icon="plus" to="/supplier-payments/new">
            {say("new-supplier-payment")}
          </MainButton>
        )
      }
      onClear={clear}
      empty={{
        icon: "money",
        sentence: say("no-supplier-payments"),
        action: create && <Button to="/supplier-payments/new">{say("new-supplier-payment")}</Button>,
      }}
    />
  );
}
