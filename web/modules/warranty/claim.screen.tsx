import { Link, useParams } from "@tanstack/react-router";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { claimPaper, claimSheet } from "#contracts/warranty/claim-facts.ts";
import { claimEndpoints, claimFlow } from "#contracts/warranty/claim.flow.ts";
import { acceptedSum, type Claim, claimedSum, rejectedSum } from "#contracts/warranty/claim.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { type Stage, Stepper } from "#web/kit/stepper.tsx";
import { About, NoneYet } from "#web/ledger/about.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { addressOf } from "#web/platform/client.ts";
import { currencySign, moneyWithSign } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import { AnswerDialog, BillOnDialog, PayDialog } from "./claim-dialogs.tsx";
import { ClaimRepairs } from "./claim-repairs.tsx";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const WAY = ["draft", "sent", "accepted", "paid"] as const;

/** One claim from what is open to what is paid. */
export function ClaimScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Claim>(claimEndpoints, id);
  const { doc: claim } = open;
  const { may } = useSession();
  const party = useAnswer(partyEndpoints.read, { params: { id: claim.partyId } }).data;
  const [claimed, accepted, rejected] = [claimedSum(claim), acceptedSum(claim), rejectedSum(claim)];
  return (
    <DocumentPage
      flow={claimFlow}
      open={open}
      title={party?.name ?? text("warranty.claim")}
      list="/warranty-claims"
      main={["send", "answer", "pay"]}
      beside={["accept"]}
      papers={
        claim.lines.length === 0
          ? []
          : [
              {
                key: "claim",
                label: text("printing.form.warranty-claim"),
                href: addressOf(claimPaper, { params: { id }, query: { language: languageNow() } }),
              },
            ]
      }
      dialogs={{
        answer: (props) => <AnswerDialog {...props} claim={claim} />,
        "bill-on": (props) => <BillOnDialog {...props} claim={claim} />,
        pay: (props) => <PayDialog {...props} claim={claim} sum={accepted} />,
      }}
      consequences={{
        send: say("send-means", { sum: moneyWithSign(claimed), name: party?.name ?? "" }),
        accept: say("accept-means", { sum: moneyWithSign(claimed) }),
      }}
      actions={
        <>
          {claim.lines.length > 0 && (
            <a className="button paper normal" href={addressOf(claimSheet, { params: { id }, query: { language: languageNow() } })} download>
              <Icon name="download" size="small" />
              XLSX
            </a>
          )}
          {claim.status === "draft" && may("warranty.claim.change") && (
            <Button icon="pen" to={`/warranty-claims/${id}/edit`}>
              {text("platform.change")}
            </Button>
          )}
        </>
      }
    >
      {claim.status !== "cancelled" && <Stepper stages={stagesOf(claim)} label={say("way")} />}
      <Facts
        facts={[
          { label: `${say("claimed")}, ${currencySign()}`, number: true, value: <Amount minor={claimed} />, under: say("with-vat") },
          claim.answeredOn !== null && {
            label: `${say("accepted")}, ${currencySign()}`,
            number: true,
            value: <Amount minor={accepted} />,
            under: <Day day={claim.answeredOn} />,
          },
          rejected > 0 && {
            label: `${say("rejected")}, ${currencySign()}`,
            number: true,
            value: (
              <span className="tone-bad">
                <Amount minor={rejected} />
              </span>
            ),
          },
          { label: say("through"), value: <Day day={claim.through} /> },
          { label: say("sent-on"), value: claim.sentOn ? <Day day={claim.sentOn} /> : "–" },
          {
            label: say("return-by"),
            value: claim.returnBy ? <Day day={claim.returnBy} /> : "–",
            under: may("warranty.defective-part.read") && <Link to={`/defective-parts?partyId=${claim.partyId}`}>{say("defective")}</Link>,
          },
        ]}
      />
      <Columns
        left={
          <>
            <Sheet title={say("repairs")} count={claim.lines.length} edge>
              {claim.lines.length === 0 ? <NoneYet>{say("nothing-open")}</NoneYet> : <ClaimRepairs claim={claim} />}
            </Sheet>
            {rejected > 0 && <p className="small-text soft">{say("rejected-means")}</p>}
            {claim.comment !== "" && (
              <Sheet title={say("comment")}>
                <About lines={[{ label: say("comment"), value: claim.comment }]} />
              </Sheet>
            )}
          </>
        }
        side={<DocumentTimeline endpoints={claimEndpoints} id={id} kind="warranty.claim" />}
      />
    </DocumentPage>
  );
}

function stagesOf({ status }: Claim): Stage[] {
  const answered = status === "partly" || status === "rejected" ? status : "accepted";
  const shown = WAY.map((stage) => (stage === "accepted" ? answered : stage)).filter((stage) => status !== "rejected" || stage !== "paid");
  const at = shown.indexOf(status as (typeof shown)[number]);
  return shown.map((stage, place) => ({
    key: stage,
    label: stage === "accepted" && at < 2 ? say("answer-stage") : text(`warranty.claim.${stage}`),
    state: place < at || status === "paid" ? "done" : place === at ? "now" : "todo",
    tone: claimFlow.statuses[stage].tone,
  }));
}
