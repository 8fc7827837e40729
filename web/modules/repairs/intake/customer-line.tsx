import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { type PartyRow, partyEndpoints } from "#contracts/parties/party.ts";
import { Avatar } from "#web/kit/avatar.tsx";
import { Button, Segment } from "#web/kit/button.tsx";
import { Field, Found } from "#web/kit/field.tsx";
import { PhoneField, phoneShown } from "#web/kit/phone-field.tsx";
import { Glyph } from "#web/kit/status.tsx";
import { TypeAhead } from "#web/kit/type-ahead.tsx";
import { moneyWithSign, percent } from "#web/platform/format.ts";
import { call } from "#web/platform/client.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import type { IntakeForm, NewCustomer, SetForm } from "./intake-form.ts";
import { useByPhone, useCustomer } from "./use-customer.ts";

type Props = { readonly form: IntakeForm; readonly set: SetForm; readonly onNext: (from: Element) => void };

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** A phone finds the customer; whoever is not known is written down in the same place. */
export function CustomerLine({ form, set, onNext }: Props) {
  const { phone, customerId, newCustomer } = form;
  const { found, asking } = useByPhone(phone);
  const { card } = useCustomer(customerId);
  const field = useRef<HTMLInputElement>(null);
  /** Enter was pressed before the answer came. */
  const hasty = useRef(false);

  useEffect(() => {
    if (found === undefined || customerId !== undefined) return;
    if (found.length === 1 && found[0] !== undefined && newCustomer === undefined) set({ customerId: found[0].id });
    if (found.length === 0 && newCustomer === undefined) set({ newCustomer: { name: "", kind: "person", language: languageNow() } });
  }, [found, customerId, newCustomer, set]);
  const settled = customerId !== undefined || newCustomer !== undefined;
  useEffect(() => {
    if (!settled || !hasty.current || field.current === null) return;
    hasty.current = false;
    onNext(field.current);
  }, [settled, onNext]);

  const write = (digits: string) => set({ phone: digits, customerId: undefined, newCustomer: newCustomer?.name ? newCustomer : undefined });
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || settled || !asking) return;
    event.preventDefault();
    hasty.current = true;
  };
  const drop = () => {
    set({ phone: "", customerId: undefined, newCustomer: undefined });
    field.current?.focus();
  };
  const several = customerId === undefined && newCustomer === undefined && (found?.length ?? 0) > 1 ? (found ?? []) : [];
  return (
    <Field label={say("customer")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter before the answer is remembered for the field inside. */}
      <div className="pair tall-pair" onKeyDown={press}>
        <PhoneField
          label={say("phone")}
          quietLabel
          value={phone}
          onChange={write}
          inputRef={field}
          autoFocus
          right={
            customerId !== undefined ? (
              <span className="ok-sign">
                <Glyph tone="good" />
                {say("found")}
              </span>
            ) : newCustomer !== undefined ? (
              <span className="ok-sign new-sign">{say("new")}</span>
            ) : undefined
          }
        />
        {card ? (
          <Found
            picture={<Avatar name={card.name} />}
            name={card.name}
            under={<About id={card.id} />}
            action={
              <Button kind="link" size="low" onPress={drop}>
                {text("platform.change")}
              </Button>
            }
          />
        ) : (
          customerId === undefined &&
          newCustomer === undefined && <ByName form={form} set={set} onNext={() => field.current && onNext(field.current)} />
        )}
      </div>
      {several.length > 0 && <Several rows={several} onChoose={(id) => set({ customerId: id })} />}
      {newCustomer !== undefined && customerId === undefined && (
        <Newcomer value={newCustomer} onChange={(next) => set({ newCustomer: next })} onDrop={() => set({ newCustomer: undefined, phone: "" })} />
      )}
    </Field>
  );
}

/** Phone or card number, discount, debt: what one wants to know before speaking. */
function About({ id }: { readonly id: string }) {
  const { card, standing } = useCustomer(id);
  if (card === undefined) return null;
  const debt = standing?.debt ?? 0;
  const advance = standing?.advance ?? 0;
  return (
    <>
      {card.discount > 0 && `${say("discount", { percent: percent(card.discount) })} · `}
      {debt > 0 ? (
        <b className="tone-bad medium">{say("owes", { sum: moneyWithSign(debt) })}</b>
      ) : advance > 0 ? (
        say("paid-ahead", { sum: moneyWithSign(advance) })
      ) : (
        say("no-debt")
      )}
    </>
  );
}

function ByName({ form, set, onNext }: Props) {
  const ask = async (typed: string, signal: AbortSignal) => {
    const { rows } = await call(partyEndpoints.list, { query: { q: typed, limit: 8 }, signal });
    return rows.map((row) => ({ id: row.id, label: row.name, note: row.phone ? phoneShown(row.phone) : undefined, thing: row }));
  };
  return (
    <TypeAhead<PartyRow>
      label={say("by-name")}
      quietLabel
      placeholder={say("by-name")}
      icon="customers"
      ask={ask}
      onChoose={(row) => {
        set({ customerId: row.id, phone: row.phone ?? form.phone, newCustomer: undefined });
        queueMicrotask(() => onNext(document.body));
      }}
      onCreate={(typed) => set({ newCustomer: { name: typed, kind: "person", language: languageNow() } })}
      createLabel={(typed) => say("create-customer", { name: typed })}
    />
  );
}

const Several = ({ rows, onChoose }: { readonly rows: readonly PartyRow[]; readonly onChoose: (id: string) => void }) => (
  <div className="stack tight">
    <p className="field-note">{say("several-customers")}</p>
    {rows.map((row) => (
      <Found
        key={row.id}
        picture={<Avatar name={row.name} />}
        name={row.name}
        under={row.phone && phoneShown(row.phone)}
        action={
          <Button size="low" onPress={() => onChoose(row.id)}>
            {say("this-one")}
          </Button>
        }
      />
    ))}
  </div>
);

/** Somebody who is here for the first time. */
function Newcomer({
  value,
  onChange,
  onDrop,
}: {
  readonly value: NewCustomer;
  readonly onChange: (next: NewCustomer) => void;
  readonly onDrop: () => void;
}) {
  return (
    <div className="new-card">
      <TextInput
        label={say("customer-name")}
        required
        autoComplete="off"
        maxLength={200}
        value={value.name}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
        {...(value.name === "" ? { autoFocus: true } : {})}
      />
      <div>
        <Segment
          label={say("customer-kind")}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
          options={[
            { value: "person", label: say("person") },
            { value: "organization", label: say("organization") },
          ]}
        />
      </div>
      <Button kind="link" size="low" onPress={onDrop}>
        {say("not-new")}
      </Button>
    </div>
  );
}
