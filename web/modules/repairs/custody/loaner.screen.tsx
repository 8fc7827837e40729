import { Link, useParams } from "@tanstack/react-router";
import { deviceEndpoints } from "#contracts/devices/device.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { type Loaner, loanerEndpoints, loanerFlow } from "#contracts/repairs/loaner.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { About } from "#web/ledger/about.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { today } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { nameOf } from "../intake/use-device.ts";
import { say } from "./say.ts";

/** One loan: which device of ours, with whom, until when, and how it came back. */
export function LoanerScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Loaner>(loanerEndpoints, id);
  const { doc } = open;
  const device = useAnswer(deviceEndpoints.read, { params: { id: doc.deviceId } }).data;
  const customer = useAnswer(partyEndpoints.read, { params: { id: doc.customerId } }).data;
  const intake = useAnswer(intakeEndpoints.read, { params: { id: doc.intakeId } }).data as Intake | undefined;
  const late = doc.status === "lent" && doc.expectedBackOn < today();
  return (
    <DocumentPage flow={loanerFlow} open={open} title={device ? nameOf(device) : text("repairs.loaner")} list="/loaners" main={["take-back"]}>
      <Facts
        facts={[
          { label: say("customer"), value: customer && <Link to={`/customers/${customer.id}`}>{customer.name}</Link>, width: 1.4 },
          {
            label: say("our-device"),
            value: device && <Link to={`/devices/${device.id}`}>{nameOf(device)}</Link>,
            under: device?.serial,
            width: 1.2,
          },
          { label: say("intake"), value: intake && <JobTag number={intake.number} to={`/intakes/${intake.id}`} /> },
          { label: say("lent"), value: <Day day={doc.lentOn} /> },
          doc.returnedOn === null
            ? {
                label: say("back-by"),
                value: (
                  <span className={late ? "tone-bad" : undefined}>
                    <Day day={doc.expectedBackOn} />
                  </span>
                ),
              }
            : { label: text("repairs.loaner.returned"), value: <Day day={doc.returnedOn} /> },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("condition")}>
            <About
              lines={[
                { label: say("condition-out"), value: doc.condition },
                { label: say("condition-back"), value: doc.conditionBack },
              ]}
            />
          </Sheet>
        }
        side={<DocumentTimeline endpoints={loanerEndpoints} id={id} kind="repairs.loaner" />}
      />
    </DocumentPage>
  );
}
