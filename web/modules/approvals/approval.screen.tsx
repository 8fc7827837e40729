import { useParams } from "@tanstack/react-router";
import { type ApprovalRequest, requestEndpoints, requestFlow } from "#contracts/approvals/request.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { About } from "#web/ledger/about.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { percent, quantity } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { wantedOf } from "./wanted.ts";

const say = (key: string, values = {}) => text(`approvals.screen.${key}`, values);

/** Who asks is never who answers: their own request they can only take back. */
const flowFor = (own: boolean): typeof requestFlow => {
  const hidden = { met: () => false, code: own ? "approvals.four-eyes" : "approvals.not-yours" };
  const { allow, refuse, withdraw } = requestFlow.steps;
  return {
    ...requestFlow,
    steps: own ? { allow: { ...allow, needs: [hidden] }, refuse: { ...refuse, needs: [hidden] }, withdraw } : ({ allow, refuse } as never),
  };
};

const meaning = ({ matter, subjectNumber: number, upTo, itemName: item, quantity: pieces }: ApprovalRequest) =>
  matter === "discount"
    ? say("allow-means", { number, share: percent(upTo) })
    : say("allow-means-over-issue", { number, item, quantity: quantity(pieces ?? 0) });

/** One request: who wants what on which order, and why. */
export function ApprovalScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<ApprovalRequest>(requestEndpoints, id);
  const { doc } = open;
  const { user } = useSession();
  return (
    <DocumentPage
      flow={flowFor(doc.askedById === user?.id)}
      open={open}
      title={`${text(`approvals.matter.${doc.matter}`)}${doc.matter === "discount" ? ` ${percent(doc.upTo)}` : ""}`}
      list="/approvals"
      main={["allow", "withdraw"]}
      beside={["refuse"]}
      consequences={{ allow: meaning(doc) }}
    >
      <Facts
        facts={[
          { label: say(doc.matter === "discount" ? "up-to" : "wanted"), number: doc.matter === "discount", value: wantedOf(doc) },
          { label: say("order"), value: <JobTag number={doc.subjectNumber} to={`/work-orders/${doc.subjectId}`} /> },
          { label: say("asked-by"), value: doc.askedByName, width: 1.5 },
          { label: say("asked-on"), value: <Moment at={doc.createdAt} /> },
          doc.decidedByName !== "" && { label: say("decided-by"), value: doc.decidedByName },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("reason")}>
            <About lines={[{ label: say("reason"), value: doc.reason }]} />
          </Sheet>
        }
        side={<DocumentTimeline endpoints={requestEndpoints} id={id} kind="approvals.request" />}
      />
    </DocumentPage>
  );
}
