import type { Broken } from "#contracts/kernel/flow-check.ts";
import { type Way, waysOf } from "#contracts/kernel/flow-check.ts";
import { rulesOn, wayOf } from "#contracts/kernel/flow-rules.ts";
import type { VersionedRules } from "#contracts/repairs/order-rules.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { Icon } from "#web/kit/icon.tsx";
import { Glyph } from "#web/kit/status.tsx";
import { count } from "#web/platform/format.ts";
import type { FlowEditor } from "./use-flow.ts";
import { ruleWords, say, statusName, stepName } from "./words.ts";

export type Place = { readonly status: string; readonly step?: string };
type Props = {
  readonly flow: FlowEditor;
  readonly known: VersionedRules;
  readonly broken: readonly Broken[];
  readonly chosen: Place | undefined;
  readonly onChoose: (place: Place) => void;
};

export const WAYS = waysOf(workOrderFlow as never);
/** Ways out of nearly everywhere: told once, below. */
const ASIDE = ["hold", "cancel"];
const STATUSES = Object.keys(workOrderFlow.statuses);
const toneOf = (status: string) => workOrderFlow.statuses[status as keyof typeof workOrderFlow.statuses].tone;

/** The flow to be read from top to bottom: each status with its limit, and under it the ways out with what they ask. */
export function FlowMap(props: Props) {
  return (
    <ol className="flow-map" aria-label={say("title")}>
      {STATUSES.map((status) => (
        <Station key={status} status={status} {...props} />
      ))}
      <li className="flow-station aside">
        <p className="caption faint">{say("from-anywhere")}</p>
        <ul className="flow-ways">
          {ASIDE.map((step) => (
            <WayLine key={step} way={WAYS.find((way) => way.step === step)!} {...props} />
          ))}
        </ul>
      </li>
    </ol>
  );
}

function Station({ status, ...props }: Props & { readonly status: string }) {
  const { flow, broken, chosen, onChoose } = props;
  const limit = flow.whole.limits[status] ?? 0;
  const wrong = broken.some((it) => it.status === status);
  const here = chosen?.status === status && chosen.step === undefined;
  const ways = WAYS.filter(({ from, step }) => from === status && !ASIDE.includes(step));
  return (
    <li className={wrong ? "flow-station wrong" : "flow-station"}>
      <button type="button" className={here ? "flow-status chosen" : "flow-status"} aria-pressed={here} onClick={() => onChoose({ status })}>
        <Glyph tone={toneOf(status)} />
        <b>{statusName(status)}</b>
        {wrong && <Icon name="alert" size="small" label={say("wrong-here")} />}
        <span className="space" />
        {limit > 0 && (
          <span className="caption faint nowrap">
            <Icon name="clock" size="small" /> {say("hours", { count: limit, hours: count(limit) })}
          </span>
        )}
      </button>
      {ways.length > 0 && (
        <ul className="flow-ways">
          {ways.map((way) => (
            <WayLine key={wayOf(way.step, way.from)} way={way} {...props} />
          ))}
        </ul>
      )}
    </li>
  );
}

function WayLine({ way, flow, known, broken, chosen, onChoose }: Props & { readonly way: Way }) {
  const { step, from, to, back } = way;
  const rules = rulesOn(flow.whole, step, from);
  const off = rules.some((rule) => rule.off);
  const wrong = broken.some((it) => it.step === step);
  const here = chosen?.status === from && chosen.step === step;
  const words = rules.flatMap((rule) => ruleWords(rule, known.roles));
  const target = to.length === 0 ? say("stays") : ASIDE.includes(step) || to.length < 3 ? to.map(statusName).join(" / ") : say("where-it-was");
  return (
    <li>
      <button
        type="button"
        className={["flow-way", here && "chosen", off && "off", wrong && "wrong", back && "back"].filter(Boolean).join(" ")}
        aria-pressed={here}
        onClick={() => onChoose({ status: from, step })}
      >
        <Icon name={back ? "undo" : "arrow"} size="small" />
        <span className="flow-way-name">
          {stepName(step)} <span className="faint">→ {target}</span>
        </span>
        {wrong && <Icon name="alert" size="small" label={say("wrong-here")} />}
        {off ? (
          <span className="caption faint">{say("off")}</span>
        ) : (
          words.length > 0 && <span className="flow-rules caption">{words.join(" · ")}</span>
        )}
      </button>
    </li>
  );
}
