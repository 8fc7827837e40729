import { z } from "zod";
import { Bps, Milli, Minor, scale, shareOf, splitBy } from "../kernel/measure.ts";
import { ZERO } from "../kernel/price.ts";

/**
 * How a performer is paid for a work: a share of its price without VAT (PCT_WORK), a rate per norm-hour (RATE_NH), or a rate per hour
 * really spent (RATE_HOUR).
 */
export const Wage = z.discriminatedUnion("scheme", [
  z.object({ scheme: z.literal("share"), share: Bps }),
  z.object({ scheme: z.literal("norm-hours"), rate: Minor }),
  z.object({ scheme: z.literal("hours"), rate: Minor }),
]);
export type Wage = z.infer<typeof Wage>;

export type Paid = { readonly coefficient: number; readonly wage: Wage | null; readonly factHours?: Milli | null };

/**
 * What each performer of a work earns, in the order they are written down (E.1, C.8.7 of the domain).
 * One rule for all is one pot split by coefficients; otherwise each takes their part of the base and their own rule.
 */
export function wagesOf({ net, normHours }: { readonly net: Minor; readonly normHours: Milli }, performers: readonly Paid[]): Minor[] {
  if (performers.length === 0) return [];
  const coefficients = performers.map(({ coefficient }) => coefficient);
  const first = performers[0]?.wage ?? null;
  if (first !== null && first.scheme !== "hours" && performers.every(({ wage }) => sameWage(wage, first)))
    return splitBy(potOf(first, net, normHours), coefficients);
  const nets = splitBy(net, coefficients);
  const whole = coefficients.reduce((total, it) => total + it, 0);
  return performers.map(({ wage, coefficient, factHours = null }, index) => {
    if (wage === null) return ZERO;
    if (wage.scheme === "hours") return scale(wage.rate, { times: factHours ?? 0, per: 1_000 });
    if (wage.scheme === "share") return shareOf(nets[index] ?? ZERO, wage.share);
    return scale(potOf(wage, net, normHours), { times: coefficient, per: whole });
  });
}

const potOf = (wage: Wage, net: Minor, normHours: Milli): Minor =>
  wage.scheme === "share" ? shareOf(net, wage.share) : scale(wage.rate, { times: normHours, per: 1_000 });

const sameWage = (a: Wage | null, b: Wage): boolean => a !== null && JSON.stringify(a) === JSON.stringify(b);

/** Hours split by coefficients, to the thousandth. */
export const hoursOf = (hours: Milli, coefficients: readonly number[]): Milli[] =>
  coefficients.length === 0 ? [] : splitBy(Minor.parse(hours), coefficients).map((part) => Milli.parse(part));
