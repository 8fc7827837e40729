import { Checkbox, Select, TextInput } from "@mantine/core";
import { knownModels } from "#contracts/devices/device.ts";
import { choiceKept, type OwnField } from "#contracts/devices/own-field.ts";
import { said } from "#contracts/kernel/wording.ts";
import { Button } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import type { IntakeForm, NewDevice } from "./intake-form.ts";
import { typeNameOf, useDeviceType, useDeviceTypes } from "./use-device.ts";

type Props = { readonly form: IntakeForm; readonly value: NewDevice; readonly onChange: (next: NewDevice) => void; readonly onDrop: () => void };

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** A device that is here for the first time: its type first, since fields and chips follow from it. */
export function NewDeviceFields({ form, value, onChange, onDrop }: Props) {
  const types = useDeviceTypes();
  const type = useDeviceType(value.typeId);
  const wanted = [value.brand, value.model].filter(Boolean).join(" ").trim() || form.code.trim();
  const models = useAnswer(knownModels, { query: { q: wanted.slice(0, 60), typeId: value.typeId } }, { enabled: wanted.length >= 2 }).data ?? [];
  const offered = models.filter(({ brand, model }) => brand !== null && (brand !== value.brand || model !== value.model)).slice(0, 5);
  const put = (change: Partial<NewDevice>) => onChange({ ...value, ...change });
  const code = type?.identifier === "imei" ? "imei" : type?.identifier === "vin" ? "vin" : "serial";
  const codeLabel = type?.serialLabel ? said(type.serialLabel, languageNow()) : say(`code.${code}`);
  return (
    <div className="stack new-device">
      {types.length <= 8 ? (
        <fieldset className="chips">
          <legend className="unseen">{say("type")}</legend>
          <span className="lead">{say("type")}</span>
          {types.map((one) => (
            <button
              key={one.id}
              type="button"
              className={one.id === value.typeId ? "chip on" : "chip"}
              aria-pressed={one.id === value.typeId}
              onClick={() => put({ typeId: one.id, fields: {} })}
            >
              {typeNameOf(one)}
            </button>
          ))}
        </fieldset>
      ) : (
        <Select
          label={say("type")}
          required
          searchable
          autoFocus={value.typeId === undefined}
          data={types.map((one) => ({ value: one.id, label: typeNameOf(one) }))}
          value={value.typeId ?? null}
          nothingFoundMessage={text("platform.nothing-found")}
          onChange={(typeId) => put({ typeId: typeId ?? undefined, fields: {} })}
        />
      )}
      <div className="side-by-side">
        <TextInput
          label={say("brand")}
          autoFocus={types.length <= 8 && value.brand === ""}
          autoComplete="off"
          maxLength={80}
          value={value.brand}
          onChange={({ currentTarget }) => put({ brand: currentTarget.value })}
        />
        <TextInput
          label={say("model")}
          autoComplete="off"
          maxLength={120}
          value={value.model}
          onChange={({ currentTarget }) => put({ model: currentTarget.value })}
        />
        {type?.identifier !== "none" && (
          <TextInput
            label={codeLabel}
            autoComplete="off"
            data-scan="own"
            maxLength={60}
            value={value[code]}
            onChange={({ currentTarget }) => put({ [code]: currentTarget.value })}
          />
        )}
        {type?.fields.map((field) => (
          <Own
            key={field.key}
            field={field}
            value={value.fields[field.key]}
            onChange={(next) => put({ fields: { ...value.fields, [field.key]: next } })}
          />
        ))}
      </div>
      <div className="line wrap">
        {offered.length > 0 && (
          <div className="chips">
            <span className="lead">{say("known-models")}</span>
            {offered.map((one) => (
              <button
                key={`${one.typeId}${one.brand}${one.model}`}
                type="button"
                className="chip"
                onClick={() =>
                  put({ typeId: one.typeId, brand: one.brand ?? "", model: one.model ?? "", ...(one.typeId === value.typeId ? {} : { fields: {} }) })
                }
              >
                {[one.brand, one.model].filter(Boolean).join(" ")}
              </button>
            ))}
          </div>
        )}
        <span className="space" />
        <Button kind="link" size="low" onPress={onDrop}>
          {say("not-new")}
        </Button>
      </div>
    </div>
  );
}

type OwnProps = {
  readonly field: OwnField;
  readonly value: string | number | boolean | null | undefined;
  readonly onChange: (value: string | number | boolean | null) => void;
};

/** A field of the type's own. */
function Own({ field: { label: words, kind, choices, required }, value, onChange }: OwnProps) {
  const label = said(words, languageNow());
  if (kind === "yes-no") return <Checkbox label={label} checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
  if (kind === "choice")
    return (
      <Select
        label={label}
        required={required}
        data={choices.map((choice) => ({ value: choiceKept(choice), label: said(choice, languageNow()) }))}
        value={(value as string | undefined) ?? null}
        onChange={onChange}
        clearable={!required}
      />
    );
  if (kind === "day")
    return (
      <DayField label={label} required={required} value={(value as string | undefined) ?? undefined} onChange={(day) => onChange(day ?? null)} />
    );
  const write = (typed: string) =>
    onChange(
      typed === "" ? null : kind === "number" ? (Number.isFinite(Number(typed.replace(",", "."))) ? Number(typed.replace(",", ".")) : null) : typed,
    );
  return (
    <TextInput
      label={label}
      required={required}
      autoComplete="off"
      inputMode={kind === "number" ? "decimal" : "text"}
      maxLength={200}
      defaultValue={value === null || value === undefined ? "" : String(value)}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
}
