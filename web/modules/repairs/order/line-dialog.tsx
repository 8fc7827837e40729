import { Checkbox, Input, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Bps, Milli } from "#contracts/kernel/measure.ts";
import { Charge, payerOf } from "#contracts/repairs/charge.ts";
import { WHOLE } from "#contracts/repairs/paying.ts";
import { questionsOf } from "#contracts/repairs/choice.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { SideBySide } from "#web/kit/field.tsx";
import { MoneyField, QuantityField } from "#web/kit/number-field.tsx";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { quantity } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { AskedOfLine } from "./asked-of-line.tsx";
import { OwnTerm } from "./own-term.tsx";
import { changed, lineAmount, type PartDraft, splitLine, type Tab, type WorkDraft, without } from "./lines.ts";
import type { OrderEditor } from "./use-order.ts";

type Props = { readonly editor: OrderEditor; readonly tab: Tab; readonly line: number; readonly onClose: () => void };

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
const charges = Charge.options.map((value) => ({ value, label: text(`repairs.charge.${value}`) }));

/** Everything of one line: how it is called, how much, at what price, who bears it and who the rest; and the way off the order. */
export function LineDialog({ editor: { draft, edit, order, writes }, tab, line: number, onClose }: Props) {
  const line = (draft[tab] as readonly (WorkDraft | PartDraft)[]).find((it) => it.line === number);
  const [said, setSaid] = useState(line);
  const [rest, setRest] = useState<{ share: Milli; charge: Charge }>();
  const { may } = useSession();
  if (said === undefined) return null;
  const chooses = may("repairs.work-order.charge");
  const priced = tab !== "materials";
  const share = priced && said.shareOf !== null;
  const norm = tab === "works" ? null : (order[tab].find((it) => it.line === number && it.itemId === said.itemId)?.norm ?? null);
  const put = (change: Partial<WorkDraft & PartDraft>) => setSaid({ ...said, ...change } as typeof said);
  const remove = () => {
    edit((now) => without(now, tab, number));
    onClose();
  };
  const save = async () =>
    edit((now) => {
      const after = changed(now, tab, number, said as never);
      if (!priced || rest === undefined) return after;
      return splitLine(after, tab, number, { share: Bps.parse(Math.round(rest.share / 10)), charge: rest.charge, payerId: null });
    });
  return (
    <FormDialog title={say(`line-${tab}`)} verb={text("platform.done")} onClose={onClose} onSubmit={save}>
      <TextInput label={say("line-name")} maxLength={300} value={said.name} onChange={({ currentTarget }) => put({ name: currentTarget.value })} />
      <SideBySide>
        {!share && (
          <QuantityField
            label={say("quantity")}
            value={said.quantity}
            disabled={!writes.lines}
            onChange={(quantity) => quantity && put({ quantity })}
            autoFocus
          />
        )}
        {tab === "works" && !share && (
          <QuantityField
            label={say("norm-hours")}
            value={(said as WorkDraft).normHours}
            disabled={!writes.lines}
            onChange={(normHours) => normHours !== undefined && put({ normHours })}
          />
        )}
        {tab !== "works" && !share && (
          <QuantityField
            label={say("used")}
            value={(said as PartDraft).used ?? undefined}
            placeholder={say("used-all")}
            onChange={(used) => put({ used: used ?? null })}
          />
        )}
        {priced && (
          <MoneyField
            label={say(said.charge === "manufacturer" ? "price-net" : "price")}
            value={said.price}
            disabled={!writes.prices}
            onChange={(price) => price !== undefined && put({ price })}
          />
        )}
        {priced && (
          <QuantityField
            label={say("discount")}
            unit="%"
            disabled={!writes.prices}
            value={Milli.parse(said.discount * 10)}
            onChange={(percent) => put({ discount: Bps.parse(Math.min(10_000, Math.round((percent ?? 0) / 10))) })}
          />
        )}
      </SideBySide>
      {typeof norm === "number" && (
        <TextInput
          label={say("deviation-reason", { quantity: quantity(norm) })}
          maxLength={500}
          value={(said as PartDraft).deviationReason ?? ""}
          onChange={({ currentTarget }) => put({ deviationReason: currentTarget.value })}
        />
      )}
      {tab === "works" && !share && (
        <Checkbox
          label={say("diagnostics-line")}
          description={say("diagnostics-line-note")}
          checked={(said as WorkDraft).diagnostics}
          onChange={({ currentTarget }) => put({ diagnostics: currentTarget.checked })}
        />
      )}
      {priced && !share && <OwnTerm term={said.term ?? null} onChange={(term) => put({ term })} />}
      {chooses ? (
        <Select
          label={say("payer")}
          description={priced && said.proposed ? say("payer-proposed", { payer: text(`repairs.charge.${said.proposed}`) }) : undefined}
          allowDeselect={false}
          data={charges}
          value={said.charge}
          onChange={(charge) => charge && put({ charge, payerId: null, byHand: true })}
        />
      ) : (
        priced &&
        may("repairs.work-order.propose-charge") && (
          <Select
            label={say("payer-propose")}
            description={text(`repairs.charge.${said.charge}`)}
            clearable
            data={charges.filter(({ value }) => value !== said.charge)}
            value={said.proposed ?? null}
            onChange={(proposed) => put({ proposed })}
          />
        )
      )}
      {chooses && priced && payerOf[said.charge] !== undefined && (
        <Input.Wrapper label={say("payer-party")} description={said.payerId === null ? say("payer-party-usual") : undefined}>
          <PartyPick label={say("payer-party")} value={said.payerId} onChange={(payerId) => put({ payerId })} />
        </Input.Wrapper>
      )}
      {chooses && priced && !share && rest === undefined && said.share === WHOLE && !said.optional && said.choice === null && (
        <Button kind="bare" icon="plus" onPress={() => setRest({ share: Milli.parse(30_000), charge: "customer" })}>
          {say("split")}
        </Button>
      )}
      {rest && (
        <SideBySide>
          <QuantityField
            label={say("split-share")}
            unit="%"
            value={rest.share}
            onChange={(value) => setRest({ ...rest, share: Milli.parse(Math.min(99_990, Math.max(10, value ?? 0))) })}
          />
          <Select
            label={say("split-payer")}
            allowDeselect={false}
            data={charges}
            value={rest.charge}
            onChange={(charge) => charge && setRest({ ...rest, charge })}
          />
        </SideBySide>
      )}
      {priced && said.charge === "customer" && (
        <AskedOfLine
          optional={(said as WorkDraft).optional}
          choice={(said as WorkDraft).choice}
          known={questionsOf([...draft.works, ...draft.parts])}
          onChange={(change) => put(change as Partial<WorkDraft & PartDraft>)}
        />
      )}
      <div className="line">
        {writes.lines && (
          <Button danger kind="bare" icon="trash" onPress={remove}>
            {say("line-remove")}
          </Button>
        )}
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
