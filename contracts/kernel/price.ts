import { Bps, lineTotal, type Milli, Minor, minus, shareOf, taxInside } from "./measure.ts";

/** A priced line: price of one catalog unit with VAT included, quantity, discount. */
export type Priced = { readonly price: Minor; readonly quantity: Milli; readonly discount: Bps };

/** What a line comes to, VAT included: price × quantity rounded, less the discount rounded (B.0 of the domain). */
export function amountOf({ price, quantity, discount }: Priced): Minor {
  const gross = lineTotal(price, quantity);
  return minus(gross, shareOf(gross, discount));
}

/** A line's amount without the VAT it contains. */
export const netOf = (amount: Minor, vatRate: Bps): Minor => minus(amount, taxInside(amount, vatRate));

export const NO_DISCOUNT = Bps.parse(0);
export const ZERO = Minor.parse(0);
