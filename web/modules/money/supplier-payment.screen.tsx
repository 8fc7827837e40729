import { Link, useParams } from "@tanstack/react-router";
import { type SupplierPayment, supplierPaymentEndpoints, supplierPaymentFlow } from "#contracts/money/supplier-payment.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { About } from "#web/ledger/about.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`money.screen.${key}`);

/** One payment to a supplier: how much, from where, and whether it is gone. */
export function SupplierPaymentScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<SupplierPayment>(supplierPaymentEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces("desk", "bank");
  const supplier = useAnswer(partyEndpoints.read, { params: { id: doc.supplierId } }).data;
  const edit = doc.status === "draft" && may("money.supplier-payment.change") && (
    <Button icon="pen" to={`/supplier-payments/${id}/edit`}>
      {text("platform.change")}
    </Button>
  );
  return (
    <DocumentPage
      flow={supplierPaymentFlow}
      open={open}
      title={supplier?.name ?? text("money.supplier-payment")}
      list="/supplier-payments"
      main={["pay"]}
      actions={edit}
    >
      <Facts
        facts={[
          { label: `${say("sum")}, ${currencySign()}`, number: true, value: <Amount minor={doc.amount} />, under: say(`method.${doc.method}`) },
          { label: say("to-whom"), value: <Link to={`/customers/${doc.supplierId}`}>{supplier?.name ?? "…"}</Link>, width: 1.5 },
          { label: say("from-place"), value: nameOf(doc.placeId) },
          { label: say(doc.paidOn ? "paid-on" : "begun-on"), value: <Day day={doc.paidOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("about")}>
            <About lines={[{ label: say("comment"), value: doc.comment }]} />
          </Sheet>
        }
        side={<DocumentTimeline endpoints={supplierPaymentEndpoints} id={id} kind="money.supplier-payment" />}
      />
    </DocumentPage>
  );
}
