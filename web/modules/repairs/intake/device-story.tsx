import { Checkbox, Textarea } from "@mantine/core";
import type { DeviceType } from "#contracts/devices/device-type.ts";
import { type PlainOrWorded, said } from "#contracts/kernel/wording.ts";
import { Chips } from "#web/kit/chips.tsx";
import { Field } from "#web/kit/field.tsx";
import { languageNow, text } from "#web/platform/texts.ts";
import { CodePick } from "../codes/code-pick.tsx";
import type { IntakeForm, SetForm } from "./intake-form.ts";

const say = (key: string) => text(`repairs.screen.intake.${key}`);
const of = (key: string) => text(`repairs.screen.custody.${key}`);

/** What happened, how it looks, what came with it: the customer's words, and one tap for what is said most. */
export function DeviceStory({ form, set, type }: { readonly form: IntakeForm; readonly set: SetForm; readonly type: DeviceType | undefined }) {
  const words = (chips: readonly PlainOrWorded[] = []) => chips.map((chip) => said(chip, languageNow()));
  const faults = words(type?.faults);
  return (
    <>
      <Field label={say("fault")} htmlFor="fault">
        <Textarea
          id="fault"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1_500}
          value={form.fault}
          onChange={({ currentTarget }) => set({ fault: currentTarget.value })}
        />
        {faults.length > 0 && (
          <Chips
            label={say("fault-chips")}
            lead={say("fault-chips")}
            options={faults}
            value={form.faults}
            onChange={(next) => set({ faults: next })}
          />
        )}
      </Field>
      <CodePick line kind="symptom" typeId={type?.id} value={form.symptomId ?? null} onChange={(id) => set({ symptomId: id ?? undefined })} />
      <Field label={say("appearance")}>
        <Chips
          label={say("appearance")}
          options={words(type?.appearance)}
          value={form.appearance}
          onChange={(next) => set({ appearance: next })}
          own
        />
      </Field>
      <Field label={say("completeness")}>
        <Chips
          label={say("completeness")}
          options={words(type?.completeness)}
          value={form.completeness}
          onChange={(next) => set({ completeness: next })}
          own
        />
        <div className="line wrap">
          <Chips
            label={of("own-parts")}
            lead={of("own-parts")}
            options={[]}
            value={form.ownParts ?? []}
            onChange={(next) => set({ ownParts: next })}
            own
          />
          <Checkbox
            label={of("old-parts-back")}
            checked={form.oldPartsBack ?? false}
            onChange={({ currentTarget }) => set({ oldPartsBack: currentTarget.checked })}
          />
        </div>
      </Field>
    </>
  );
}
