import "./company.css";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { type Settings, settingsEndpoints, type VersionedSettings } from "#contracts/company/settings.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Field, Options } from "#web/kit/field.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { MoneyField, QuantityField, ShareField } from "#web/kit/number-field.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { Conflict } from "#web/ledger/document-page.tsx";
import { useDraft } from "#web/platform/drafts.ts";
import { queries, refresh, useAction, useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { SettingsBack } from "./settings-back.tsx";
import { TravelRules } from "./travel-rules.tsx";

const label = (name: string) => text(`company.settings.field.${name}`);
const say = (key: string) => text(`company.screen.${key}`);
/** The roles that write prices (D.4 of the domain). */
const LIMITED = ["receptionist", "engineer", "manager", "director"] as const;

/** The rules the shop has set for itself, in plain words. */
export function RulesScreen() {
  const known = useNeededAnswer(settingsEndpoints.read);
  return <RulesForm key={known.version} known={known} />;
}

function RulesForm({ known }: { readonly known: VersionedSettings }) {
  const { may } = useSession();
  const [empty] = useState(() => ({ version: known.version, rules: known.settings }));
  const draft = useDraft("company.settings", empty);
  const { version, rules } = draft.value;
  const set = (change: Partial<Settings>) => draft.set((form) => ({ ...form, rules: { ...form.rules, ...change } }));
  const save = useAction(settingsEndpoints.change, {
    done: () => {
      draft.clear();
      toast(text("platform.saved"));
    },
  });
  const disabled = !may("company.settings.change");
  const part = (name: "overIssueTolerance" | "normTolerance" | "budgetTolerance") => (
    <Share name={name} value={rules[name]} disabled={disabled} onChange={(value) => set({ [name]: value })} />
  );
  const yes = (
    name:
      | "acceptBeforeCompletion"
      | "dutiesApart"
      | "issueAtCompletion"
      | "diagnosticsFreeIfRepaired"
      | "shortPathToCompleted"
      | "readyBeforePayment"
      | "vatFirstEvent",
  ) => (
    <Field label={label(name)} note={say(`rule.${name}`)}>
      <Checkbox
        aria-label={label(name)}
        label={text(rules[name] ? "platform.yes" : "platform.no")}
        checked={rules[name]}
        disabled={disabled}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
      />
    </Field>
  );
  const sum = (name: "purchaseLimit" | "supplierPaymentLimit") => (
    <Field label={label(name)} note={say("rule.no-limit")} htmlFor={name}>
      <div className="unit-input">
        <MoneyField
          id={name}
          label={label(name)}
          quietLabel
          value={rules[name] ?? undefined}
          disabled={disabled}
          onChange={(limit) => set({ [name]: limit ?? null })}
        />
      </div>
    </Field>
  );
  const whole = (name: "estimateValidDays" | "worksWarrantyDays" | "reserveDays" | "reserveNoticeDays") => (
    <Whole
      name={name}
      unit={say("days")}
      value={rules[name]}
      disabled={disabled}
      onChange={(value) => set({ [name]: value })}
      note={say(`rule.${name}`)}
    />
  );
  return (
    <Page
      narrow
      title={text("company.settings.title")}
      back={<SettingsBack />}
      actions={
        !disabled && (
          <MainButton busy={save.busy} keys onPress={() => save.run({ body: { version, settings: rules } })}>
            {text("platform.save")}
          </MainButton>
        )
      }
    >
      {save.problem &&
        (save.problem.code === "ledger.changed-meanwhile" ? (
          <Conflict
            reload={() => {
              draft.clear();
              save.reset();
              void refresh(queries, "company.settings");
            }}
          />
        ) : (
          <ErrorNote problem={save.problem} undone={text("ledger.card.not-saved")} />
        ))}
      <div className="rules stack">
        <Sheet title={say("rules-estimate")}>
          <Share
            name="prepayment.share"
            value={rules.prepayment.share}
            disabled={disabled}
            onChange={(share) => set({ prepayment: { share } })}
            note={say("rule.prepayment")}
          />
          {part("budgetTolerance")}
          {whole("estimateValidDays")}
          {yes("diagnosticsFreeIfRepaired")}
        </Sheet>
        <Sheet title={say("rules-discounts")}>
          {LIMITED.map((role) => (
            <Field
              key={role}
              label={text(`access.role.${role}`)}
              htmlFor={`discount-${role}`}
              note={role === "director" && say("rule.discountLimits")}
            >
              <div className="unit-input">
                <ShareField
                  id={`discount-${role}`}
                  label={`${label("discountLimits")}: ${text(`access.role.${role}`)}`}
                  quietLabel
                  value={rules.discountLimits[role] ?? (0 as never)}
                  disabled={disabled}
                  onChange={(limit) => set({ discountLimits: { ...rules.discountLimits, [role]: (limit ?? 0) as never } })}
                />
              </div>
            </Field>
          ))}
          {yes("dutiesApart")}
        </Sheet>
        <Sheet title={say("rules-parts")}>
          {part("overIssueTolerance")}
          {part("normTolerance")}
          <Field label={label("writeOffLimit")} htmlFor="writeOffLimit">
            <div className="unit-input">
              <MoneyField
                id="writeOffLimit"
                label={label("writeOffLimit")}
                quietLabel
                value={rules.writeOffLimit}
                disabled={disabled}
                onChange={(limit) => set({ writeOffLimit: limit ?? (0 as never) })}
              />
            </div>
          </Field>
          {sum("purchaseLimit")}
          {sum("supplierPaymentLimit")}
          {yes("issueAtCompletion")}
          {yes("acceptBeforeCompletion")}
          {whole("reserveDays")}
          {whole("reserveNoticeDays")}
        </Sheet>
        <Sheet title={say("rules-finish")}>
          {yes("shortPathToCompleted")}
          {yes("readyBeforePayment")}
          {whole("worksWarrantyDays")}
        </Sheet>
        <Sheet title={label("storage")}>
          <Whole
            name="storage.freeDays"
            unit={say("days")}
            value={rules.storage.freeDays}
            disabled={disabled}
            onChange={(freeDays) => set({ storage: { ...rules.storage, freeDays } })}
          />
          <Field label={label("storage.pricePerDay")} htmlFor="pricePerDay">
            <div className="unit-input">
              <MoneyField
                id="pricePerDay"
                label={label("storage.pricePerDay")}
                quietLabel
                value={rules.storage.pricePerDay}
                disabled={disabled}
                onChange={(price) => set({ storage: { ...rules.storage, pricePerDay: price ?? (0 as never) } })}
              />
            </div>
          </Field>
        </Sheet>
        <TravelRules value={rules.travel} disabled={disabled} onChange={(travel) => set({ travel })} />
        <Sheet title={label("timeouts")}>
          {(Object.keys(rules.timeouts) as (keyof Settings["timeouts"])[]).map((name) => (
            <Whole
              key={name}
              name={`timeouts.${name}`}
              unit={say("hours")}
              value={rules.timeouts[name]}
              disabled={disabled}
              onChange={(value) => set({ timeouts: { ...rules.timeouts, [name]: value } })}
            />
          ))}
        </Sheet>
        <Sheet title={say("rules-books")}>
          {yes("vatFirstEvent")}
          <Field label={label("warrantyRevenueAt")}>
            <Options
              label={label("warrantyRevenueAt")}
              value={rules.warrantyRevenueAt}
              onChange={(warrantyRevenueAt) => {
                if (!disabled) set({ warrantyRevenueAt });
              }}
              options={(["completion", "acceptance"] as const).map((value) => ({ value, label: label(`warrantyRevenueAt.${value}`) }))}
            />
          </Field>
        </Sheet>
      </div>
    </Page>
  );
}

type Rule = { readonly name: string; readonly value: number; readonly disabled: boolean; readonly note?: ReactNode };

const Share = ({
  name,
  value,
  disabled,
  onChange,
  note = say(`rule.${name}`),
}: Rule & { readonly onChange: (value: Settings["budgetTolerance"]) => void }) => (
  <Field label={label(name)} htmlFor={name} note={note}>
    <div className="unit-input">
      <ShareField
        id={name}
        label={label(name)}
        quietLabel
        value={value}
        disabled={disabled}
        onChange={(bps) => onChange((bps ?? 0) as Settings["budgetTolerance"])}
      />
    </div>
  </Field>
);

const Whole = ({ name, value, disabled, onChange, unit, note }: Rule & { readonly unit: string; readonly onChange: (value: number) => void }) => (
  <Field label={label(name)} htmlFor={name} note={note}>
    <div className="unit-input">
      <QuantityField
        id={name}
        label={label(name)}
        quietLabel
        unit={unit}
        value={(value * 1_000) as never}
        disabled={disabled}
        onChange={(milli) => onChange(Math.round((milli ?? 0) / 1_000))}
      />
    </div>
  </Field>
);
