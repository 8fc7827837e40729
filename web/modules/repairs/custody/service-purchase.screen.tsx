import "./custody.css";
import { Link, useParams } from "@tanstack/react-router";
import { type Minor, shareOf, sum } from "#contracts/kernel/measure.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { type ServiceLine, type ServicePurchase, servicePurchaseEndpoints, servicePurchaseFlow } from "#contracts/repairs/service-purchase.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { currencySign, dayInDigits, dayOf, percent } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";

const gross = ({ amount, vatRate }: ServiceLine): Minor => (amount + shareOf(amount, vatRate)) as Minor;

/** What others did for our repairs, and what it costs them. */
export function ServicePurchaseScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<ServicePurchase>(servicePurchaseEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const supplier = useAnswer(partyEndpoints.read, { params: { id: doc.supplierId } }).data;
  const seesCost = may("stock.cost.see") && doc.lines.every(({ amount }) => amount !== undefined);
  const total = seesCost ? sum(doc.lines.map(gross)) : undefined;
  const toPay =
    doc.status === "received" && total !== undefined && may("money.supplier-payment.create")
      ? `/supplier-payments/new?supplier=${doc.supplierId}&amount=${total}`
      : undefined;
  const columns: readonly Column<ServiceLine>[] = [
    {
      key: "name",
      label: say("service"),
      phone: "title",
      cell: ({ name, closed }) => (
        <>
          <b className="medium">{name}</b>
          {closed && <span className="block caption faint">{say("closed-at-once")}</span>}
        </>
      ),
    },
    { key: "order", label: say("for-repair"), phone: "note", cell: ({ orderId }) => <OrderTag id={orderId} /> },
    ...(seesCost
      ? [
          {
            key: "net",
            label: `${say("without-vat")}, ${currencySign()}`,
            number: true as const,
            cell: ({ amount }: ServiceLine) => <Amount minor={amount} />,
          },
          { key: "vat", label: say("vat"), number: true as const, cell: ({ vatRate }: ServiceLine) => percent(vatRate) },
          {
            key: "gross",
            label: `${text("platform.total")}, ${currencySign()}`,
            number: true as const,
            phone: "aside" as const,
            cell: (line: ServiceLine) => <Amount minor={gross(line)} />,
            total: <Amount minor={total ?? 0} />,
          },
        ]
      : []),
  ];
  return (
    <DocumentPage
      flow={servicePurchaseFlow}
      open={open}
      title={supplier?.name ?? text("repairs.service-purchase")}
      list="/service-purchases"
      main={["receive"]}
      actions={
        <>
          {toPay && (
            <Button icon="money" to={toPay}>
              {say("pay-it")}
            </Button>
          )}
          {doc.status === "draft" && may("repairs.service-purchase.change") && (
            <Button icon="pen" to={`/service-purchases/${id}/edit`}>
              {text("platform.change")}
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          {
            label: say("whose"),
            value: supplier && <Link to={`/customers/${supplier.id}`}>{supplier.name}</Link>,
            under: [doc.supplierNumber && `№ ${doc.supplierNumber}`, doc.supplierOn && dayInDigits(doc.supplierOn)].filter(Boolean).join(" · "),
            width: 1.6,
          },
          { label: say("on"), value: <Day day={doc.receivedOn ?? dayOf(doc.createdAt)} /> },
          total !== undefined && { label: `${text("platform.total")}, ${currencySign()}`, number: true, value: <Amount minor={total} /> },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("services")} count={doc.lines.length} edge>
            <Lines label={say("services")} columns={columns} rows={doc.lines} rowKey={({ line }) => String(line)} totalLabel={say("with-vat")} />
          </Sheet>
        }
        side={<DocumentTimeline endpoints={servicePurchaseEndpoints} id={id} kind="repairs.service-purchase" />}
      />
    </DocumentPage>
  );
}

function OrderTag({ id }: { readonly id: string }) {
  const { may } = useSession();
  const order = useAnswer(workOrderEndpoints.read, { params: { id } }, { enabled: may("repairs.work-order.read") }).data as WorkOrder | undefined;
  return order === undefined ? null : <JobTag number={order.number} to={`/work-orders/${id}`} />;
}
