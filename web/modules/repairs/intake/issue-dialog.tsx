import type { Intake } from "#contracts/repairs/intake.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { text } from "#web/platform/texts.ts";
import { HandOverFields, useHandOver } from "./hand-over-form.tsx";

/** Back to its owner, with everything that goes with it. */
export function IssueDialog({ intake, onTake, onClose }: StepDialogProps & { readonly intake: Intake }) {
  const form = useHandOver(intake.id);
  const verb = text("repairs.intake.issue");
  return (
    <FormDialog title={verb} verb={verb} onClose={onClose} onSubmit={() => onTake(form.said())} wide={form.things.length > 0}>
      <HandOverFields form={form} />
    </FormDialog>
  );
}
