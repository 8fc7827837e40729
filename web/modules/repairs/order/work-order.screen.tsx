import "../intake/intake.css";
import "./order.css";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { type OrderPayer, orderMoney } from "#contracts/repairs/order-facts.ts";
import { unpriced } from "#contracts/repairs/unpriced.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { MainButton } from "#web/kit/main-button.tsx";
import { Columns } from "#web/kit/sheet.tsx";
import { StepButton, Why } from "#web/kit/step-button.tsx";
import { Stepper } from "#web/kit/stepper.tsx";
import { Tabs } from "#web/kit/tabs.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DiscountRequests } from "#web/modules/approvals/ask-discount.tsx";
import { call } from "#web/platform/client.ts";
import { usePhone } from "#web/platform/phone.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { orderPapers } from "../papers.ts";
import { CheckSheet } from "../check/check-sheet.tsx";
import { Diagnosis } from "../codes/diagnosis.tsx";
import { Photos } from "../photos.tsx";
import { useCustomer } from "../intake/use-customer.ts";
import { nameOf, typeNameOf, useDevice } from "../intake/use-device.ts";
import { ApproveDialog, DeclineDialog, StartDialog } from "./answer-dialogs.tsx";
import { Details } from "./details.tsx";
import { Estimates } from "./estimates.tsx";
import { HandOverDialog, handOverObstacles } from "./hand-over.tsx";
import { withMaster } from "./lines.ts";
import { MasterDialog } from "./master-dialog.tsx";
import { useOrderStock } from "./order-stock.ts";
import { Parts } from "./parts.tsx";
import { PaymentDialog } from "./payment-dialog.tsx";
import { Problem } from "./problem-line.tsx";
import { Profit } from "./profit.tsx";
import { SavingSign } from "./saving-sign.tsx";
import { useStages } from "./stages.ts";
import { PayerSheet } from "./payer-sheet.tsx";
import { Story } from "./story.tsx";
import { Summary } from "./summary.tsx";
import { totalsOf } from "./payers.ts";
import { type OrderEditor, useOrder } from "./use-order.ts";
import { gateSentence, useRules } from "./use-rules.ts";
import { Works } from "./works.tsx";
import { CaseCard } from "../warranty/case-card.tsx";

const MAIN = ["start-diagnostics", "approve", "start", "check", "pass", "resume", "complete", "offer"];
const BESIDE = ["wait-for-parts", "complete"];
/** Codes are said in their own fields. */
const ON_PAGE = ["name-codes"];
/** From here on one asks when it can be fetched. */
const NEAR: readonly string[] = ["in-work", "quality-check", "done", "completed", "cancelled"];

/** One repair: what is done, with what, by whom, for how much; its next step is the main button. */
export function WorkOrderScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const editor = useOrder(id);
  const { order, draft } = editor;
  const { may } = useSession();
  const { card } = useCustomer(order.customerId);
  const { device, type } = useDevice(order.deviceId ?? undefined);
  const intake = useAnswer(intakeEndpoints.read, { params: { id: order.intakeId ?? "" } }, { enabled: order.intakeId !== null }).data as
    | Intake
    | undefined;
  const money = useAnswer(orderMoney, { params: { id } }, { keep: true }).data;
  const stock = useOrderStock(id);
  const [asking, setAsking] = useState<"payment" | "hand-over" | "master" | OrderPayer>();
  const close = () => setAsking(undefined);

  const toPay = Math.max(0, totalsOf(order, draft).all - (money?.paid ?? 0));
  const takePayment = may("money.payment.create") ? () => setAsking("payment") : undefined;
  const handsOver = intake !== undefined && intake.status !== "issued" && may("repairs.intake.issue") && NEAR.includes(order.status);
  const obstacles = handsOver ? handOverObstacles({ order, intake, toPay, takePayment }) : [];
  const rules = useRules(order);
  const short = stock.some((line) => line.short > 0);
  const open = { ...editor.open, takeStep: withIntake(editor, intake, may) };
  const answer = { order, customer: card?.name ?? "" };
  const title =
    [device && nameOf(device, typeNameOf(type)), device && nameOf(device) !== "" && typeNameOf(type).toLowerCase()].filter(Boolean).join(" ") ||
    order.siteAddress;
  return (
    <DocumentPage
      flow={workOrderFlow}
      open={open}
      title={title}
      list="/repairs"
      papers={orderPapers(order, card?.language)}
      main={MAIN}
      beside={BESIDE}
      onPage={ON_PAGE}
      ruled={rules}
      sign={<SavingSign saving={editor.saving} editable={editor.editable} />}
      known={short ? {} : { start: {} }}
      dialogs={{
        approve: (props) => <ApproveDialog {...props} {...answer} />,
        decline: (props) => <DeclineDialog {...props} {...answer} />,
        ...(short ? { start: (props) => <StartDialog {...props} stock={stock} /> } : {}),
      }}
      obstacle={(code) =>
        code === "repairs.master-required" && editor.editable
          ? { clear: { label: text("repairs.screen.order.choose-master"), onPress: () => setAsking("master") } }
          : code === "repairs.prices-missing"
            ? {
                sentence: text("repairs.screen.order.unpriced", {
                  lines: unpriced(order)
                    .map(({ name }) => name)
                    .join(", "),
                }),
              }
            : rules && gateSentence(code, rules)
      }
      actions={
        handsOver &&
        (obstacles.length > 0 ? (
          <StepButton label={text("repairs.intake.issue")} obstacles={obstacles} onPress={() => undefined} describedBy="why-hand-over" />
        ) : (
          <MainButton icon="check" onPress={() => setAsking("hand-over")}>
            {text("repairs.intake.issue")}
          </MainButton>
        ))
      }
      why={handsOver && obstacles.length > 0 && <Why id="why-hand-over" lead={text("repairs.intake.issue")} obstacles={obstacles} />}
    >
      <Summary editor={editor} intake={intake} money={money} takePayment={takePayment} />
      <Stepper stages={useStages(order)} label={text("repairs.screen.order.way")} />
      <DiscountRequests order={order} problem={editor.open.problem} />
      <Problem order={order} draft={draft} onMaster={editor.editable ? () => setAsking("master") : undefined} />
      <Body editor={editor} intake={intake} payers={<PayerSheet order={order} money={money} take={setAsking} />} />
      {asking === "payment" && <PaymentDialog order={order} toPay={toPay as never} customer={card?.name ?? ""} onClose={close} />}
      {typeof asking === "object" && (
        <PaymentDialog order={order} toPay={(asking.toPay ?? 0) as never} customer={asking.name} partyId={asking.partyId} onClose={close} />
      )}
      {asking === "hand-over" && intake && <HandOverDialog order={order} intake={intake} onClose={close} />}
      {asking === "master" && (
        <MasterDialog value={draft.masterId} onClose={close} onChoose={(masterId) => editor.edit((now) => withMaster(now, masterId))} />
      )}
    </DocumentPage>
  );
}

type BodyProps = { readonly editor: OrderEditor; readonly intake: Intake | undefined; readonly payers: ReactNode };

/** At the desk everything side by side; on a phone one thing at a time. */
function Body({ editor, intake, payers }: BodyProps) {
  const phone = usePhone();
  const [tab, setTab] = useState("work");
  const { order } = editor;
  const warranty = <CaseCard visitId={order.intakeId ?? order.id} orderId={order.id} completed={order.status === "completed"} />;
  const pictures = {
    subject: { subjectKind: "repairs.work-order", subjectId: order.id } as const,
    title: text("repairs.screen.order.photos"),
    editable: order.status !== "completed" && order.status !== "cancelled",
  };
  if (!phone) {
    return (
      <Columns
        sideWidth={388}
        side={
          <>
            {warranty}
            <Story order={order} intake={intake} />
          </>
        }
        left={
          <>
            <Works editor={editor} />
            <Parts editor={editor} />
            {payers}
            <div className="duo">
              <Estimates order={order} />
              <Profit id={order.id} />
            </div>
            <Diagnosis editor={editor} />
            <CheckSheet order={order} />
            <Photos {...pictures} />
            <Details editor={editor} />
          </>
        }
      />
    );
  }
  const tabs = ["work", "story", "money", "details"].map((key) => ({ key, label: text(`repairs.screen.order.tab.${key}`) }));
  return (
    <>
      <Tabs tabs={tabs} value={tab} onChange={setTab} label={text("repairs.screen.order.parts-of-order")} />
      {tab === "work" && (
        <>
          <Works editor={editor} />
          <Parts editor={editor} />
          <Diagnosis editor={editor} />
          <CheckSheet order={order} />
        </>
      )}
      {tab === "story" && <Story order={order} intake={intake} />}
      {tab === "money" && (
        <>
          {payers}
          <Estimates order={order} />
          <Profit id={order.id} />
        </>
      )}
      {tab === "details" && (
        <>
          {warranty}
          <Photos {...pictures} />
          <Details editor={editor} />
        </>
      )}
    </>
  );
}

/** Whoever begins the diagnostics has the device: its intake says so too. */
function withIntake({ open, order }: OrderEditor, intake: Intake | undefined, may: (permission: string) => boolean): OrderEditor["open"]["takeStep"] {
  return async (permission, input) => {
    const after = await open.takeStep(permission, input);
    if (permission === "repairs.work-order.start-diagnostics" && intake?.status === "accepted" && may("repairs.intake.repair-here")) {
      const door = intakeEndpoints.steps.find(({ name }) => name === "repairs.intake.repair-here")!;
      await call(door, { params: { id: intake.id }, body: { version: intake.version, engineerId: order.masterId } }).catch(() => undefined);
    }
    void refresh(queries, "repairs.intake");
    return after;
  };
}
