import "./devices.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type DeviceType, DeviceTypeDraft, deviceTypeEndpoints, Identifier, MeterUnit } from "#contracts/devices/device-type.ts";
import { Field } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { SelectOf, TextOf, WholeOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { worded } from "./device-name.ts";
import { OwnFieldEditor } from "./own-field-editor.tsx";
import { WordChips, WordedField } from "./worded-field.tsx";

/** A kind of equipment: what identifies it, what is asked of it, what people tap at the counter. */
export function DeviceTypeScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <TypeForm /> : <KnownType key={id} id={id} />;
}

function KnownType({ id }: { readonly id: string }) {
  const type = useNeededAnswer(deviceTypeEndpoints.read, { params: { id } });
  return <TypeForm key={type.version} type={type} />;
}

function TypeForm({ type }: { readonly type?: DeviceType }) {
  const navigate = useNavigate();
  const form = useCardForm<DeviceType, DeviceTypeDraft>({
    endpoints: deviceTypeEndpoints,
    card: type,
    begin: () => (type === undefined ? { ...DeviceTypeDraft.parse({ name: "-" }), name: "" } : DeviceTypeDraft.strip().parse(type)),
    done: ({ id }) => {
      if (type === undefined) void navigate({ to: `/settings/device-types/${id}`, replace: true });
    },
  });
  const { draft, set, wrong } = form;
  const label = (field: string) => text(`devices.device-type.field.${field}`);
  const unnamed = worded(draft.name).trim() === "";
  const disabled = !form.mayWrite;
  return (
    <CardFormPage
      form={form}
      title={type === undefined ? text("devices.device-type.new") : worded(type.name)}
      list="/settings/device-types"
      card={type}
      archive={deviceTypeEndpoints.archive}
      missing={[
        ...(unnamed ? [text("devices.screen.type-name-first")] : []),
        ...(draft.fields.some((field) => worded(field.label).trim() === "") ? [text("devices.screen.field-name-first")] : []),
      ]}
      side={type && <DocumentTimeline endpoints={deviceTypeEndpoints} id={type.id} kind="devices.device-type" />}
    >
      <Sheet>
        <Field label={label("name")} htmlFor="name">
          <WordedField
            id="name"
            label={label("name")}
            value={draft.name}
            error={wrong("name")}
            disabled={disabled}
            onChange={(name) => set({ name })}
          />
        </Field>
        <TextOf form={form} name="category" maxLength={60} />
      </Sheet>
      <Sheet title={text("devices.screen.numbers")}>
        <SelectOf
          form={form}
          name="identifier"
          options={Identifier.options.map((value) => ({ value, label: text(`devices.device-type.identifier.${value}`) }))}
        />
        <Field label={label("serialLabel")} htmlFor="serialLabel">
          <WordedField
            id="serialLabel"
            label={label("serialLabel")}
            value={draft.serialLabel ?? ""}
            disabled={disabled}
            onChange={(words) => set({ serialLabel: words === "" ? null : words })}
          />
        </Field>
        <TextOf form={form} name="serialPattern" maxLength={40} note={text("devices.screen.pattern-note")} />
        <SelectOf
          form={form}
          name="meterUnit"
          clearable
          options={MeterUnit.options.map((value) => ({ value, label: text(`devices.device-type.meterUnit.${value}`) }))}
        />
        <WholeOf form={form} name="warrantyDefaultDays" unit={text("devices.screen.days")} />
      </Sheet>
      <Sheet title={label("fields")} count={draft.fields.length || undefined}>
        <OwnFieldEditor fields={draft.fields} disabled={disabled} onChange={(fields) => set({ fields })} />
      </Sheet>
      <Sheet title={text("devices.screen.tapped-at-counter")}>
        {(["faults", "appearance", "completeness"] as const).map((name) => (
          <Field key={name} label={label(name)} error={wrong(name)}>
            <WordChips label={label(name)} value={draft[name]} disabled={disabled} onChange={(words) => set({ [name]: words })} />
          </Field>
        ))}
      </Sheet>
    </CardFormPage>
  );
}
