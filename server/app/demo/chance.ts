/** Chance that falls the same way every time: the same seed tells the same story. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly one: <Thing>(things: readonly Thing[]) => Thing;
  /** True in so many cases out of a hundred. */
  readonly often: (percent: number) => boolean;
};

/** Mulberry32: 32 bits of state, good enough for stories and for nothing else. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, whole, one: (things) => things[whole(0, things.length - 1)]!, often: (percent) => next() * 100 < percent };
}
