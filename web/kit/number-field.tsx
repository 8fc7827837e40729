import "./field.css";
import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Milli, Minor } from "#contracts/kernel/measure.ts";
import { currencySign, minorDigits, money, quantity, readNumber } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { Icon } from "./icon.tsx";

type Common = {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly id?: string;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
};

type NumberProps = Common & {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly digits: number;
  readonly show: (value: number) => string;
  readonly unit?: string | undefined;
  readonly negative?: boolean;
};

/** A number typed as people write it: comma or dot, spaces or none. What is not a number stays as typed and says so. */
function NumberField({
  label,
  quietLabel = false,
  value,
  onChange,
  digits,
  show,
  unit,
  error,
  negative = false,
  autoFocus = false,
  ...rest
}: NumberProps) {
  const [typed, setTyped] = useState<string>();
  const understood = typed === undefined || typed.trim() === "" ? undefined : readNumber(typed, digits);
  const wrong = typed !== undefined && typed.trim() !== "" && (understood === undefined || (!negative && understood < 0));
  return (
    <TextInput
      {...rest}
      className="money-input"
      inputMode="decimal"
      autoComplete="off"
      {...(quietLabel ? { "aria-label": label } : { label })}
      autoFocus={autoFocus}
      value={typed ?? (value === undefined ? "" : show(value))}
      error={error ?? (wrong ? text("platform.not-a-number") : undefined)}
      rightSection={
        unit ? (
          <span className="faint small-text" style={{ paddingRight: 10, whiteSpace: "nowrap" }}>
            {unit}
          </span>
        ) : undefined
      }
      rightSectionWidth={unit ? "auto" : (undefined as never)}
      rightSectionPointerEvents="none"
      styles={unit ? { input: { paddingInlineEnd: `${unit.length * 8 + 16}px` } } : {}}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const next = currentTarget.value.trim() === "" ? undefined : readNumber(currentTarget.value, digits);
        if (next === undefined || negative || next >= 0) onChange(next);
      }}
      onBlur={() => {
        if (!wrong) setTyped(undefined);
      }}
    />
  );
}

type MoneyProps = Common & {
  readonly value: Minor | undefined;
  readonly onChange: (value: Minor | undefined) => void;
  readonly currency?: string;
  readonly negative?: boolean;
};

/** A sum: "1 560,00", "1560.5" and "1,560.50" are all understood. */
export const MoneyField = ({ value, onChange, currency, ...rest }: MoneyProps) => (
  <NumberField
    {...rest}
    value={value}
    digits={minorDigits(currency)}
    unit={currencySign(currency)}
    show={(minor) => money(minor, currency === undefined ? {} : { currency })}
    onChange={(minor) => onChange(minor as Minor | undefined)}
  />
);

type QuantityProps = Common & {
  readonly value: Milli | undefined;
  readonly onChange: (value: Milli | undefined) => void;
  readonly unit?: string | undefined;
};

/** How much of something, to a thousandth. */
export const QuantityField = ({ value, onChange, ...rest }: QuantityProps) => (
  <NumberField {...rest} value={value} digits={3} show={quantity} onChange={(milli) => onChange(milli as Milli | undefined)} />
);

type ShareProps = Common & { /** Basis points. */ readonly value: number | undefined; readonly onChange: (bps: number | undefined) => void };

/** A share in per cent: "12,5" is 1250 basis points. */
export const ShareField = ({ value, onChange, ...rest }: ShareProps) => (
  <NumberField {...rest} value={value} digits={2} unit="%" show={(bps) => quantity(bps * 10)} onChange={onChange} />
);

type CountProps = {
  readonly label: string;
  readonly value: Milli;
  readonly onChange: (value: Milli) => void;
  readonly max?: Milli /** Thousandths that one press adds; a whole one unless said otherwise. */;
  readonly step?: number;
};

/** A small number with a step to both sides, for thumbs and dirty hands. */
export function CountField({ label, value, onChange, max, step = 1_000 }: CountProps) {
  const set = (next: number) => {
    if (next >= 0 && (max === undefined || next <= max)) onChange(next as Milli);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: one number with two buttons.
    <div className="stepper-field" role="group" aria-label={label}>
      <button type="button" aria-label={text("platform.less")} onClick={() => set(value - step)}>
        <Icon name="minus" />
      </button>
      <input
        aria-label={label}
        inputMode="decimal"
        value={quantity(value)}
        onChange={({ currentTarget }) => set(readNumber(currentTarget.value, 3) ?? value)}
      />
      <button type="button" aria-label={text("platform.more-of-it")} onClick={() => set(value + step)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
