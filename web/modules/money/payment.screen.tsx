import { Link, useParams } from "@tanstack/react-router";
import { type Payment, paymentEndpoints, paymentFlow } from "#contracts/money/payment.ts";
import { printPayment } from "#contracts/money/print.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { About } from "#web/ledger/about.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign, dayOf, moneyWithSign } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { cashPapers } from "./papers.ts";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

/** The party and the order that money belongs to, as far as one may see them. */
export function useMoneyAbout(partyId: string, orderId: string | null) {
  const { may } = useSession();
  const party = useAnswer(partyEndpoints.read, { params: { id: partyId } }, { enabled: may("parties.party.read") }).data;
  const order = useAnswer(workOrderEndpoints.read, { params: { id: orderId ?? "" } }, { enabled: orderId !== null && may("repairs.work-order.read") })
    .data as { number: string } | undefined;
  return { party, order };
}

/** Money that came from somebody: how much, where it lies, whose debt it closed. */
export function PaymentScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Payment>(paymentEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces("desk", "bank");
  const { party, order } = useMoneyAbout(doc.partyId, doc.orderId);
  const advance = doc.closesDebt === null ? null : doc.amount - doc.closesDebt;
  return (
    <DocumentPage
      flow={paymentFlow}
      open={open}
      title={party?.name ?? text("money.payment")}
      list="/payments"
      papers={cashPapers("cash-in", printPayment, doc)}
      main={["receive"]}
      consequences={{
        cancel:
          doc.status === "received"
            ? say("payment-cancel-means", { sum: moneyWithSign(doc.amount), place: nameOf(doc.placeId) })
            : say("draft-cancel-means"),
      }}
      actions={
        doc.status === "draft" &&
        may("money.payment.change") && (
          <Button icon="pen" to={`/payments/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: `${say("sum")}, ${currencySign()}`, number: true, value: <Amount minor={doc.amount} />, under: say(`method.${doc.method}`) },
          { label: say("from-whom"), value: <Link to={`/customers/${doc.partyId}`}>{party?.name ?? "…"}</Link>, width: 1.5 },
          { label: say("for"), value: doc.orderId ? <JobTag number={order?.number ?? "…"} to={`/work-orders/${doc.orderId}`} /> : say("advance") },
          { label: say("place"), value: nameOf(doc.placeId), under: text(`company.place.kind.${doc.by === "cash" ? "desk" : "bank"}`) },
          { label: say(doc.receivedOn ? "received-on" : "begun-on"), value: <Day day={doc.receivedOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("what-became")}>
            <About
              lines={[
                { label: say("closed-debt"), value: doc.closesDebt === null ? say("not-yet") : <Amount minor={doc.closesDebt} sign /> },
                { label: say("left-as-advance"), value: advance === null ? null : <Amount minor={advance} sign /> },
                { label: say("comment"), value: doc.comment },
              ]}
            />
          </Sheet>
        }
        side={<DocumentTimeline endpoints={paymentEndpoints} id={id} kind="money.payment" />}
      />
    </DocumentPage>
  );
}
