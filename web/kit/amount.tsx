import type { Milli, Minor } from "#contracts/kernel/measure.ts";
import { currencySign, money, quantity } from "#web/platform/format.ts";

type AmountProps = {
  readonly minor: Minor | number;
  /** With the currency sign: in sentences; in columns the head says it once. */
  readonly sign?: boolean;
  readonly currency?: string;
  /** Negative sums are red unless a minus is what is expected here. */
  readonly plain?: boolean;
};

/** Money as people read it, in digits that line up. */
export function Amount({ minor, sign = false, currency, plain = false }: AmountProps) {
  const asked = currency === undefined ? {} : { currency };
  return (
    <span className={minor < 0 && !plain ? "nowrap tone-bad" : "nowrap"}>
      {money(minor, asked)}
      {sign && `\u00A0${currencySign(currency)}`}
    </span>
  );
}

/** A quantity with its unit; thousandths only when there are any. */
export const Quantity = ({ milli, unit }: { readonly milli: Milli | number; readonly unit?: string | undefined }) => (
  <span className="nowrap">
    {quantity(milli)}
    {unit && <span className="faint"> {unit}</span>}
  </span>
);
