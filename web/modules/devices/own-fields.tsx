import { Select, TextInput } from "@mantine/core";
import { choiceKept, type OwnField, type OwnFields } from "#contracts/devices/own-field.ts";
import { Segment } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { Field } from "#web/kit/field.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { text } from "#web/platform/texts.ts";
import { worded } from "./device-name.ts";

type Value = OwnFields[string];
type Props = {
  readonly fields: readonly OwnField[];
  readonly values: OwnFields;
  readonly onChange: (values: OwnFields) => void;
  readonly wrong: ReadonlyMap<string, string>;
};

/** The fields that devices of one type have beside the usual ones, each asked as its kind is. */
export const OwnFieldInputs = ({ fields, values, onChange, wrong }: Props) => (
  <>
    {fields.map((field) => (
      <Field
        key={field.key}
        label={worded(field.label)}
        htmlFor={`own-${field.key}`}
        error={wrong.get(field.key)}
        note={field.required ? text("devices.screen.required") : undefined}
      >
        <Own field={field} value={values[field.key]} onChange={(value) => onChange(put(values, field.key, value))} />
      </Field>
    ))}
  </>
);

/** An emptied field is not sent at all. */
function put(values: OwnFields, key: string, value: Value | undefined): OwnFields {
  const { [key]: _before, ...rest } = values;
  return value === undefined || value === null || value === "" ? rest : { ...rest, [key]: value };
}

function Own({
  field: { key, label, kind, choices },
  value,
  onChange,
}: {
  readonly field: OwnField;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}) {
  const id = `own-${key}`;
  if (kind === "yes-no") {
    return (
      <div>
        <Segment
          label={worded(label)}
          value={value === true ? "yes" : value === false ? "no" : "unsaid"}
          onChange={(said) => onChange(said === "unsaid" ? undefined : said === "yes")}
          options={[
            { value: "unsaid", label: "–" },
            { value: "yes", label: text("platform.yes") },
            { value: "no", label: text("platform.no") },
          ]}
        />
      </div>
    );
  }
  if (kind === "choice")
    return (
      <Select
        id={id}
        data={choices.map((choice) => ({ value: choiceKept(choice), label: worded(choice) }))}
        clearable
        searchable={choices.length > 10}
        value={(value as string | undefined) ?? null}
        onChange={(chosen) => onChange(chosen ?? undefined)}
        nothingFoundMessage={text("platform.nothing-found")}
      />
    );
  if (kind === "day")
    return (
      <div className="short">
        <DayField id={id} label={worded(label)} quietLabel value={value as string | undefined} onChange={onChange} />
      </div>
    );
  if (kind === "number") {
    return (
      <div className="short">
        <QuantityField
          id={id}
          label={worded(label)}
          quietLabel
          value={(typeof value === "number" ? Math.round(value * 1_000) : undefined) as never}
          onChange={(milli) => onChange(milli === undefined ? undefined : milli / 1_000)}
        />
      </div>
    );
  }
  return (
    <TextInput
      id={id}
      value={(value as string | undefined) ?? ""}
      maxLength={1_000}
      autoComplete="off"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
