import "./sheet.css";
import { useState } from "react";
import { dayInDigits, moneyWithSign, percent } from "#web/platform/format.ts";
import { type Problem, OFFLINE } from "#web/platform/problem.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  readonly problem: Problem;
  /** What was not done, in words: "The payment was not taken." */
  readonly undone?: string;
  readonly again?: () => void;
};

const PASSING = new Set([OFFLINE, "platform.database-away", "platform.too-many"]);

/** What a refusal says to a person; the reasons of a refused step one by one. */
export function sentenceOf({ code, details }: Problem): string {
  const reasons = Array.isArray(details.reasons) ? details.reasons.filter((it): it is string => typeof it === "string") : [];
  if (reasons.length > 0) return reasons.map((reason) => text(reason)).join(". ");
  return hasText(code) ? text(code, Object.fromEntries(Object.entries(details).map(worded))) : text("platform.fault");
}

const SHARES: readonly string[] = ["limit", "wanted"];
const SUMS: readonly string[] = ["due", "paid", "debt", "advance", "amount"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days, sums and shares as people write them; everything else as it is. */
function worded([name, value]: [string, unknown]): [string, unknown] {
  if (typeof value === "string" && DAY.test(value)) return [name, dayInDigits(value)];
  if (typeof value !== "number") return [name, value];
  if (SHARES.includes(name)) return [name, percent(value)];
  return [name, SUMS.includes(name) ? moneyWithSign(value) : value];
}

/** An error stays where the person looks: what happened, what did not, the code to tell by phone. What was typed is kept. */
export function ErrorNote({ problem, undone, again }: Props) {
  const [copied, setCopied] = useState(false);
  const report = JSON.stringify({ code: problem.code, status: problem.status, details: problem.details, page: location.pathname });
  const copy = () => void navigator.clipboard?.writeText(report).then(() => setCopied(true));
  return (
    <div className={PASSING.has(problem.code) ? "notice waiting" : "notice bad"} role="alert">
      <Icon name="alert" />
      <div className="body">
        <h2>{sentenceOf(problem)}</h2>
        {undone && <p className="small-text">{undone}</p>}
        <div className="actions">
          {again && (
            <Button size="low" icon="reload" onPress={again}>
              {text("platform.again")}
            </Button>
          )}
          <Button size="low" kind="bare" icon={copied ? "check" : "copy"} onPress={copy}>
            {problem.code}
          </Button>
        </div>
      </div>
    </div>
  );
}
