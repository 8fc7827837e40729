import { age, dayInWords, dayShort, momentFull, momentShort, promised } from "#web/platform/format.ts";

/** A calendar day, as short as it stays clear; the whole of it on hover. */
export const Day = ({ day }: { readonly day: string }) => (
  <time className="nowrap" dateTime={day} title={dayInWords(day)}>
    {dayShort(day)}
  </time>
);

/** "today 15:40"; the whole of it on hover. */
export const Moment = ({ at }: { readonly at: string }) => (
  <time className="nowrap" dateTime={at} title={momentFull(at)}>
    {momentShort(at)}
  </time>
);

/** How long ago: "12 min", "3 days". */
export const Age = ({ since }: { readonly since: string }) => (
  <time className="nowrap" dateTime={since} title={momentFull(since)}>
    {age(since)}
  </time>
);

/** A promise: when it is for while it can be kept, how late it is once broken. */
export function Promised({ at }: { readonly at: string }) {
  const { words, late } = promised(at);
  return (
    <time className={late ? "nowrap tone-bad" : "nowrap"} dateTime={at} title={momentFull(at)}>
      {words}
    </time>
  );
}
