import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { DayField } from "#web/kit/day-field.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Options } from "#web/kit/field.tsx";
import { MoneyField, QuantityField } from "#web/kit/number-field.tsx";
import { hasText, text } from "#web/platform/texts.ts";

type Props = {
  /** "repairs.work-order.cancel": also the prefix of its texts: "<permission>.<field>", "<permission>.<field>.<value>". */
  readonly permission: string;
  readonly input: z.ZodObject | undefined;
  /** What will be so afterwards, said before it is done. */
  readonly consequence?: string | undefined;
  readonly onTake: (input: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly onClose: () => void;
};

/** What a person must say with a step, asked as the step's own contract says. */
export function StepDialog({ permission, input, consequence, onTake, onClose }: Props) {
  const [said, setSaid] = useState<Readonly<Record<string, unknown>>>({});
  const whole = input?.safeParse(said).success ?? true;
  return (
    <FormDialog title={text(permission)} verb={text(permission)} disabled={!whole} onClose={onClose} onSubmit={() => onTake(said)}>
      {consequence && <p className="soft">{consequence}</p>}
      {Object.entries(input?.shape ?? {}).map(([name, schema], place) => (
        <Asked
          key={name}
          name={name}
          permission={permission}
          schema={schema as z.ZodType}
          value={said[name]}
          first={place === 0}
          onChange={(value) => setSaid((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </FormDialog>
  );
}

type Definition = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly in?: z.ZodType;
  readonly format?: string;
};
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** The schema inside optional, nullable, default and pipes. */
function bare(schema: z.ZodType): { readonly schema: z.ZodType; readonly optional: boolean } {
  const { type, innerType, in: entry } = definitionOf(schema);
  if (innerType !== undefined) return { schema: bare(innerType).schema, optional: type !== "readonly" || bare(innerType).optional };
  return entry === undefined ? { schema, optional: false } : bare(entry);
}

const labelOf = (permission: string, name: string): string => {
  const own = `${permission}.${name}`;
  return hasText(own) ? text(own) : text(`ledger.${name}`);
};

type AskedProps = {
  readonly name: string;
  readonly permission: string;
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly first: boolean;
  readonly onChange: (value: unknown) => void;
};

function Asked({ name, permission, schema: given, value, first, onChange }: AskedProps) {
  const { schema, optional } = bare(given);
  const { type, entries, format } = definitionOf(schema);
  const label = labelOf(permission, name);
  const common = { label, required: !optional, autoFocus: first } as const;
  if (entries !== undefined) {
    return (
      <Options
        label={label}
        value={value as string | undefined}
        onChange={onChange}
        options={Object.values(entries).map((one) => ({ value: one, label: text(`${permission}.${name}.${one}`) }))}
      />
    );
  }
  if (type === "boolean")
    return <Checkbox label={label} checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
  if (type === "number" && /(quantity|count)/i.test(name)) return <QuantityField {...common} value={value as never} onChange={onChange} />;
  if (type === "number") return <MoneyField {...common} value={value as never} onChange={onChange} />;
  if (format === "date") return <DayField label={label} value={value as string | undefined} onChange={onChange} quick={[0, 1, 2]} />;
  const write = (typed: string) => onChange(typed === "" && optional ? undefined : typed);
  if (/(reason|note|comment|words|text)/i.test(name)) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={500}
        data-autofocus={first || undefined}
        value={(value as string | undefined) ?? ""}
        description={name === "reason" ? text("ledger.reason-note") : undefined}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    );
  }
  return (
    <TextInput {...common} maxLength={200} value={(value as string | undefined) ?? ""} onChange={({ currentTarget }) => write(currentTarget.value)} />
  );
}
