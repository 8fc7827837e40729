import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import type { HTMLAttributes, ReactNode } from "react";
import { DayField } from "#web/kit/day-field.tsx";
import { Field } from "#web/kit/field.tsx";
import { MoneyField, QuantityField, ShareField } from "#web/kit/number-field.tsx";
import { text } from "#web/platform/texts.ts";
import type { CardForm } from "./use-card-form.ts";

type Of<Draft> = {
  readonly form: CardForm<Draft>;
  readonly name: keyof Draft & string;
  /** Instead of "<kind>.field.<name>". */
  readonly label?: string;
  readonly note?: ReactNode;
  readonly autoFocus?: boolean;
};

const labelOf = <Draft,>({ form, name, label }: Of<Draft>): string => label ?? text(`${form.kind}.field.${name}`);
const write =
  <Draft,>(form: CardForm<Draft>, name: keyof Draft & string) =>
  (value: unknown) =>
    form.set({ [name]: value } as Partial<Draft>);

type TextProps<Draft> = Of<Draft> & {
  readonly maxLength?: number;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly placeholder?: string;
  /** Codes that a scanner may type. */
  readonly scans?: boolean;
  readonly required?: boolean;
};

/** One line of text. */
export function TextOf<Draft>({
  maxLength = 200,
  inputMode = "text",
  placeholder = "",
  scans = false,
  required = false,
  note,
  autoFocus = false,
  ...of
}: TextProps<Draft>) {
  const { form, name } = of;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <TextInput
        id={name}
        value={(form.draft[name] as string | null) ?? ""}
        maxLength={maxLength}
        inputMode={inputMode}
        placeholder={placeholder}
        disabled={!form.mayWrite}
        autoComplete="off"
        {...(scans ? { "data-scan": "own" } : {})}
        {...(autoFocus ? { autoFocus: true } : {})}
        required={required}
        error={form.wrong(name)}
        onChange={({ currentTarget }) => write(form, name)(currentTarget.value)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function ProseOf<Draft>(of: Of<Draft>) {
  const { form, name, note } = of;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <Textarea
        id={name}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4_000}
        value={(form.draft[name] as string | null) ?? ""}
        disabled={!form.mayWrite}
        error={form.wrong(name)}
        onChange={({ currentTarget }) => write(form, name)(currentTarget.value)}
      />
    </Field>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** One of a few known things. */
export function SelectOf<Draft>({
  options,
  clearable = false,
  ...of
}: Of<Draft> & { readonly options: readonly Choice[]; readonly clearable?: boolean }) {
  const { form, name, note } = of;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <Select
        id={name}
        data={[...options]}
        value={(form.draft[name] as string | null) ?? null}
        clearable={clearable}
        allowDeselect={clearable}
        searchable={options.length > 10}
        disabled={!form.mayWrite}
        error={form.wrong(name)}
        nothingFoundMessage={text("platform.nothing-found")}
        onChange={(value) => {
          if (value !== null || clearable) write(form, name)(value);
        }}
      />
    </Field>
  );
}

export function MoneyOf<Draft>({ empty = null, ...of }: Of<Draft> & { readonly empty?: number | null }) {
  const { form, name, note } = of;
  const value = form.draft[name] as number | null | undefined;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <div className="short">
        <MoneyField
          id={name}
          label={labelOf(of)}
          quietLabel
          value={(value ?? undefined) as never}
          disabled={!form.mayWrite}
          error={form.wrong(name)}
          onChange={(next) => write(form, name)(next ?? empty)}
        />
      </div>
    </Field>
  );
}

export function QuantityOf<Draft>({ unit, ...of }: Of<Draft> & { readonly unit?: string }) {
  const { form, name, note } = of;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <div className="short">
        <QuantityField
          id={name}
          label={labelOf(of)}
          quietLabel
          unit={unit}
          value={form.draft[name] as never}
          disabled={!form.mayWrite}
          error={form.wrong(name)}
          onChange={(next) => write(form, name)(next ?? 0)}
        />
      </div>
    </Field>
  );
}

/** A share in per cent. `empty` is what an emptied field says. */
export function ShareOf<Draft>({
  empty = null,
  placeholder = "",
  ...of
}: Of<Draft> & { readonly empty?: number | null; readonly placeholder?: string }) {
  const { form, name, note } = of;
  const value = form.draft[name] as number | null | undefined;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <div className="short">
        <ShareField
          id={name}
          label={labelOf(of)}
          quietLabel
          placeholder={placeholder}
          value={value ?? undefined}
          disabled={!form.mayWrite}
          error={form.wrong(name)}
          onChange={(next) => write(form, name)(next ?? empty)}
        />
      </div>
    </Field>
  );
}

/** Whole days, hours, pieces. */
export function WholeOf<Draft>({ unit, empty = 0, ...of }: Of<Draft> & { readonly unit?: string; readonly empty?: number | null }) {
  const { form, name, note } = of;
  const value = form.draft[name] as number | null | undefined;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <div className="short">
        <QuantityField
          id={name}
          label={labelOf(of)}
          quietLabel
          unit={unit}
          value={(value === null || value === undefined ? undefined : value * 1_000) as never}
          disabled={!form.mayWrite}
          error={form.wrong(name)}
          onChange={(next) => write(form, name)(next === undefined ? empty : Math.round(next / 1_000))}
        />
      </div>
    </Field>
  );
}

export function DayOf<Draft>(of: Of<Draft>) {
  const { form, name, note } = of;
  return (
    <Field label={labelOf(of)} htmlFor={name} note={note}>
      <div className="short">
        <DayField
          id={name}
          label={labelOf(of)}
          quietLabel
          value={(form.draft[name] as string | null) ?? undefined}
          error={form.wrong(name)}
          onChange={(day) => write(form, name)(day ?? null)}
        />
      </div>
    </Field>
  );
}

/** Yes or no, with what it means beside it. */
export function SwitchOf<Draft>({ said, ...of }: Of<Draft> & { readonly said: string }) {
  const { form, name, note } = of;
  return (
    <Field label={labelOf(of)} note={note}>
      <Checkbox
        label={said}
        checked={form.draft[name] === true}
        disabled={!form.mayWrite}
        onChange={({ currentTarget }) => write(form, name)(currentTarget.checked)}
      />
    </Field>
  );
}
