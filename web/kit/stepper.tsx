import "./side-panel.css";
import type { ReactNode } from "react";
import type { Tone } from "#contracts/kernel/flow.ts";

export type Stage = {
  readonly key: string;
  readonly label: string;
  readonly state: "done" | "now" | "todo" /** Time spent in it. */;
  readonly spent?: ReactNode;
  readonly tone?: Tone;
};

/** Where a thing is on its way: a thin bar, done is enamel, now is busy, the rest is grey. */
export const Stepper = ({ stages, label }: { readonly stages: readonly Stage[]; readonly label: string }) => (
  <ol className="steps" aria-label={label}>
    {stages.map(({ key, label: name, state, spent, tone }) => (
      <li
        key={key}
        className={[state, state === "now" && tone !== "busy" && tone].filter(Boolean).join(" ")}
        aria-current={state === "now" ? "step" : undefined}
        title={name}
      >
        <i aria-hidden="true" />
        <span>{name}</span>
        {spent && <em>{spent}</em>}
      </li>
    ))}
  </ol>
);
