import type { CustomerPage } from "#contracts/portal/customer-page.ts";
import { moment } from "./figures.ts";
import { say } from "./words.ts";

/** The way of the repair as a line: what is behind, where it is, what is to come; and one sentence on what happens now. */
export function Way({ page: { stages, now, promisedAt } }: { readonly page: CustomerPage }) {
  const over = stages.every(({ state }) => state === "done");
  return (
    <section className="sheet way-card">
      <ol className="stages" aria-label={say("way")}>
        {stages.map(({ stage, state, at }) => (
          <li key={stage} className={state} {...(state === "now" ? { "aria-current": "step" as const } : {})}>
            <span className="dot" aria-hidden="true" />
            <span className="stage-name">{say(`stage.${stage}`)}</span>
            {at !== null && <small>{moment(at)}</small>}
          </li>
        ))}
      </ol>
      <p className="happens">{say(`now.${now}.note`)}</p>
      {promisedAt !== null && !over && !["ready", "ready-unrepaired", "cancelled"].includes(now) && (
        <p className="promise">{say("promised", { moment: moment(promisedAt) })}</p>
      )}
    </section>
  );
}
