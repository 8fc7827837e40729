import "./codes.css";
import { FAULT_KINDS, type FaultKind } from "#contracts/repairs/fault-code.ts";
import { type Hint, hints } from "#contracts/repairs/hints.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { Button } from "#web/kit/button.tsx";
import { SideBySide } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { moneyWithSign, quantity } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { useDevice } from "../intake/use-device.ts";
import type { OrderEditor } from "../order/use-order.ts";
import { CodePick } from "./code-pick.tsx";
import { useAnyCodes } from "./use-any-codes.ts";

const say = (key: string, values = {}) => text(`repairs.screen.${key}`, values);
const AFTERWARDS: readonly string[] = workOrderFlow.steps["name-codes"].from;
const FIELD = { symptom: "symptomId", fault: "faultId", solution: "solutionId" } as const satisfies Record<FaultKind, string>;

/** What is wrong, what was found and what was done, in the shop's own codes; and what helped the last times. */
export function Diagnosis({ editor: { draft, edit, editable: linesOpen, order, open } }: { readonly editor: OrderEditor }) {
  const { may } = useSession();
  const { device } = useDevice(draft.deviceId ?? undefined);
  const any = useAnyCodes();
  if (!any) return null;
  // Once the lines are fixed the codes alone may still be said.
  const afterwards = AFTERWARDS.includes(order.status) && may("repairs.work-order.name-codes");
  const editable = linesOpen || afterwards;
  const put = (kind: FaultKind, id: string | null) => {
    if (linesOpen) edit((now) => ({ ...now, [FIELD[kind]]: id }));
    else void open.takeStep("repairs.work-order.name-codes", { [FIELD[kind]]: id }).catch(() => undefined);
  };
  return (
    <Sheet title={say("codes.title")} padded edge>
      <div className="stack">
        <SideBySide>
          {FAULT_KINDS.map((kind) => (
            <CodePick
              key={kind}
              kind={kind}
              typeId={device?.typeId}
              value={draft[FIELD[kind]]}
              disabled={!editable}
              onChange={(id) => put(kind, id)}
            />
          ))}
        </SideBySide>
        {draft.deviceId !== null && draft.symptomId !== null && (
          <Hints
            deviceId={draft.deviceId}
            symptomId={draft.symptomId}
            chosen={draft.solutionId}
            onChoose={editable ? (id) => put("solution", id) : undefined}
          />
        )}
      </div>
    </Sheet>
  );
}

type HintsProps = {
  readonly deviceId: string;
  readonly symptomId: string;
  readonly chosen: string | null;
  readonly onChoose: ((solutionId: string) => void) | undefined;
};

/** What the shop did about this symptom before, the most frequent first. */
function Hints({ deviceId, symptomId, chosen, onChoose }: HintsProps) {
  const { data } = useAnswer(hints, { query: { deviceId, symptomId } }, { keep: true });
  if (data === undefined) return null;
  if (data.repairs === 0) return <p className="small-text soft">{say("hints.none")}</p>;
  return (
    <section className="hints" aria-label={say("hints.title")}>
      <p className="small-text">
        <b className="medium">{say("hints.title")}</b> <span className="faint">· {say(`hints.by.${data.by}`)}</span>
      </p>
      <ul>
        {data.hints.map((hint) => (
          <HintLine key={hint.solutionId ?? ""} hint={hint} of={data.repairs} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = Pick<HintsProps, "chosen" | "onChoose"> & { readonly hint: Hint; readonly of: number };

function HintLine({ hint: { solutionId, solution, faults, times, cameBack, averageTotal, averageHours, parts }, of, chosen, onChoose }: LineProps) {
  const under = [
    say("hints.average", { price: moneyWithSign(averageTotal) }),
    averageHours > 0 && say("hints.hours", { hours: quantity(averageHours) }),
    faults.join(", "),
    parts.map(({ name, times: used }) => `${name} (${used})`).join(", "),
  ];
  return (
    <li className="hint">
      <span className="hint-share number" aria-hidden="true">
        {times} / {of}
      </span>
      <span className="hint-what">
        <b className="medium">{solution ?? say("hints.unnamed")}</b>
        {cameBack > 0 && <span className="tone-waiting caption"> {say("hints.came-back", { count: cameBack })}</span>}
        <span className="soft caption hint-under">{under.filter(Boolean).join(" · ")}</span>
      </span>
      {onChoose && solutionId !== null && solutionId !== chosen && (
        <Button size="low" onPress={() => onChoose(solutionId)}>
          {say("hints.use")}
        </Button>
      )}
    </li>
  );
}
