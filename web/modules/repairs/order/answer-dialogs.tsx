import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Chosen } from "#contracts/repairs/choice.ts";
import { proposalOf, stillValid } from "#contracts/repairs/estimate.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { customerTotal, type WorkOrder, workAmount } from "#contracts/repairs/work-order.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { toast } from "#web/kit/toast.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { call } from "#web/platform/client.ts";
import { moneyWithSign, quantity, today } from "#web/platform/format.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { asksSomething, ChooseLines, totalChosen } from "./choose-lines.tsx";
import type { StockLine } from "./order-stock.ts";

type Answered = StepDialogProps & { readonly order: WorkOrder; readonly customer: string };
type Channel = "phone" | "counter" | "messenger";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
const CHANNELS: readonly Channel[] = ["phone", "counter", "messenger"];

const ChannelPick = ({ value, onChange }: { readonly value: Channel; readonly onChange: (value: Channel) => void }) => (
  <div className="stack tight">
    <span className="caption faint">{text("repairs.work-order.approve.channel")}</span>
    <Segment
      label={text("repairs.work-order.approve.channel")}
      value={value}
      onChange={onChange}
      options={CHANNELS.map((one) => ({ value: one, label: text(`repairs.channel.${one}`) }))}
    />
  </div>
);

/** Why work could not begin at once: said in the shop's words, and the agreement can still be written down alone. */
const HINDERS: readonly string[] = ["repairs.prepayment-required", "repairs.parts-missing", "ledger.step-refused", "platform.not-permitted"];

/** The customer agreed and we write it down: to which lines and what sum, how they said it, who it was; and where nothing hinders, work begins. */
export function ApproveDialog({ order, customer, onTake, onClose }: Answered) {
  const [channel, setChannel] = useState<Channel>("phone");
  const [by, setBy] = useState(customer);
  const [chosen, setChosen] = useState<Chosen>(() => proposalOf(order));
  const [busy, setBusy] = useState(false);
  const [hindered, setHindered] = useState<Problem>();
  const { may } = useSession();
  const asks = asksSomething(order);
  const total = asks ? totalChosen(order, chosen) : customerTotal(order);
  const answer = { channel, by: by.trim(), chosen: asks ? chosen : null };
  const offered = order.estimates.at(-1);
  const startToo = async () => {
    setBusy(true);
    setHindered(undefined);
    try {
      const door = workOrderEndpoints.steps.find(({ name }) => name === "repairs.work-order.approve")!;
      await call(door, { params: { id: order.id }, query: { then: ["start"] }, body: { version: order.version, ...answer } });
      await refresh(queries, "repairs.work-order");
      toast(say("agreed-and-started"));
      onClose();
    } catch (thrown) {
      setHindered(problemFrom(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={text("repairs.work-order.approve")}
      verb={say("approve-sum", { sum: moneyWithSign(total) })}
      onClose={onClose}
      onSubmit={() => onTake(answer)}
    >
      <p className="small-text soft">{say("approve-note", { count: order.works.length + order.parts.length, version: order.estimates.length })}</p>
      {offered && !stillValid(offered, today()) && <p className="small-text tone-waiting">{text("repairs.estimate-expired")}</p>}
      {asks && <ChooseLines order={order} chosen={chosen} onChange={setChosen} />}
      <ChannelPick value={channel} onChange={setChannel} />
      <TextInput
        label={text("repairs.work-order.approve.by")}
        maxLength={200}
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
      />
      {may("repairs.work-order.start") && (
        <div className="line">
          <Button icon="play" busy={busy} onPress={() => void startToo()}>
            {say("agree-and-start")}
          </Button>
        </div>
      )}
      {hindered && <ErrorNote problem={hindered} />}
      {hindered && HINDERS.includes(hindered.code) && <p className="small-text soft">{say("not-started")}</p>}
    </FormDialog>
  );
}

/** The customer refuses: what they still pay stays, everything else goes. */
export function DeclineDialog({ order, onTake, onClose }: Answered) {
  const [channel, setChannel] = useState<Channel>("phone");
  const [reason, setReason] = useState("");
  const [kept, setKept] = useState<readonly number[]>([]);
  return (
    <FormDialog
      title={text("repairs.work-order.decline")}
      verb={text("repairs.work-order.decline")}
      danger
      disabled={reason.trim().length < 3}
      onClose={onClose}
      onSubmit={() => onTake({ channel, reason: reason.trim(), keepWorks: kept })}
    >
      <ChannelPick value={channel} onChange={setChannel} />
      <Textarea
        label={text("ledger.reason")}
        description={text("ledger.reason-note")}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {order.works.length > 0 && (
        <fieldset className="stack tight">
          <legend className="caption faint">{say("keep-works")}</legend>
          {order.works.map((work) => (
            <Checkbox
              key={work.line}
              label={`${work.name} · ${moneyWithSign(workAmount(work))}`}
              checked={kept.includes(work.line)}
              onChange={({ currentTarget: { checked } }) => setKept(checked ? [...kept, work.line] : kept.filter((it) => it !== work.line))}
            />
          ))}
        </fieldset>
      )}
      <p className="caption faint">{say(kept.length > 0 ? "decline-kept" : "decline-nothing")}</p>
    </FormDialog>
  );
}

/** Not every part is there: whoever begins all the same says so. */
export function StartDialog({ stock, onTake, onClose }: StepDialogProps & { readonly stock: readonly StockLine[] }) {
  return (
    <FormDialog
      title={text("repairs.work-order.start")}
      verb={text("repairs.work-order.start.withoutParts")}
      onClose={onClose}
      onSubmit={() => onTake({ withoutParts: true })}
    >
      <p className="small-text">{say("start-short")}</p>
      <ul className="stack tight">
        {stock
          .filter(({ short }) => short > 0)
          .map(({ itemId, name, short }) => (
            <li key={itemId} className="small-text tone-bad">
              {name}: {say("stock.short", { quantity: quantity(short) })}
            </li>
          ))}
      </ul>
    </FormDialog>
  );
}
