import { Link } from "@tanstack/react-router";
import type { Check } from "#contracts/warranty/case.ts";
import { Icon } from "#web/kit/icon.tsx";
import type { ReactNode } from "react";
import { count, dayInDigits, today } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const SHOWN = 3;

type Props = {
  readonly check: Check;
  /** What a manager said instead. */
  readonly decided?: string | undefined;
  readonly children?: ReactNode;
};

const runs = (verdict: string): boolean => verdict === "manufacturer" || verdict === "works" || verdict === "part";

/** The verdict, what it rests on and how long it still runs. */
export function VerdictWords({ check, decided, children }: Props) {
  const verdict = decided ?? check.verdict;
  const good = runs(verdict);
  return (
    <section className={good ? "notice good verdict" : "notice verdict"} aria-label={say("verdict")}>
      <Icon name={good ? "shieldok" : "shield"} />
      <div className="body">
        <h2>{text(`warranty.verdict.${verdict}`)}</h2>
        {decided !== undefined && decided !== check.verdict && (
          <p className="small-text soft">{say("checked-as", { verdict: text(`warranty.verdict.${check.verdict}`).toLowerCase() })}</p>
        )}
        {check.bases.slice(0, SHOWN).map((basis) => (
          <p key={`${basis.kind}${basis.cardId ?? ""}`} className="small-text soft">
            <Basis basis={basis} now={check.on === today()} />
          </p>
        ))}
        {check.bases.length === 0 && <p className="small-text soft">{say("nothing-known")}</p>}
        {children}
      </div>
    </section>
  );
}

/** One warranty; the days it still runs are told only where the check is of today. */
function Basis({ basis, now }: { readonly basis: Check["bases"][number]; readonly now: boolean }) {
  const { kind, name, number, orderId, endsOn, daysLeft, state, counterEnd, extendedDays } = basis;
  const over = state === "expired";
  return (
    <>
      {[text(`warranty.kind.${kind}`), kind === "manufacturer" ? "" : name].filter(Boolean).join(": ")}
      {endsOn !== null && <> · {say(over ? "was-until" : "until", { day: dayInDigits(endsOn) })}</>}
      {now && !over && daysLeft !== null && <> · {say("days-left", { count: daysLeft })}</>}
      {counterEnd !== null && <> · {say("up-to-meter", { reading: count(counterEnd) })}</>}
      {extendedDays > 0 && <> · {say("longer-by", { count: extendedDays })}</>}
      {orderId !== null ? (
        <>
          {" · "}
          <Link to={`/work-orders/${orderId}`}>{number}</Link>
        </>
      ) : (
        number !== "" && <> · № {number}</>
      )}
    </>
  );
}
