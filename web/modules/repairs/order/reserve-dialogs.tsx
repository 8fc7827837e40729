import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Milli } from "#contracts/kernel/measure.ts";
import { refuseReserve, releaseReserve, takableReserves, takeReserve } from "#contracts/repairs/reserve.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { call } from "#web/platform/client.ts";
import { quantity } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly order: WorkOrder; readonly onDone: () => Promise<unknown>; readonly onClose: () => void };

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

/** Whoever may takes what waits for another customer; both orders tell why. */
export function TakeDialog({ order, onDone, onClose }: Props) {
  const { data: found = [], isPending } = useAnswer(takableReserves, { params: { id: order.id } });
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<Milli>();
  const [reason, setReason] = useState("");
  const keyOf = ({ orderId, itemId }: (typeof found)[number]) => `${orderId}/${itemId}`;
  const from = found.find((it) => keyOf(it) === chosen);
  const wanted = typed ?? (from && Milli.parse(Math.min(from.quantity, from.short)));
  const submit = async () => {
    if (from === undefined || wanted === undefined) return;
    const { orderId: fromOrderId, itemId } = from;
    await call(takeReserve, { params: { id: order.id }, body: { version: order.version, fromOrderId, itemId, quantity: wanted, reason } });
    await onDone();
  };
  return (
    <FormDialog
      title={say("take.title")}
      verb={say("take.verb")}
      onClose={onClose}
      onSubmit={submit}
      disabled={from === undefined || !wanted || reason.trim().length < 3}
    >
      {!isPending && found.length === 0 ? (
        <p className="soft">{say("take.none")}</p>
      ) : (
        <>
          <Select
            label={say("take.from")}
            required
            data={found.map((it) => ({
              value: keyOf(it),
              label: say("take.row", { number: it.orderNumber, name: it.name, quantity: quantity(it.quantity) }),
            }))}
            value={chosen}
            onChange={setChosen}
          />
          {from && <QuantityField label={say("quantity")} value={wanted} unit={text(`repairs.unit.${from.unit}`)} onChange={setTyped} />}
          <TextInput
            label={say("take.reason")}
            required
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Everything that is put aside for the order and not yet given out is free again. */
export const ReleaseDialog = (props: Props) => <ReasonDialog {...props} door={releaseReserve} what="release" />;

/** What an engineer asked to be put aside is not. */
export const RefuseDialog = (props: Props) => <ReasonDialog {...props} door={refuseReserve} what="refuse" />;

type ReasonProps = Props & { readonly door: typeof releaseReserve | typeof refuseReserve; readonly what: "release" | "refuse" };

function ReasonDialog({ order, onDone, onClose, door, what }: ReasonProps) {
  const [reason, setReason] = useState("");
  const submit = async () => {
    await call(door, { params: { id: order.id }, body: { version: order.version, reason } });
    await onDone();
  };
  return (
    <FormDialog title={say(`${what}.verb`)} verb={say(`${what}.verb`)} onClose={onClose} onSubmit={submit} disabled={reason.trim().length < 3}>
      <TextInput
        label={say(`${what}.reason`)}
        required
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
