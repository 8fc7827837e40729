// biome-ignore-all lint/correctness/useExhaustiveDependencies: the rail goes to its end when something was added.
import "./side-panel.css";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { clock, dayOf, dayShort, momentFull } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { Avatar } from "./avatar.tsx";
import type { IconName } from "./drawings.ts";
import { Icon } from "./icon.tsx";

export type Happening = {
  readonly key: string;
  /** UTC instant. */
  readonly at: string;
  /** event: a plain line · theirs, ours: words said · note: for staff only. */
  readonly kind: "event" | "theirs" | "ours" | "note";
  readonly said: ReactNode;
  readonly under?: ReactNode;
  readonly icon?: IconName;
  readonly by?: string;
  readonly tone?: "good" | "bad";
  /** Which of the picks above shows it beside "all". */
  readonly group?: string;
};

type Props = {
  readonly happenings: readonly Happening[];
  readonly picks?: readonly { readonly key: string; readonly label: string }[];
  readonly title?: ReactNode;
  /** The reply box. */
  readonly children?: ReactNode;
};

/** Everything that happened, on one rail, the newest at the bottom beside the reply box. */
export function Timeline({ happenings, picks = [], title = text("platform.timeline"), children }: Props) {
  const [pick, setPick] = useState<string>();
  const rail = useRef<HTMLOListElement>(null);
  const shown = [...happenings].filter(({ group }) => pick === undefined || group === pick).sort((a, b) => a.at.localeCompare(b.at));
  useEffect(() => {
    if (rail.current) rail.current.scrollTop = rail.current.scrollHeight;
  }, [shown.length]);
  return (
    <section className="sheet timeline">
      <header>
        <h2>{title}</h2>
        <span className="space" />
        {picks.length > 0 && (
          <div className="picks">
            {[{ key: undefined, label: text("platform.all") }, ...picks].map(({ key, label }) => (
              <button key={label} type="button" aria-pressed={key === pick} onClick={() => setPick(key)}>
                {label}
              </button>
            ))}
          </div>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ol ref={rail} tabIndex={0} aria-label={typeof title === "string" ? title : text("platform.timeline")}>
        {shown.map((one, place) => {
          const day = dayOf(one.at);
          const before = shown[place - 1];
          return (
            <Fragment key={one.key}>
              {(before === undefined || dayOf(before.at) !== day) && <li className="day">{dayShort(day)}</li>}
              <Happened one={one} />
            </Fragment>
          );
        })}
      </ol>
      {children}
    </section>
  );
}

function Happened({ one: { at, kind, said, under, icon, by, tone } }: { readonly one: Happening }) {
  const bubble = kind !== "event";
  const sign =
    kind === "ours" && by !== undefined ? (
      <Avatar name={by} size="small" />
    ) : (
      <Icon name={icon ?? (kind === "note" ? "note" : kind === "theirs" ? "messages" : "check")} />
    );
  return (
    <li className={[kind, tone].filter(Boolean).join(" ")}>
      <span className="sign">{sign}</span>
      <div className={bubble ? "bubble" : undefined}>
        <p className="said">{said}</p>
        {kind === "note" ? (
          <p className="under">
            <Icon name="lock" size="small" />
            {text("platform.staff-only", { by })}
          </p>
        ) : (
          under && <p className="under">{under}</p>
        )}
      </div>
      <time dateTime={at} title={momentFull(at)}>
        {clock(at)}
      </time>
    </li>
  );
}

type ReplyProps = {
  readonly placeholder: string;
  /** Whom it goes to; one is chosen. */
  readonly targets: readonly {
    readonly key: string;
    readonly label: string;
    readonly icon: IconName /** Channel and price stand on the button. */;
    readonly send?: string;
  }[];
  /** Resolves when the server has it; then the box is emptied. */
  readonly onSend: (words: string, target: string) => Promise<unknown>;
};

/** Where one writes to the customer or a note for colleagues. Ctrl+Enter sends. */
export function Reply({ placeholder, targets, onSend }: ReplyProps) {
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState(targets[0]?.key ?? "");
  const target = targets.find(({ key }) => key === chosen) ?? targets[0];
  const send = () => {
    if (words.trim() === "" || busy || target === undefined) return;
    setBusy(true);
    onSend(words.trim(), target.key)
      .then(
        () => setWords(""),
        () => undefined,
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="reply">
      <div className="line caption">
        {targets.map(({ key, label, icon }) => (
          <button key={key} type="button" className="to" aria-pressed={key === chosen} onClick={() => setChosen(key)}>
            <Icon name={icon} size="small" />
            {label}
          </button>
        ))}
      </div>
      <div className="reply-box">
        <textarea
          rows={1}
          aria-label={placeholder}
          placeholder={placeholder}
          value={words}
          maxLength={4_000}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.stopPropagation();
              send();
            }
          }}
        />
        <button type="button" className="button low" aria-disabled={busy || words.trim() === "" || undefined} onClick={send}>
          <Icon name="send" size="small" />
          {target?.send ?? text("platform.write")}
        </button>
      </div>
    </div>
  );
}
