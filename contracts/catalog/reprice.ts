import { type Bps, Minor, scale } from "../kernel/measure.ts";

/** To what a new price is rounded, in minor units: a kopiyka, ten, a hryvnia, five, ten. */
export const ROUNDINGS = [1, 10, 1_00, 5_00, 10_00] as const;

/** A price that rose or fell by a share, rounded half up to a step and never below nothing. Nothing costs nothing afterwards too. */
export function priceAfter(price: Minor, { up, share, step }: { readonly up: boolean; readonly share: Bps; readonly step: number }): Minor {
  if (price === 0) return price;
  return Minor.parse(scale(price, { times: 10_000 + (up ? share : -share), per: 10_000 * step }) * step);
}
