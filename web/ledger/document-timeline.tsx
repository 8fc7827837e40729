import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import type { BesideEndpoints } from "#contracts/kernel/beside.ts";
import type { IconName } from "#web/kit/drawings.ts";
import { type Happening, Reply, Timeline } from "#web/kit/timeline.tsx";
import { useAction, useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { foldedHistory } from "./folded-history.ts";

type Doors = Pick<BesideEndpoints, "history" | "notes" | "note">;

type Props = {
  readonly endpoints: Doors;
  readonly id: string;
  /** "repairs.work-order": prefix of the texts of its verbs. */
  readonly kind: string;
  /** What other modules know of it: messages, stock, money. */
  readonly more?: readonly Happening[];
  readonly picks?: readonly { readonly key: string; readonly label: string }[];
  /** Richer words for one record of the history; `undefined` leaves it as it is. */
  readonly tell?: (record: HistoryRecord) => Partial<Happening> | undefined;
};

/** Everything that happened to one thing, and the box for a note. */
export function DocumentTimeline({ endpoints, id, kind, more = [], picks = [], tell }: Props) {
  const asked = { params: { id } };
  const history = useAnswer(endpoints.history, asked);
  const notes = useAnswer(endpoints.notes, asked);
  const write = useAction(endpoints.note);
  const happenings: Happening[] = [
    ...foldedHistory(history.data ?? []).map(
      (record): Happening => ({
        key: `v${record.version}`,
        at: record.at,
        kind: "event",
        icon: iconOf(record.verb),
        group: "steps",
        said: `${verbText(kind, record.verb)} · ${record.by}`,
        ...underOf(kind, record),
        ...tell?.(record),
      }),
    ),
    ...(notes.data ?? []).map((note): Happening => ({ key: note.id, at: note.at, kind: "note", said: note.text, by: note.by, group: "notes" })),
    ...more,
  ];
  return (
    <Timeline
      happenings={happenings}
      picks={[{ key: "notes", label: text("ledger.history.notes") }, { key: "steps", label: text("ledger.history.steps") }, ...picks]}
    >
      {may(`${kind}.read`) && (
        <Reply
          placeholder={text("ledger.note-placeholder")}
          targets={[{ key: "note", label: text("ledger.note-to-staff"), icon: "note" }]}
          onSend={(words) => write.runAsync({ params: { id }, body: { text: words } })}
        />
      )}
    </Timeline>
  );
}

/** "<kind>.did.<verb>" tells it in the past; else the step's own words. */
function verbText(kind: string, verb: string): string {
  for (const key of [`${kind}.did.${verb}`, `ledger.verb.${verb}`, `${kind}.${verb}`]) if (hasText(key)) return text(key);
  return verb;
}

const iconOf = (verb: string): IconName =>
  /cancel|refuse|reject|archive/.test(verb)
    ? "x"
    : /undo|back|reopen|un-/.test(verb)
      ? "undo"
      : verb === "create"
        ? "plus"
        : verb === "change"
          ? "pen"
          : "check";

function underOf(kind: string, { reason, changes, verb }: HistoryRecord): Pick<Happening, "under"> {
  if (reason !== null) return { under: reason };
  if (verb !== "change" || changes === null) return {};
  const fields = Object.keys(changes)
    .map((field) => (hasText(`${kind}.field.${field}`) ? text(`${kind}.field.${field}`) : undefined))
    .filter((it) => it !== undefined);
  return fields.length === 0 ? {} : { under: text("ledger.changed-fields", { fields: fields.slice(0, 4).join(", ") }) };
}
