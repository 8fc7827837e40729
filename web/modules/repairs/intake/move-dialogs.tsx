import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Intake } from "#contracts/repairs/intake.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { StepDialogProps } from "#web/ledger/document-page.tsx";
import { addDays, today } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { PlaceChoice } from "../custody/place-choice.tsx";

type Props = StepDialogProps & { readonly intake: Intake };

/** Carried to another place of the branch. */
export function MoveDevice({ intake, onTake, onClose }: Props) {
  const [placeId, setPlace] = useState<string | null>(null);
  const verb = text("repairs.intake.move");
  return (
    <FormDialog title={verb} verb={verb} disabled={placeId === null} onClose={onClose} onSubmit={() => onTake({ placeId })}>
      <PlaceChoice
        label={text("repairs.intake.move.placeId")}
        branchId={intake.branchId}
        without={intake.placeId}
        required
        value={placeId}
        onChange={setPlace}
      />
    </FormDialog>
  );
}

const USUAL_DAYS = 7;

/** Off to the centre: by which waybill, and when they promise it back. */
export function SendAway({ onTake, onClose }: StepDialogProps) {
  const [waybill, setWaybill] = useState("");
  const [expectedBackOn, setBack] = useState<string | undefined>(addDays(today(), USUAL_DAYS));
  const verb = text("repairs.intake.send-away");
  return (
    <FormDialog
      title={verb}
      verb={verb}
      onClose={onClose}
      onSubmit={() => onTake({ waybill: waybill.trim(), expectedBackOn: expectedBackOn ?? null })}
    >
      <TextInput
        label={text("repairs.intake.send-away.waybill")}
        maxLength={100}
        data-autofocus
        value={waybill}
        onChange={({ currentTarget }) => setWaybill(currentTarget.value)}
      />
      <DayField label={text("repairs.intake.send-away.expectedBackOn")} value={expectedBackOn} onChange={setBack} quick={[7, 14]} />
    </FormDialog>
  );
}

/** Back from the centre: where it is put. */
export function TakeBack({ intake, onTake, onClose }: Props) {
  const [placeId, setPlace] = useState<string | null>(null);
  const verb = text("repairs.intake.take-back");
  return (
    <FormDialog title={verb} verb={verb} onClose={onClose} onSubmit={() => onTake({ placeId })}>
      <PlaceChoice label={text("repairs.intake.take-back.placeId")} branchId={intake.branchId} clearable value={placeId} onChange={setPlace} />
      <p className="small-text soft">{text("repairs.screen.custody.back-usually")}</p>
    </FormDialog>
  );
}
