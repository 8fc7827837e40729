export type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly times: readonly number[];
  readonly seconds: number;
};
/** One piece of work of one client; `false` when there is none left. */
export type Work = (client: number) => Promise<unknown>;

/** Lets so many clients repeat their work, each one thing at a time, until the time is up; milliseconds per piece of work. */
export async function measure(clients: number, seconds: number, work: Work): Promise<Measured> {
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let start = performance.now(); start < until; start = performance.now()) {
        if ((await work(client)) === false) return;
        times.push(performance.now() - start);
      }
    }),
  );
  return summed([{ times, seconds: (performance.now() - begun) / 1_000 }]);
}

/** What several stretches of one measurement amount to. */
export function summed(parts: readonly Pick<Measured, "times" | "seconds">[]): Measured {
  const times = parts.flatMap((part) => part.times).sort((a, b) => a - b);
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), times, seconds };
}
