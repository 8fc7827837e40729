import { Select } from "@mantine/core";
import { useState } from "react";
import { employeeEndpoints } from "#contracts/company/employee.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { PlaceChoice } from "../custody/place-choice.tsx";

/** Who repairs it here; whoever asks, unless another is named. */
export function ChooseEngineer({ intake, onTake, onClose }: StepDialogProps & { readonly intake: Intake }) {
  const [placeId, setPlace] = useState<string | null>(null);
  const people = useAnswer(employeeEndpoints.list, { query: { limit: 200 } }).data?.rows ?? [];
  const [engineerId, setEngineerId] = useState<string | null>(sessionNow().user?.employeeId ?? null);
  return (
    <FormDialog
      title={text("repairs.intake.repair-here")}
      verb={text("repairs.intake.repair-here")}
      disabled={engineerId === null}
      onClose={onClose}
      onSubmit={() => onTake({ engineerId, placeId })}
    >
      <Select
        label={text("repairs.intake.repair-here.engineerId")}
        required
        searchable
        data-autofocus
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={engineerId}
        onChange={setEngineerId}
      />
      <PlaceChoice
        label={text("repairs.intake.repair-here.placeId")}
        branchId={intake.branchId}
        without={intake.placeId}
        clearable
        value={placeId}
        onChange={setPlace}
      />
    </FormDialog>
  );
}

/** Which service centre repairs it for us. */
export function ChoosePartner({ onTake, onClose }: StepDialogProps) {
  const partners = useAnswer(partyEndpoints.list, { query: { role: "service-centre", limit: 100 } }).data?.rows ?? [];
  const [partnerId, setPartnerId] = useState<string | null>(null);
  return (
    <FormDialog
      title={text("repairs.intake.repair-away")}
      verb={text("repairs.intake.repair-away")}
      disabled={partnerId === null}
      onClose={onClose}
      onSubmit={() => onTake({ partnerId })}
    >
      <Select
        label={text("repairs.intake.repair-away.partnerId")}
        required
        searchable
        data-autofocus
        data={partners.map(({ id, name }) => ({ value: id, label: name }))}
        value={partnerId}
        onChange={setPartnerId}
        {...(partners.length === 0 ? { description: text("repairs.screen.intake.no-partners") } : {})}
      />
    </FormDialog>
  );
}
