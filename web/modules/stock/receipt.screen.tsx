import { Link, useParams } from "@tanstack/react-router";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { type Receipt, receiptEndpoints, receiptFlow } from "#contracts/stock/receipt.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts } from "#web/kit/sheet.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { type StockLine, totalsOf } from "./line.ts";
import { LineTable } from "./line-table.tsx";
import { PriceDialog } from "./price-dialog.tsx";

/** Goods that a supplier brought: what, for how much, into which warehouse. */
export function ReceiptScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Receipt>(receiptEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces("warehouse");
  const supplier = useAnswer(partyEndpoints.read, { params: { id: doc.supplierId } }).data;
  const lines: readonly StockLine[] = doc.lines;
  const seesCost = may("stock.cost.see") && lines.every(({ cost }) => cost !== undefined);
  const mayEdit = doc.status === "draft" && may("stock.receipt.change");
  const say = (key: string) => text(`stock.screen.${key}`);
  return (
    <DocumentPage
      flow={receiptFlow}
      open={open}
      title={supplier?.name ?? text("stock.receipt")}
      list="/receipts"
      main={["price", "receive"]}
      dialogs={{ price: (props) => <PriceDialog {...props} lines={doc.lines} /> }}
      consequences={{ cancel: text(doc.status === "received" ? "stock.screen.receipt-cancel-means" : "stock.screen.draft-cancel-means") }}
      actions={
        mayEdit && (
          <Button icon="pen" to={`/receipts/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          {
            label: say("supplier"),
            value: supplier && <Link to={`/customers/${supplier.id}`}>{supplier.name}</Link>,
            under: doc.supplierNumber && `№ ${doc.supplierNumber}`,
            width: 1.6,
          },
          { label: say("warehouse"), value: nameOf(doc.placeId) },
          { label: doc.receivedOn ? say("received-on") : say("begun-on"), value: <Day day={doc.receivedOn ?? dayOf(doc.createdAt)} /> },
          seesCost && { label: `${say("vat")}, ${currencySign()}`, number: true, value: <Amount minor={totalsOf(lines).vat} /> },
          seesCost && {
            label: `${text("platform.total")}, ${currencySign()}`,
            number: true,
            value: <Amount minor={totalsOf(lines).all} />,
            under: say("with-vat"),
          },
        ]}
      />
      <Columns
        left={
          <>
            {doc.comment && <p className="soft">{doc.comment}</p>}
            <LineTable lines={lines} money="cost" />
          </>
        }
        side={<DocumentTimeline endpoints={receiptEndpoints} id={id} kind="stock.receipt" />}
      />
    </DocumentPage>
  );
}
