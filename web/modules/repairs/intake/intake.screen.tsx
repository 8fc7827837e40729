import "./intake.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type Intake, isAway } from "#contracts/repairs/intake.ts";
import { intakeEndpoints, intakeFlow } from "#contracts/repairs/intake.flow.ts";
import { workOrderEndpoints, type WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { employeeEndpoints } from "#contracts/company/employee.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day, Promised } from "#web/kit/moment.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { today } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { beginOrder } from "./accept.ts";
import { intakePapers } from "../papers.ts";
import { PageLinkButton } from "../page-link.tsx";
import { Photos } from "../photos.tsx";
import { IntakeFacts } from "./intake-facts.tsx";
import { IntakeLoaners } from "../custody/intake-loaners.tsx";
import { useWhere, Whereabouts } from "../custody/whereabouts.tsx";
import "../custody/custody.css";
import { IssueDialog } from "./issue-dialog.tsx";
import { MoveDevice, SendAway, TakeBack } from "./move-dialogs.tsx";
import { ChooseEngineer, ChoosePartner } from "./choose-dialogs.tsx";
import { useCustomer } from "./use-customer.ts";
import { CaseCard } from "../warranty/case-card.tsx";
import { codeOf, nameOf, typeNameOf, useDevice } from "./use-device.ts";

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** A device with us: what was agreed about it, its orders, and its way back to the owner. */
export function IntakeScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Intake>(intakeEndpoints, id);
  const { doc: intake } = open;
  const { card } = useCustomer(intake.customerId);
  const { device, type } = useDevice(intake.deviceId);
  const orders = useAnswer(workOrderEndpoints.list, { query: { intakeId: id, limit: 20 } });
  const engineer = useAnswer(employeeEndpoints.read, { params: { id: intake.engineerId ?? "" } }, { enabled: intake.engineerId !== null }).data;
  const where = useWhere(intake);
  const rows = orders.data?.rows ?? [];
  const order = rows.find(({ status }) => status !== "completed" && status !== "cancelled") ?? rows[0];
  const title = device ? [typeNameOf(type), nameOf(device)].filter(Boolean).join(" ") : "";
  const paid = order && { label: text("repairs.screen.open-order"), to: `/work-orders/${order.id}` };
  return (
    <DocumentPage
      flow={intakeFlow}
      open={open}
      title={title}
      list="/repairs"
      papers={intakePapers(intake, card?.language)}
      main={nextOf(intake)}
      beside={besideOf(intake)}
      dialogs={{
        "repair-here": (props) => <ChooseEngineer {...props} intake={intake} />,
        "repair-away": (props) => <ChoosePartner {...props} />,
        "send-away": (props) => <SendAway {...props} />,
        "take-back": (props) => <TakeBack {...props} intake={intake} />,
        move: (props) => <MoveDevice {...props} intake={intake} />,
        issue: (props) => <IssueDialog {...props} intake={intake} />,
      }}
      obstacle={(code) => (code === "repairs.not-ready" && paid ? { clear: paid } : undefined)}
    >
      <Facts
        facts={[
          {
            label: text("repairs.screen.fact.customer"),
            value: card ? <Link to={`/customers/${card.id}`}>{card.name}</Link> : "",
            under: card?.phones?.[0] && phoneShown(card.phones[0]),
            width: 1.3,
          },
          {
            label: text("repairs.screen.fact.serial"),
            value: device ? <Link to={`/devices/${device.id}`}>{codeOf(device) || "–"}</Link> : "",
            under: nameOf(device ?? { brand: null, model: null }),
            width: 1.2,
          },
          { label: text("repairs.screen.fact.accepted"), value: <Day day={intake.acceptedOn} />, under: intake.acceptedBy },
          {
            label: text("repairs.screen.fact.promised"),
            value: intake.promisedAt ? (
              intake.status === "issued" ? (
                <Day day={intake.promisedAt.slice(0, 10)} />
              ) : (
                <Promised at={intake.promisedAt} />
              )
            ) : (
              text("repairs.screen.no-promise")
            ),
          },
          {
            label: text("repairs.screen.custody.where"),
            value: where,
            under: isAway(intake) && intake.expectedBackOn && (
              <span className={intake.expectedBackOn < today() ? "tone-bad" : undefined}>
                {text("repairs.screen.custody.back-by")}: <Day day={intake.expectedBackOn} />
              </span>
            ),
          },
          engineer && { label: text("repairs.screen.fact.engineer"), value: engineer.name },
        ]}
      />
      <Columns
        left={
          <>
            <Orders intake={intake} rows={rows} />
            <Photos subject={{ subjectKind: "repairs.intake", subjectId: id }} title={say("photos")} editable={intake.status !== "issued"} />
            <IntakeLoaners intake={intake} />
            <Whereabouts intake={intake} />
            <IntakeFacts intake={intake} />
          </>
        }
        side={
          <>
            <CaseCard visitId={id} completed={intake.status === "issued"} />
            <DocumentTimeline endpoints={intakeEndpoints} id={id} kind="repairs.intake" />
          </>
        }
      />
    </DocumentPage>
  );
}

/** What usually comes next: decide where, send or fetch or finish, hand over. */
const nextOf = ({ status, variant, sentOn }: Intake): readonly string[] => {
  if (status === "accepted") return ["repair-here"];
  if (status === "ready") return ["issue"];
  return [variant !== "third-party" ? "finish" : sentOn === null ? "send-away" : "take-back"];
};

/** What stands beside the next step: carrying it elsewhere, naming another day, handing it over unrepaired. */
const besideOf = (intake: Intake): readonly string[] => {
  if (isAway(intake)) return ["put-off"];
  return intake.status === "accepted" ? ["repair-away", "move"] : intake.status === "ready" ? ["move"] : ["move", "issue"];
};

/** The work orders of the intake; while there is none, the way to begin it. */
function Orders({ intake, rows }: { readonly intake: Intake; readonly rows: readonly WorkOrderRow[] }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const begin = () => {
    setBusy(true);
    beginOrder(intake.id)
      .then(
        ({ id }) => navigate({ to: `/work-orders/${id}` }),
        (thrown) => setProblem(problemFrom(thrown)),
      )
      .finally(() => setBusy(false));
  };
  const order = rows.find(({ status }) => status !== "cancelled");
  // The centre's invoice belongs to the order that sells its work.
  const bill =
    order !== undefined && intake.partnerId !== null && may("repairs.service-purchase.create")
      ? `/service-purchases/new?order=${order.id}&supplier=${intake.partnerId}`
      : undefined;
  const mayBegin = may("repairs.work-order.create") && intake.status !== "issued";
  return (
    <Sheet
      title={say("orders")}
      count={rows.length}
      edge
      actions={
        <>
          <PageLinkButton subject={{ subjectKind: "repairs.intake", subjectId: intake.id }} />
          {bill !== undefined && (
            <Button size="low" icon="truck" to={bill}>
              {text("repairs.screen.custody.enter-bill")}
            </Button>
          )}
          {mayBegin && (
            <Button size="low" icon="plus" busy={busy} onPress={begin}>
              {say(rows.length === 0 ? "start-order" : "another-order")}
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <div className="inside">
          <ErrorNote problem={problem} />
        </div>
      )}
      {rows.length === 0 ? (
        <p className="inside small-text soft">{say("no-order")}</p>
      ) : (
        <ul className="rows">
          {rows.map(({ id, number, status, complaint, masterName }) => (
            <li key={id} className="line">
              <JobTag number={number} to={`/work-orders/${id}`} />
              <Status tone={workOrderFlow.statuses[status].tone}>{text(`repairs.work-order.${status}`)}</Status>
              <span className="clip soft">{complaint}</span>
              <span className="space" />
              <span className="soft nowrap">{masterName}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
