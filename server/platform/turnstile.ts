import { platformRefusals } from "./refusals.ts";

const PASSERS_MAX = 10_000;

type Passer = { readonly left: number; readonly at: number };

/** So many turns at once, and so many more an hour. */
export type Pace = { readonly atOnce: number; readonly anHour: number };

/**
 * Lets each passer through at a pace and turns the rest away with the time to wait. Counted in this process alone: it keeps floods
 * from the database, it is no lock. Nothing is written, so a flood costs nothing.
 */
export function openTurnstile({ atOnce, anHour }: Pace, clock: () => number = () => performance.now()) {
  let passers = new Map<string, Passer>();
  let earlier = new Map<string, Passer>();
  const refillMs = 3_600_000 / anHour;
  const leftOf = (who: string): Passer => {
    const now = clock();
    const passer = passers.get(who) ?? earlier.get(who) ?? { left: atOnce, at: now };
    return { left: Math.min(atOnce, passer.left + (now - passer.at) / refillMs), at: now };
  };
  const refuseWhenOut = (who: string): void => {
    const { left } = leftOf(who);
    if (left < 1) throw platformRefusals["too-many"]({ seconds: Math.ceil(((1 - left) * refillMs) / 1_000) });
  };
  const count = (who: string): void => {
    const { left, at } = leftOf(who);
    passers.set(who, { left: left - 1, at });
    // Whoever has not come since so many others did is forgotten.
    if (passers.size >= PASSERS_MAX) [earlier, passers] = [passers, new Map()];
  };
  return {
    /** Refuses whoever has no turn left; counts nothing. */
    refuseWhenOut,
    count,
    pass: (who: string): void => {
      refuseWhenOut(who);
      count(who);
    },
  };
}
