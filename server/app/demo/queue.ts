/** What is going to happen: each thing at its working minute, those of one minute in the order they were told. */
export type Queue = {
  readonly add: (minute: number, act: (minute: number) => Promise<void>) => void;
  /** Lets everything happen up to a minute, and tells after each thing how much is done and how much is known of. */
  readonly run: (until: number, tell: (done: number, total: number) => Promise<void>) => Promise<void>;
};

type Thing = { readonly minute: number; readonly order: number; readonly act: (minute: number) => Promise<void> };

export function queueOf(): Queue {
  const things: Thing[] = [];
  let added = 0;
  const later = (a: Thing, b: Thing): boolean => a.minute > b.minute || (a.minute === b.minute && a.order > b.order);
  return {
    add: (minute, act) => {
      const thing = { minute, order: added++, act };
      // Kept with the next one last.
      let [low, high] = [0, things.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (later(things[middle]!, thing)) low = middle + 1;
        else high = middle;
      }
      things.splice(low, 0, thing);
    },
    run: async (until, tell) => {
      let done = 0;
      for (let next = things.at(-1); next !== undefined && next.minute <= until; next = things.at(-1)) {
        things.pop();
        await next.act(next.minute);
        done += 1;
        await tell(done, done + things.length);
      }
    },
  };
}
