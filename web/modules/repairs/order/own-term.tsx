import { Checkbox } from "@mantine/core";
import { Milli } from "#contracts/kernel/measure.ts";
import type { LineTerm } from "#contracts/repairs/work-order.ts";
import { SideBySide } from "#web/kit/field.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { text } from "#web/platform/texts.ts";

type Props = { readonly term: LineTerm | null; readonly onChange: (term: LineTerm | null) => void };

const say = (key: string) => text(`repairs.screen.order.${key}`);
const NONE: LineTerm = { months: 0, days: 0, counter: null };
const whole = (value: Milli | undefined): number => Math.max(0, Math.round((value ?? 0) / 1_000));

/** A warranty of this very line, where it is not the one of the catalog. */
export function OwnTerm({ term, onChange }: Props) {
  const field = (name: keyof LineTerm) => (
    <QuantityField
      label={say(`term-${name}`)}
      value={term?.[name] ? Milli.parse((term[name] ?? 0) * 1_000) : undefined}
      onChange={(value) => onChange({ ...(term ?? NONE), [name]: name === "counter" ? whole(value) || null : whole(value) })}
    />
  );
  return (
    <>
      <Checkbox label={say("term-own")} checked={term !== null} onChange={({ currentTarget }) => onChange(currentTarget.checked ? NONE : null)} />
      {term !== null && (
        <SideBySide>
          {field("months")}
          {field("days")}
          {field("counter")}
        </SideBySide>
      )}
    </>
  );
}
