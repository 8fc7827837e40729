import { Select } from "@mantine/core";
import { useRef, useState } from "react";
import { placeEndpoints } from "#contracts/company/place.ts";
import type { Minor } from "#contracts/kernel/measure.ts";
import { type Payment, PaymentMethod, paymentEndpoints } from "#contracts/money/payment.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Segment } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { moneyWithSign } from "#web/platform/format.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

type Method = "cash" | "card" | "transfer";
type Props = {
  readonly order: WorkOrder;
  readonly toPay: Minor;
  readonly customer: string /** Whoever pays where it is not the customer. */;
  readonly partyId?: string;
  readonly onClose: () => void;
};

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
const METHODS: readonly Method[] = PaymentMethod.options.filter((it): it is Method => it !== "online");

/** Takes money for the order: how, where it goes, how much. Before completion it is an advance, after it closes the debt. */
export function PaymentDialog({ order, toPay, customer, partyId = order.customerId, onClose }: Props) {
  const places = useAnswer(placeEndpoints.list, { query: { branchId: order.branchId, kind: ["desk", "bank"], limit: 100 } }).data?.rows ?? [];
  const [method, setMethod] = useState<Method>(partyId === order.customerId ? "cash" : "transfer");
  const [chosen, setChosen] = useState<string | null>(null);
  const [amount, setAmount] = useState<Minor | undefined>(toPay > 0 ? toPay : undefined);
  const made = useRef<Payment>(undefined);
  const fitting = places.filter(({ kind }) => kind === (method === "cash" ? "desk" : "bank"));
  const placeId = fitting.find(({ id }) => id === chosen)?.id ?? fitting[0]?.id ?? null;

  const submit = async () => {
    const draft = { branchId: order.branchId, placeId, method, partyId, orderId: order.id, amount };
    made.current = (
      made.current === undefined
        ? await call(paymentEndpoints.create, { body: draft })
        : await call(paymentEndpoints.change, { params: { id: made.current.id }, body: { version: made.current.version, draft } })
    ) as Payment;
    const receive = paymentEndpoints.steps.find(({ name }) => name === "money.payment.receive")!;
    const { number } = (await call(receive, { params: { id: made.current.id }, body: { version: made.current.version } })) as Payment;
    toast(say("payment-taken", { number, sum: moneyWithSign(amount ?? 0) }));
    await Promise.all([refresh(queries, "repairs.work-order"), refresh(queries, "money.payment"), refresh(queries, "money.standing")]);
  };
  return (
    <FormDialog
      title={say("take-payment")}
      verb={say("take-sum", { sum: moneyWithSign(amount ?? 0) })}
      disabled={placeId === null || amount === undefined || amount <= 0}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className="small-text soft">
        {customer} · {toPay > 0 ? text("repairs.screen.to-pay", { sum: moneyWithSign(toPay) }) : say("nothing-to-pay")}
      </p>
      <MoneyField label={say("sum")} value={amount} onChange={setAmount} autoFocus required />
      <Segment
        label={say("method")}
        value={method}
        onChange={setMethod}
        options={METHODS.map((value) => ({ value, label: say(`method.${value}`) }))}
      />
      <Select
        label={say("money-place")}
        allowDeselect={false}
        data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
        value={placeId}
        onChange={setChosen}
        {...(fitting.length === 0 ? { error: say(method === "cash" ? "no-desk" : "no-bank") } : {})}
      />
      {toPay > 0 && amount !== undefined && amount > toPay && (
        <p className="caption tone-waiting">{say("above-to-pay", { sum: moneyWithSign(amount - toPay) })}</p>
      )}
    </FormDialog>
  );
}
