import { ServicePurchase, type ServicePurchaseRow, servicePurchaseEndpoints, servicePurchaseFlow } from "#contracts/repairs/service-purchase.ts";
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
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";

/** Papers of service centres and couriers, each with the repairs it belongs to. */
export function ServicePurchasesScreen() {
  const { q, one, several, set, clear } = useListState();
  const { may } = useSession();
  const columns: readonly Column<ServicePurchaseRow>[] = [
    { key: "number", label: say("paper"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "supplier",
      label: say("whose"),
      width: "minmax(160px, 1.6fr)",
      phone: "title",
      cell: ({ supplierName }) => <b className="medium">{supplierName}</b>,
    },
    { key: "their", label: say("their-number"), width: "140px", cell: ({ supplierNumber }) => supplierNumber },
    { key: "orders", label: say("for-repairs"), width: "minmax(120px, 1fr)", phone: "note", cell: ({ orders }) => orders.join(", ") },
    { key: "on", label: say("on"), width: "120px", cell: ({ receivedOn, createdAt }) => <Day day={receivedOn ?? dayOf(createdAt)} /> },
    {
      key: "status",
      label: say("state"),
      width: "140px",
      cell: ({ status }) => <Status tone={servicePurchaseFlow.statuses[status].tone}>{text(`repairs.service-purchase.${status}`)}</Status>,
    },
    ...(may("stock.cost.see")
      ? [
          {
            key: "total",
            label: `${text("platform.total")}, ${currencySign()}`,
            width: "120px",
            number: true as const,
            phone: "aside" as const,
            cell: ({ total }: ServicePurchaseRow) => total !== undefined && <Amount minor={total} />,
          },
        ]
      : []),
  ];
  const create = may("repairs.service-purchase.create");
  return (
    <ListPage<ServicePurchaseRow>
      title={text("repairs.service-purchase.many")}
      sections={<CustodySections here="/service-purchases" />}
      name="repairs.service-purchases"
      endpoint={servicePurchaseEndpoints.list}
      query={{ q: q || undefined, status: several("status"), supplierId: one("supplierId"), orderId: one("orderId") }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/service-purchases/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={ServicePurchase.shape.status.options.map((value) => ({ value, label: text(`repairs.service-purchase.${value}`) }))}
        />
      }
      actions={
        create && (
          <MainButton icon="plus" to="/service-purchases/new">
            {say("new-bill")}
          </MainButton>
        )
      }
      onClear={clear}
      empty={{
        icon: "truck",
        sentence: say("no-bills"),
        action: create && (
          <Button icon="plus" to="/service-purchases/new">
            {say("new-bill")}
          </Button>
        ),
      }}
    />
  );
}
