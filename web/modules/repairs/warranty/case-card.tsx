import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { caseEndpoints, orderWarranty } from "#contracts/warranty/case.ts";
import { printOrderWarranty } from "#contracts/warranty/print.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { addressOf } from "#web/platform/client.ts";
import { useAction, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { VerdictWords } from "./verdict-words.tsx";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);

type Props = {
  /** The intake, or the order that has none. */
  readonly visitId: string;
  /** Among its orders the one that is looked at. */
  readonly orderId?: string;
  readonly completed?: boolean;
};

/** The warranty of one visit: the check, the decision, what a claim still lacks, and what came of the repair. */
export function CaseCard({ visitId, orderId, completed = false }: Props) {
  const { may } = useSession();
  const sees = may("warranty.case.read");
  const it = useAnswer(caseEndpoints.read, { params: { id: visitId } }, { enabled: sees, keep: true }).data;
  const [asking, setAsking] = useState<"propose" | "decide">();
  if (!sees || it === undefined || it.deviceId === null) return null;
  const { check, decided, proposed, firstOrder, lacks, faultCode, version } = it;
  const open = decided === null && proposed !== null;
  return (
    <VerdictWords check={check} decided={decided?.verdict}>
      {decided && <p className="small-text">{say("decided-by", { name: decided.by, reason: decided.reason })}</p>}
      {open && (
        <p className="small-text tone-waiting">
          {say("proposed-by", { name: proposed.by, verdict: text(`warranty.verdict.${proposed.verdict}`).toLowerCase(), reason: proposed.reason })}
        </p>
      )}
      {firstOrder && (
        <p className="small-text">
          {say("repeat-of")} <Link to={`/work-orders/${firstOrder.id}`}>{firstOrder.number}</Link>
        </p>
      )}
      {lacks.length > 0 && (
        <p className="small-text tone-bad">{say("lacks", { what: lacks.map((lack) => text(`warranty.lack.${lack}`)).join(", ") })}</p>
      )}
      {orderId !== undefined && <CameOf orderId={orderId} />}
      {(lacks.includes("fault-code") || faultCode !== "") && may("warranty.case.change") && !completed && (
        <FaultCode key={version} visitId={visitId} version={version} value={faultCode} />
      )}
      <div className="actions">
        {may("warranty.case.decide") && !completed ? (
          <Button size="low" icon="pen" onPress={() => setAsking("decide")}>
            {say("decide")}
          </Button>
        ) : (
          may("warranty.case.propose") &&
          !completed && (
            <Button size="low" icon="pen" onPress={() => setAsking("propose")}>
              {say("propose")}
            </Button>
          )
        )}
        {completed && orderId !== undefined && (
          <a
            className="button paper low"
            href={addressOf(printOrderWarranty, { params: { id: orderId }, query: { language: languageNow() } })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="printer" size="small" />
            {text("warranty.card")}
          </a>
        )}
      </div>
      {asking && <DecisionDialog visitId={visitId} verb={asking} version={version} check={check} onClose={() => setAsking(undefined)} />}
    </VerdictWords>
  );
}

/** The manufacturer's code of the fault, saved as one leaves the field. */
function FaultCode({ visitId, version, value }: { readonly visitId: string; readonly version: number; readonly value: string }) {
  const [typed, setTyped] = useState(value);
  const save = useAction(caseEndpoints.change);
  const keep = () => {
    if (typed.trim() !== value) save.run({ params: { id: visitId }, body: { version, faultCode: typed.trim() } });
  };
  return (
    <>
      <TextInput
        label={say("fault-code")}
        value={typed}
        maxLength={60}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === "Enter") keep();
        }}
      />
      {save.problem && <ErrorNote problem={save.problem} />}
    </>
  );
}

/** Repairs that came back to this one, and the claims it stands in. */
function CameOf({ orderId }: { readonly orderId: string }) {
  const came = useAnswer(orderWarranty, { params: { id: orderId } }, { keep: true }).data;
  const { may } = useSession();
  const seesClaims = may("warranty.claim.read");
  if (came === undefined) return null;
  return (
    <>
      {came.cameBack.length > 0 && (
        <p className="small-text tone-bad">
          {say("came-back", { count: came.cameBack.length })}{" "}
          {came.cameBack.map((back) => (
            <Link key={back.orderId} to={`/work-orders/${back.orderId}`}>
              {back.number}{" "}
            </Link>
          ))}
        </p>
      )}
      {came.claims.map((claim) => (
        <p key={claim.id} className="small-text soft">
          {text("warranty.claim")} {seesClaims ? <Link to={`/warranty-claims/${claim.id}`}>{claim.number}</Link> : claim.number} ·{" "}
          {text(`warranty.claim.${claim.status}`)}
        </p>
      ))}
    </>
  );
}
