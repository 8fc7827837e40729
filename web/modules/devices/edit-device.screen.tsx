import { Select } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type Device, DeviceDraft, deviceEndpoints } from "#contracts/devices/device.ts";
import { deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { identifierOf, vinChecks } from "#contracts/devices/identifiers.ts";
import { type Unfit, unfit } from "#contracts/devices/own-field.ts";
import { Button } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { Field, Found, SideBySide } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { DayOf, ProseOf, SwitchOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { today } from "#web/platform/format.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { deviceName, useTypes, worded } from "./device-name.ts";
import { OwnFieldInputs } from "./own-fields.tsx";

const draftOf = (device: Device): DeviceDraft => DeviceDraft.strip().parse(device);
const FIELDS = {
  "devices.imei-wrong": "imei",
  "devices.vin-wrong": "vin",
  "devices.no-such-owner": "ownerId",
  "devices.no-such-type": "typeId",
  "devices.meter-went-back": "meter",
  "devices.fields-wrong": "fields",
};
const NOTHING: DeviceDraft = {
  typeId: "",
  brand: null,
  model: null,
  serial: null,
  imei: null,
  vin: null,
  plate: null,
  inventoryNo: null,
  ownerId: null,
  productionOn: null,
  soldOn: null,
  warrantyUntil: null,
  fields: {},
  meter: null,
  lendable: false,
  notes: null,
  allowDuplicate: false,
};

export const NewDeviceScreen = () => <DeviceForm />;

export function EditDeviceScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const device = useNeededAnswer(deviceEndpoints.read, { params: { id } });
  return <DeviceForm key={device.version} device={device} />;
}

/** A device by its type: the type says which number identifies it and which fields of its own it has. */
function DeviceForm({ device }: { readonly device?: Device }) {
  const navigate = useNavigate();
  const { owner } = useSearch({ strict: false }) as { owner?: string };
  const { types, nameOf } = useTypes();
  const form = useCardForm<Device, DeviceDraft>({
    endpoints: deviceEndpoints,
    card: device,
    fieldOf: FIELDS,
    apart: owner ? `.${owner}` : "",
    begin: () => (device === undefined ? { ...NOTHING, ownerId: owner ?? null } : draftOf(device)),
    done: ({ id }) => void navigate({ to: `/devices/${id}`, replace: true }),
  });
  const { draft, set, wrong } = form;
  const type = useAnswer(deviceTypeEndpoints.read, { params: { id: draft.typeId } }, { enabled: draft.typeId !== "" }).data;
  const misfits = type === undefined ? [] : unfit(type.fields, draft.fields);
  const missing = misfits
    .filter(({ why }) => why === "missing")
    .map(({ key }) => worded(type?.fields.find((field) => field.key === key)?.label ?? key));
  const label = (field: string) => text(`devices.device.field.${field}`);
  const identifier = type?.identifier ?? "serial";
  const other =
    form.problem?.code === "devices.duplicate-serial"
      ? (form.problem.details.device as { id: string; brand: string | null; model: string | null; serial: string | null } | undefined)
      : undefined;
  const vin = draft.vin === null ? "" : identifierOf(draft.vin);
  return (
    <CardFormPage
      form={form}
      title={device === undefined ? text("devices.device.new") : deviceName(device, nameOf(device.typeId))}
      list="/devices"
      missing={[
        ...(draft.typeId === "" ? [text("devices.screen.type-first")] : []),
        ...(missing.length > 0 ? [text("devices.screen.fill-in", { fields: missing.join(", ") })] : []),
      ]}
      refused={other && <Duplicate device={other} busy={form.busy} onAnyway={() => form.save({ allowDuplicate: true })} />}
    >
      <Sheet>
        <Field label={label("typeId")} htmlFor="typeId" error={wrong("typeId")}>
          <Select
            id="typeId"
            searchable
            data={types.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={draft.typeId || null}
            allowDeselect={false}
            disabled={!form.mayWrite}
            nothingFoundMessage={text("platform.nothing-found")}
            onChange={(typeId) => typeId && set({ typeId, fields: typeId === draft.typeId ? draft.fields : {} })}
          />
        </Field>
        <TextOf form={form} name="brand" maxLength={80} />
        <TextOf form={form} name="model" maxLength={120} />
        <TextOf
          form={form}
          name="serial"
          maxLength={60}
          scans
          {...(type?.serialLabel ? { label: worded(type.serialLabel) } : {})}
          {...(type?.serialPattern ? { placeholder: type.serialPattern } : {})}
        />
        {(identifier === "imei" || draft.imei) && <TextOf form={form} name="imei" maxLength={20} inputMode="numeric" scans />}
        {(identifier === "vin" || draft.vin) && (
          <TextOf
            form={form}
            name="vin"
            maxLength={20}
            scans
            note={vin.length === 17 && !vinChecks(vin) ? <span className="tone-waiting">{text("devices.device.vin-unchecked")}</span> : undefined}
          />
        )}
        {(identifier === "vin" || draft.plate) && <TextOf form={form} name="plate" maxLength={20} />}
        <Field label={label("ownerId")} htmlFor="ownerId">
          <PartyPick
            id="ownerId"
            label={label("ownerId")}
            value={draft.ownerId}
            error={wrong("ownerId")}
            disabled={!form.mayWrite}
            onChange={(ownerId) => set({ ownerId })}
          />
        </Field>
      </Sheet>
      {type !== undefined && type.fields.length > 0 && (
        <Sheet title={worded(type.name)}>
          <OwnFieldInputs fields={type.fields} values={draft.fields} onChange={(fields) => set({ fields })} wrong={wordsOf(misfits)} />
        </Sheet>
      )}
      <Sheet title={text("devices.screen.warranty-and-age")}>
        <DayOf form={form} name="warrantyUntil" />
        <DayOf form={form} name="soldOn" />
        <DayOf form={form} name="productionOn" />
        {(type?.meterUnit || draft.meter) && (
          <Field label={type?.meterUnit ? text(`devices.device-type.meterUnit.${type.meterUnit}`) : label("meter")} error={wrong("meter")}>
            <SideBySide>
              <QuantityField
                label={label("meter.value")}
                value={(draft.meter === null ? undefined : draft.meter.value * 1_000) as never}
                onChange={(milli) =>
                  set({ meter: milli === undefined ? null : { value: Math.round(milli / 1_000), on: draft.meter?.on ?? today() } })
                }
              />
              <DayField
                label={label("meter.on")}
                value={draft.meter?.on}
                onChange={(on) => set({ meter: draft.meter && on ? { ...draft.meter, on } : draft.meter })}
              />
            </SideBySide>
          </Field>
        )}
      </Sheet>
      <Sheet title={text("devices.screen.also")}>
        <TextOf form={form} name="inventoryNo" maxLength={40} scans />
        <SwitchOf form={form} name="lendable" said={text("devices.device.lendable-said")} />
        <ProseOf form={form} name="notes" />
      </Sheet>
    </CardFormPage>
  );
}

/** What does not fit is said at the field; a field nobody has filled in yet only says that it is wanted. */
const wordsOf = (misfits: readonly Unfit[]): ReadonlyMap<string, string> =>
  new Map(misfits.filter(({ why }) => why === "wrong").map(({ key }) => [key, text("platform.input")]));

type DuplicateProps = {
  readonly device: { readonly id: string; readonly brand: string | null; readonly model: string | null; readonly serial: string | null };
  readonly busy: boolean;
  readonly onAnyway: () => void;
};

const Duplicate = ({ device, busy, onAnyway }: DuplicateProps) => (
  <div className="notice waiting" role="alert">
    <Icon name="devices" />
    <div className="body">
      <h2>{text("devices.duplicate-serial")}</h2>
      <p className="small-text">{text("devices.screen.duplicate-undone")}</p>
      <Found
        name={deviceName(device, "")}
        under={device.serial}
        action={
          <Button size="low" to={`/devices/${device.id}`}>
            {text("devices.screen.open-known")}
          </Button>
        }
      />
      <div className="actions">
        <Button size="low" busy={busy} onPress={onAnyway}>
          {text("devices.screen.create-anyway")}
        </Button>
      </div>
    </div>
  </div>
);
