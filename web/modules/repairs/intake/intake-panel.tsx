import type { Intake } from "#contracts/repairs/intake.ts";
import { intakeEndpoints, intakeFlow } from "#contracts/repairs/intake.flow.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Promised } from "#web/kit/moment.tsx";
import { Bones } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { IntakeFacts } from "./intake-facts.tsx";

/** What was taken in, beside the list. */
export function IntakePanel({ id }: { readonly id: string }) {
  const { data, error } = useAnswer(intakeEndpoints.read, { params: { id } });
  if (error) return <ErrorNote problem={problemFrom(error)} />;
  const intake = data as Intake | undefined;
  if (intake === undefined) return <Bones lines={6} />;
  return (
    <>
      <div className="line wrap">
        <Status tone={intakeFlow.statuses[intake.status].tone}>{text(`repairs.intake.${intake.status}`)}</Status>
        {intake.promisedAt && (
          <span className="small-text soft">
            {text("repairs.screen.fact.promised")}: <Promised at={intake.promisedAt} />
          </span>
        )}
      </div>
      <IntakeFacts intake={intake} />
      <DocumentTimeline endpoints={intakeEndpoints} id={id} kind="repairs.intake" />
    </>
  );
}
