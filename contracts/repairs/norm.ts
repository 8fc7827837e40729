import { Milli, Minor, scale } from "../kernel/measure.ts";

/** Norm-hours of a whole line: hours of one unit × quantity, to the thousandth, half up. */
export const scaleHours = ({ normHours, quantity }: { readonly normHours: Milli; readonly quantity: Milli }): Milli =>
  Milli.parse(scale(Minor.parse(normHours), { times: quantity, per: 1_000 }));
