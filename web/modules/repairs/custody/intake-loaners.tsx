import { Textarea } from "@mantine/core";
import { useState } from "react";
import { type DeviceRow, deviceEndpoints } from "#contracts/devices/device.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { type LoanerRow, loanerEndpoints, loanerFlow } from "#contracts/repairs/loaner.ts";
import { Button } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { CardPick } from "#web/ledger/card-pick.tsx";
import { call } from "#web/platform/client.ts";
import { addDays, today } from "#web/platform/format.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";

/** What we lent the customer meanwhile; nothing where nothing was and nothing may be. */
export function IntakeLoaners({ intake }: { readonly intake: Intake }) {
  const { may } = useSession();
  const [lending, setLending] = useState(false);
  const seen = may("repairs.loaner.read");
  const rows = useAnswer(loanerEndpoints.list, { query: { intakeId: intake.id, limit: 20 } }, { enabled: seen }).data?.rows ?? [];
  const mayLend = may("repairs.loaner.create") && intake.status !== "issued";
  if (!seen || (rows.length === 0 && !mayLend)) return null;
  return (
    <Sheet
      title={text("repairs.loaner.many")}
      count={rows.length}
      edge
      actions={
        mayLend && (
          <Button size="low" icon="plus" onPress={() => setLending(true)}>
            {say("lend")}
          </Button>
        )
      }
    >
      {rows.length === 0 ? <p className="inside small-text soft">{say("nothing-lent")}</p> : <Rows rows={rows} />}
      {lending && <LendDialog intake={intake} onClose={() => setLending(false)} />}
    </Sheet>
  );
}

const Rows = ({ rows }: { readonly rows: readonly LoanerRow[] }) => (
  <ul className="rows">
    {rows.map(({ id, number, status, deviceName, expectedBackOn, returnedOn }) => (
      <li key={id} className="line">
        <JobTag number={number} to={`/loaners/${id}`} />
        <Status tone={loanerFlow.statuses[status].tone}>{text(`repairs.loaner.${status}`)}</Status>
        <span className="clip soft">{deviceName}</span>
        <span className="space" />
        <span className={status === "lent" && expectedBackOn < today() ? "nowrap tone-bad" : "nowrap soft"}>
          <Day day={returnedOn ?? expectedBackOn} />
        </span>
      </li>
    ))}
  </ul>
);

/** Which device of ours goes with the customer, until when, and how it looks now. */
function LendDialog({ intake, onClose }: { readonly intake: Intake; readonly onClose: () => void }) {
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [expectedBackOn, setBack] = useState<string | undefined>(intake.promisedAt?.slice(0, 10) ?? addDays(today(), 7));
  const [condition, setCondition] = useState("");
  const submit = async () => {
    const { id: intakeId, branchId } = intake;
    await call(loanerEndpoints.create, { body: { branchId, intakeId, deviceId, expectedBackOn, condition: condition.trim() } });
    await refresh(queries, "repairs.loaner");
  };
  return (
    <FormDialog
      title={say("lend")}
      verb={say("lend")}
      disabled={deviceId === null || expectedBackOn === undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      <span className="caption faint">{say("our-device")}</span>
      <CardPick<DeviceRow>
        endpoints={deviceEndpoints}
        label={say("our-device")}
        placeholder={say("find-loaner")}
        icon="devices"
        query={{ lendable: "true" }}
        eager
        value={deviceId}
        offerOf={({ brand, model, serial }) => ({ label: [brand, model].filter(Boolean).join(" ") || (serial ?? ""), note: serial ?? undefined })}
        onChange={setDeviceId}
      />
      <DayField label={say("back-by")} value={expectedBackOn} onChange={setBack} quick={[7, 14]} />
      <Textarea
        label={say("condition-out")}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1_000}
        value={condition}
        onChange={({ currentTarget }) => setCondition(currentTarget.value)}
      />
    </FormDialog>
  );
}
