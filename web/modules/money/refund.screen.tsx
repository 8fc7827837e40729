import { Link, useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { printRefund } from "#contracts/money/print.ts";
import { type Refund, refundEndpoints, refundFlow } from "#contracts/money/refund.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { type Stage, Stepper } from "#web/kit/stepper.tsx";
import { Why } from "#web/kit/step-button.tsx";
import { About } from "#web/ledger/about.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign, dayOf, moneyWithSign } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { cashPapers } from "./papers.ts";
import { useMoneyAbout } from "./payment.screen.tsx";

type Doc = z.output<typeof Refund>;
const say = (key: string, values = {}) => text(`money.screen.${key}`, values);
/** Whoever asked for the money may not say yes to it: the button stays and says why. */
const foreignOnly: typeof refundFlow = {
  ...refundFlow,
  steps: { ...refundFlow.steps, approve: { ...refundFlow.steps.approve, needs: [{ code: "money.screen.own-refund", met: () => false }] } },
};
const WAY = ["draft", "approved", "paid"] as const;

/** Money back to a customer: one asks, another approves, then it is paid. */
export function RefundScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Doc>(refundEndpoints, id);
  const { doc } = open;
  const { may, user } = useSession();
  const { nameOf } = usePlaces("desk", "bank");
  const { party, order } = useMoneyAbout(doc.partyId, doc.orderId);
  const own = doc.status === "draft" && doc.requestedById === user?.id;
  const at = WAY.indexOf(doc.status as (typeof WAY)[number]);
  const stages: Stage[] = WAY.map((status, place) => ({
    key: status,
    label: text(`money.refund.${status}`),
    state: place < at || doc.status === "paid" ? "done" : place === at ? "now" : "todo",
    tone: refundFlow.statuses[status].tone,
  }));
  return (
    <DocumentPage
      flow={own ? foreignOnly : refundFlow}
      open={open}
      title={party?.name ?? text("money.refund")}
      list="/refunds"
      papers={cashPapers("cash-out", printRefund, doc)}
      main={["pay", "approve"]}
      consequences={{
        approve: say("approve-means", { sum: moneyWithSign(doc.amount), name: party?.name ?? "" }),
        pay: say("pay-means", { sum: moneyWithSign(doc.amount), place: nameOf(doc.placeId) }),
        cancel: say(doc.status === "paid" ? "refund-cancel-means" : "draft-cancel-means"),
      }}
      why={doc.status === "draft" && !own && !may("money.refund.approve") ? <Why obstacles={[{ sentence: say("waits-for-approval") }]} /> : undefined}
      actions={
        doc.status === "draft" &&
        may("money.refund.change") && (
          <Button icon="pen" to={`/refunds/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      {doc.status !== "cancelled" && <Stepper stages={stages} label={say("way-of-refund")} />}
      <Facts
        facts={[
          { label: `${say("sum")}, ${currencySign()}`, number: true, value: <Amount minor={doc.amount} />, under: say(`method.${doc.method}`) },
          { label: say("to-whom"), value: <Link to={`/customers/${doc.partyId}`}>{party?.name ?? "…"}</Link>, width: 1.5 },
          { label: say("for"), value: doc.orderId ? <JobTag number={order?.number ?? "…"} to={`/work-orders/${doc.orderId}`} /> : say("advance") },
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
        side={<DocumentTimeline endpoints={refundEndpoints} id={id} kind="money.refund" />}
      />
    </DocumentPage>
  );
}
