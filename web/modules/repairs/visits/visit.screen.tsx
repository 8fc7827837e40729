import "../intake/intake.css";
import "../order/order.css";
import "./visits.css";
import { useParams } from "@tanstack/react-router";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { Button } from "#web/kit/button.tsx";
import { Stepper } from "#web/kit/stepper.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { promised } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { CheckSheet } from "../check/check-sheet.tsx";
import { Diagnosis } from "../codes/diagnosis.tsx";
import { useCustomer } from "../intake/use-customer.ts";
import { nameOf, typeNameOf, useDevice } from "../intake/use-device.ts";
import { ApproveDialog, DeclineDialog, StartDialog } from "../order/answer-dialogs.tsx";
import { useOrderStock } from "../order/order-stock.ts";
import { Parts } from "../order/parts.tsx";
import { Problem } from "../order/problem-line.tsx";
import { useStages } from "../order/stages.ts";
import { gateSentence, useRules } from "../order/use-rules.ts";
import { useOrder } from "../order/use-order.ts";
import { Works } from "../order/works.tsx";
import { orderPapers } from "../papers.ts";
import { Photos } from "../photos.tsx";
import { Hours } from "./hours.tsx";
import { Reach } from "./reach.tsx";
import { SignSheet } from "./sign-sheet.tsx";

const MAIN = ["start-diagnostics", "approve", "start", "check", "pass", "complete", "offer", "resume"];
const say = (key: string) => text(`repairs.visit.${key}`);

/** The engineer's sheet at the customer's door: where, whom to call, what to do, how long it took, what went in, the signature. */
export function VisitScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const editor = useOrder(id);
  const { order, draft } = editor;
  const { card } = useCustomer(order.customerId);
  const { device, type } = useDevice(order.deviceId ?? undefined);
  const rules = useRules(order);
  const stock = useOrderStock(id);
  const short = stock.some((line) => line.short > 0);
  const answer = { order, customer: card?.name ?? "" };
  const closed = order.status === "completed" || order.status === "cancelled";
  return (
    <DocumentPage
      flow={workOrderFlow}
      open={editor.open}
      title={card?.name ?? ""}
      list="/visits"
      papers={orderPapers(order, card?.language)}
      main={MAIN}
      ruled={rules}
      known={short ? {} : { start: {} }}
      dialogs={{
        approve: (props) => <ApproveDialog {...props} {...answer} />,
        decline: (props) => <DeclineDialog {...props} {...answer} />,
        ...(short ? { start: (props) => <StartDialog {...props} stock={stock} /> } : {}),
      }}
      obstacle={(code) => rules && gateSentence(code, rules)}
      actions={
        <Button icon="repairs" to={`/work-orders/${id}`}>
          {say("open-order")}
        </Button>
      }
    >
      {order.siteAddress !== null && <Reach address={order.siteAddress} phone={card?.phones?.[0]} />}
      <p className="line small-text">
        {order.promisedAt !== null && <b className="medium">{promised(order.promisedAt).words}</b>}
        {device && <span className="soft">{nameOf(device, typeNameOf(type))}</span>}
      </p>
      <Problem order={order} draft={draft} onMaster={undefined} />
      <Stepper stages={useStages(order)} label={text("repairs.screen.order.way")} />
      <Hours editor={editor} />
      <Works editor={editor} />
      <Parts editor={editor} />
      <Diagnosis editor={editor} />
      <CheckSheet order={order} />
      <Photos subject={{ subjectKind: "repairs.work-order", subjectId: order.id }} title={text("repairs.screen.order.photos")} editable={!closed} />
      <SignSheet order={order} />
    </DocumentPage>
  );
}
