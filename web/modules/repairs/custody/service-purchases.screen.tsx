import { type ServicePurchaseRow, servicePurchaseEndpoints, servicePurchaseFlow } from "#contracts/repairs/service-purchase.ts";
import { Amount } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";

/** Papers of service centres and couriers, each with the repairs it belongs to. */
export function ServicePurchasesScreen() {
  const { may } = useSession();
  const columns: readonly Column<ServicePurchaseRow>[] = [
    numberColumn(),
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
    statusColumn(servicePurchaseFlow, { width: "140px" }),
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
  return (
    <DocumentList
      flow={servicePurchaseFlow}
      endpoint={servicePurchaseEndpoints.list}
      title={text("repairs.service-purchase.many")}
      sections={<CustodySections here="/service-purchases" />}
      columns={columns}
      asks={["supplierId", "orderId"]}
      begin={{ label: say("new-bill") }}
      empty={{ icon: "truck", sentence: say("no-bills") }}
    />
  );
}
