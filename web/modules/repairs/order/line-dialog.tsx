import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Bps, Milli } from "#contracts/kernel/measure.ts";
import { Charge } from "#contracts/repairs/charge.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { SideBySide } from "#web/kit/field.tsx";
import { MoneyField, QuantityField } from "#web/kit/number-field.tsx";
import { text } from "#web/platform/texts.ts";
import { changed, lineAmount, type PartDraft, type Tab, type WorkDraft, without } from "./lines.ts";
import type { OrderEditor } from "./use-order.ts";

type Props = { readonly editor: OrderEditor; readonly tab: Tab; readonly line: number; readonly onClose: () => void };

const say = (key: string) => text(`repairs.screen.order.${key}`);

/** Everything of one line: how it is called, how much, at what price, who bears it; and the way off the order. */
export function LineDialog({ editor: { draft, edit }, tab, line: number, onClose }: Props) {
  const line = (draft[tab] as readonly (WorkDraft | PartDraft)[]).find((it) => it.line === number);
  const [said, setSaid] = useState(line);
  if (said === undefined) return null;
  const priced = tab !== "materials";
  const put = (change: Partial<WorkDraft & PartDraft>) => setSaid({ ...said, ...change } as typeof said);
  const remove = () => {
    edit((now) => without(now, tab, number));
    onClose();
  };
  return (
    <FormDialog
      title={say(`line-${tab}`)}
      verb={text("platform.done")}
      onClose={onClose}
      onSubmit={async () => edit((now) => changed(now, tab, number, said as never))}
    >
      <TextInput label={say("line-name")} maxLength={300} value={said.name} onChange={({ currentTarget }) => put({ name: currentTarget.value })} />
      <SideBySide>
        <QuantityField label={say("quantity")} value={said.quantity} onChange={(quantity) => quantity && put({ quantity })} autoFocus />
        {tab === "works" && (
          <QuantityField
            label={say("norm-hours")}
            value={(said as WorkDraft).normHours}
            onChange={(normHours) => normHours !== undefined && put({ normHours })}
          />
        )}
        {tab !== "works" && (
          <QuantityField
            label={say("used")}
            value={(said as PartDraft).used ?? undefined}
            placeholder={say("used-all")}
            onChange={(used) => put({ used: used ?? null })}
          />
        )}
        {priced && <MoneyField label={say("price")} value={said.price} onChange={(price) => price !== undefined && put({ price })} />}
        {priced && (
          <QuantityField
            label={say("discount")}
            unit="%"
            value={Milli.parse(said.discount * 10)}
            onChange={(percent) => put({ discount: Bps.parse(Math.min(10_000, Math.round((percent ?? 0) / 10))) })}
          />
        )}
      </SideBySide>
      <Select
        label={say("payer")}
        allowDeselect={false}
        data={Charge.options.map((value) => ({ value, label: text(`repairs.charge.${value}`) }))}
        value={said.charge}
        onChange={(charge) => charge && put({ charge })}
      />
      <div className="line">
        <Button danger kind="bare" icon="trash" onPress={remove}>
          {say("line-remove")}
        </Button>
        <span className="space" />
        {priced && (
          <b className="line-total">
            <Amount minor={lineAmount(said)} sign />
          </b>
        )}
      </div>
    </FormDialog>
  );
}
