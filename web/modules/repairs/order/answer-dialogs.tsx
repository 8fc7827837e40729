import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { customerTotal, type WorkOrder, workAmount } from "#contracts/repairs/work-order.ts";
import { Segment } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { moneyWithSign, quantity } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
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

/** The customer agreed and we write it down: to what sum, how they said it, who it was. */
export function ApproveDialog({ order, customer, onTake, onClose }: Answered) {
  const [channel, setChannel] = useState<Channel>("phone");
  const [by, setBy] = useState(customer);
  return (
    <FormDialog
      title={text("repairs.work-order.approve")}
      verb={say("approve-sum", { sum: moneyWithSign(customerTotal(order)) })}
      onClose={onClose}
      onSubmit={() => onTake({ channel, by: by.trim() })}
    >
      <p className="small-text soft">{say("approve-note", { count: order.works.length + order.parts.length, version: order.estimates.length })}</p>
      <ChannelPick value={channel} onChange={setChannel} />
      <TextInput
        label={text("repairs.work-order.approve.by")}
        maxLength={200}
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
      />
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
