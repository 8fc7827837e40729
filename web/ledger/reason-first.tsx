import { useRef } from "react";
import { withReason } from "#contracts/kernel/document.ts";
import { StepDialog } from "./step-dialog.tsx";

type Said = Readonly<Record<string, unknown>>;
type Props = { readonly permission: string; readonly onSaid: (said: Said) => void; readonly onClose: () => void };

/** Asks for the reason alone, before the step's own dialog asks for the rest. */
export function ReasonFirst({ permission, onSaid, onClose }: Props) {
  const said = useRef<Said>(undefined);
  return (
    <StepDialog
      permission={permission}
      input={withReason()}
      onTake={async (input) => {
        said.current = input;
      }}
      onClose={() => (said.current === undefined ? onClose() : onSaid(said.current))}
    />
  );
}
