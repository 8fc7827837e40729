import "./check.css";
import { TextInput } from "@mantine/core";
import { type ChangeEvent, useState } from "react";
import { ANSWERS, type Answer, type OrderCheck, orderCheckEndpoints, passed, TICKED_IN } from "#contracts/repairs/checklist.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { momentFull } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAction, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { attach } from "../pictures.ts";

const say = (key: string, values = {}) => text(`repairs.screen.check.${key}`, values);
type Ticked = Pick<OrderCheck["points"][number], "answer" | "note">;

/** The checklist of a repair: one tap a point, a comment and a photo where something is amiss. Saved as it is ticked. */
export function CheckSheet({ order }: { readonly order: WorkOrder }) {
  const { may } = useSession();
  const check = useAnswer(orderCheckEndpoints.read, { params: { id: order.id } }, { keep: true }).data?.check;
  const save = useAction(orderCheckEndpoints.tick, { done: () => void refresh(queries, "repairs.work-order") });
  const open = TICKED_IN.includes(order.status) && may("repairs.order-check.tick");
  if (!check || (check.version === 0 && !open)) return null;
  const put = (points: readonly Ticked[]) =>
    save.run({ params: { id: order.id }, body: { version: check.version, points: points.map(({ answer, note }) => ({ answer, note })) } });
  const answered = check.points.filter(({ answer }) => answer !== null).length;
  return (
    <Sheet
      title={say("title")}
      count={`${answered} / ${check.points.length}`}
      edge
      actions={
        passed(check.points) ? (
          <Status tone="good">{say("passed")}</Status>
        ) : (
          open &&
          answered === 0 && (
            <Button size="low" onPress={() => put(check.points.map(({ note }) => ({ answer: "good" as const, note })))}>
              {say("all-good")}
            </Button>
          )
        )
      }
      footer={
        check.by !== null && <span className="caption faint">{say("by", { name: check.by, at: check.at === null ? "" : momentFull(check.at) })}</span>
      }
    >
      {save.problem && <ErrorNote problem={save.problem} />}
      <ul className="check-points">
        {check.points.map((point, place) => (
          <Point
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place in the list.
            key={place}
            order={order}
            point={point}
            open={open}
            onChange={(change) => put(check.points.map((it, at) => (at === place ? { ...it, ...change } : it)))}
          />
        ))}
      </ul>
    </Sheet>
  );
}

type PointProps = {
  readonly order: WorkOrder;
  readonly point: OrderCheck["points"][number];
  readonly open: boolean;
  readonly onChange: (change: Partial<Ticked>) => void;
};

function Point({ order, point, open, onChange }: PointProps) {
  const { answer } = point;
  return (
    <li className={answer === "bad" ? "check-point bad" : "check-point"}>
      <span className="check-text">{point.text}</span>
      {open ? (
        // biome-ignore lint/a11y/useSemanticElements: three buttons in one line.
        <span className="check-answers" role="group" aria-label={point.text}>
          {ANSWERS.map((one) => (
            <button
              key={one}
              type="button"
              className={`check-answer ${one}`}
              aria-pressed={answer === one}
              onClick={() => onChange({ answer: answer === one ? null : one })}
            >
              <Icon name={SIGNS[one]} size="small" />
              {say(one)}
            </button>
          ))}
        </span>
      ) : (
        answer !== null && <span className={answer === "bad" ? "tone-bad" : "soft"}>{say(answer)}</span>
      )}
      {open && answer === "bad" ? (
        <Amiss order={order} point={point} onChange={onChange} />
      ) : (
        point.note && <p className="small-text soft check-note">{point.note}</p>
      )}
    </li>
  );
}

const SIGNS = { good: "check", bad: "x", absent: "minus" } as const satisfies Record<Answer, string>;

/** What is amiss: in words, and as a photo that hangs on the order under the point's name. */
function Amiss({ order, point, onChange }: Omit<PointProps, "open">) {
  const [note, setNote] = useState(point.note);
  const [problem, setProblem] = useState<ReturnType<typeof problemFrom>>();
  const shoot = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = "";
    if (file === undefined) return;
    const named = new File([file], point.text.slice(0, 150), { type: file.type });
    attach({ subjectKind: "repairs.work-order", subjectId: order.id }, "photo", named).then(
      () => setProblem(undefined),
      (thrown) => setProblem(problemFrom(thrown)),
    );
  };
  return (
    <div className="check-amiss">
      <TextInput
        aria-label={`${say("note")}: ${point.text}`}
        placeholder={say("note")}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        onBlur={() => note.trim() !== point.note && onChange({ note: note.trim() })}
      />
      <label className="check-photo">
        <Icon name="camera" label={say("photo", { point: point.text })} />
        <input type="file" accept="image/*" capture="environment" className="unseen" onChange={shoot} />
      </label>
      {problem && <ErrorNote problem={problem} />}
    </div>
  );
}
