import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { Button, type ButtonLook } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Why something cannot be done now, as a sentence, and where it can be cleared. */
export type Obstacle = {
  readonly sentence: string;
  /** Leads to where it is cleared, or opens what clears it. */
  readonly clear?: { readonly label: string; readonly to?: string; readonly onPress?: () => void };
};

type Props = ButtonLook & {
  readonly label: string;
  /** Empty: the step may be taken. */
  readonly obstacles: readonly Obstacle[];
  readonly onPress: () => void;
  readonly busy?: boolean;
  /** The sentence is said elsewhere (`Why`, under the title); the button only refers to it. */
  readonly describedBy?: string;
};

/** A button that stays in its place and says why it cannot be pressed. */
export function StepButton({ label, obstacles, onPress, busy = false, describedBy, ...look }: Props) {
  const id = useId();
  const blocked = obstacles.length > 0;
  if (!blocked)
    return (
      <Button {...look} busy={busy} onPress={onPress}>
        {label}
      </Button>
    );
  return (
    <span className="step-blocked" title={obstacles.map(({ sentence }) => sentence).join("\n")}>
      <Button {...look} kind="paper" icon="lock" disabled describedBy={describedBy ?? id}>
        {label}
      </Button>
      {describedBy === undefined && (
        <span id={id} className="unseen">
          {obstacles.map(({ sentence }) => sentence).join(". ")}
        </span>
      )}
    </span>
  );
}

/** The sentence beside a blocked button, with the link that clears it. */
export function Why({ id, lead, obstacles }: { readonly id?: string; readonly lead?: ReactNode; readonly obstacles: readonly Obstacle[] }) {
  if (obstacles.length === 0) return null;
  const clear = obstacles.find((it) => it.clear !== undefined)?.clear;
  return (
    <p className="why" id={id}>
      <Icon name="info" size="small" />
      <span>
        {lead && <b>{lead}: </b>}
        {obstacles.map(({ sentence }) => sentence).join(". ")}
        {clear && (
          <>
            . <Clear {...clear} />
          </>
        )}
      </span>
    </p>
  );
}

const Clear = ({ label, to, onPress }: NonNullable<Obstacle["clear"]>) =>
  to === undefined ? (
    <button type="button" className="inline-link" onClick={onPress}>
      {label}
    </button>
  ) : (
    <Link to={to}>{label}</Link>
  );
