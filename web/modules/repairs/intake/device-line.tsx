import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { DeviceRow } from "#contracts/devices/device.ts";
import { isImei, isVin } from "#contracts/devices/identifiers.ts";
import { Button } from "#web/kit/button.tsx";
import { Field, Found } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Glyph } from "#web/kit/status.tsx";
import { dayInDigits } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { type IntakeForm, NEW_DEVICE, type SetForm } from "./intake-form.ts";
import { NewDeviceFields } from "./new-device.tsx";
import { useCustomer } from "./use-customer.ts";
import { codeOf, nameOf, typeNameOf, useByCode, useDevice, useOwnDevices } from "./use-device.ts";

type Props = { readonly form: IntakeForm; readonly set: SetForm; readonly onNext: (from: Element) => void };

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

const SETTLE_MS = 200;
/** What is empty again when another device is meant. */
const FORGOTTEN = { faults: [], appearance: [], completeness: [], ownParts: [], oldPartsBack: false, taken: [], repairKind: "paid" } as const;

/** A serial, IMEI or VIN finds the device; the customer's own ones are a tap away; a new one is written down in place. */
export function DeviceLine({ form, set, onNext }: Props) {
  const { code, deviceId, newDevice, customerId } = form;
  const [typing, setTyping] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = typing ?? code;
  const { found, asking } = useByCode(code);
  const { device, type, history } = useDevice(deviceId);
  const own = useOwnDevices(customerId);
  const field = useRef<HTMLInputElement>(null);
  const hasty = useRef(false);

  /** What is being typed goes to the form when the hand rests; whatever else changes the code forgets it. */
  const settle = (next: Partial<IntakeForm>) => {
    clearTimeout(timer.current);
    setTyping(undefined);
    set(next);
  };
  const write = (value: string) => {
    setTyping(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => settle({ code: value, deviceId: undefined, ...FORGOTTEN }), SETTLE_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (deviceId === undefined && newDevice === undefined && found?.length === 1 && found[0] !== undefined) set({ deviceId: found[0].id });
  }, [found, deviceId, newDevice, set]);

  const choose = ({ id, ...row }: DeviceRow) => settle({ deviceId: id, newDevice: undefined, code: codeOf(row), ...FORGOTTEN });
  const create = () => {
    const plain = typed.trim().toUpperCase();
    settle({
      newDevice: { ...NEW_DEVICE, ...(isImei(plain) ? { imei: plain } : isVin(plain) ? { vin: plain } : { serial: plain }) },
      deviceId: undefined,
      code: typed,
      ...FORGOTTEN,
    });
  };
  const settled = deviceId !== undefined || newDevice !== undefined;
  useEffect(() => {
    if (!settled || !hasty.current || field.current === null) return;
    hasty.current = false;
    onNext(field.current);
  }, [settled, onNext]);
  useEffect(() => {
    if (!hasty.current || found?.length !== 0 || settled) return;
    hasty.current = false;
    create();
  });
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || settled || event.target !== field.current || typed.trim() === "") return;
    event.preventDefault();
    hasty.current = true;
    settle({ code: typed });
  };
  const drop = () => {
    settle({ code: "", deviceId: undefined, newDevice: undefined, ...FORGOTTEN });
    field.current?.focus();
  };
  const visits = history === undefined ? 0 : history.length + 1;
  return (
    <Field label={say("device")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter before the answer is remembered for the field inside. */}
      <div className="pair tall-pair" onKeyDown={press}>
        <TextInput
          ref={field}
          aria-label={say("device-code")}
          placeholder={say("device-code")}
          autoComplete="off"
          spellCheck={false}
          data-scan="own"
          maxLength={60}
          leftSection={<Icon name="scan" size="small" />}
          value={typed}
          onChange={({ currentTarget }) => {
            if (currentTarget.value === "") drop();
            else write(currentTarget.value);
          }}
          rightSectionWidth="auto"
          rightSection={
            deviceId !== undefined ? (
              <span className="ok-sign">
                <Glyph tone="good" />
                {visits > 1 ? say("visit", { n: visits }) : say("found")}
              </span>
            ) : newDevice ? (
              <span className="ok-sign new-sign">{say("new")}</span>
            ) : undefined
          }
        />
        {device && deviceId !== undefined && (
          <Found
            picture={
              <span className="device-sign">
                <Icon name="devices" />
              </span>
            }
            name={nameOf(device, typeNameOf(type))}
            under={[typeNameOf(type), device.soldOn && say("since", { day: dayInDigits(device.soldOn) })].filter(Boolean).join(" · ")}
            action={
              <Button kind="link" size="low" onPress={drop}>
                {text("platform.change")}
              </Button>
            }
          />
        )}
        {!settled && (
          <div className="line">
            <Button icon="plus" onPress={create}>
              {say("new-device")}
            </Button>
            {asking && <span className="caption faint">{say("looking")}</span>}
            {found?.length === 0 && <span className="caption faint">{say("not-known")}</span>}
          </div>
        )}
      </div>
      {!settled && own.length > 0 && typed === "" && (
        <div className="chips">
          <span className="lead">{say("own-devices")}</span>
          {own.map((row) => (
            <button
              key={row.id}
              type="button"
              className="chip"
              onClick={() => {
                choose(row);
                if (field.current) onNext(field.current);
              }}
            >
              {nameOf(row)} <span className="faint">{codeOf(row)}</span>
            </button>
          ))}
        </div>
      )}
      {!settled && (found?.length ?? 0) > 1 && <Several rows={found ?? []} onChoose={choose} />}
      {newDevice && (
        <NewDeviceFields
          form={form}
          value={newDevice}
          onChange={(next) => set({ newDevice: next, ...(next.typeId === newDevice.typeId ? {} : FORGOTTEN) })}
          onDrop={drop}
        />
      )}
      {device?.ownerId && customerId === undefined && form.newCustomer === undefined && <Owner id={device.ownerId} set={set} />}
      {device && customerId !== undefined && device.ownerId !== null && device.ownerId !== customerId && (
        <p className="field-note tone-waiting">{say("other-owner")}</p>
      )}
    </Field>
  );
}

/** Whose it is by its card: one press where they stand at the counter themselves. */
function Owner({ id, set }: { readonly id: string; readonly set: SetForm }) {
  const { card } = useCustomer(id);
  if (card === undefined) return null;
  return (
    <div className="chips">
      <span className="lead">{say("its-owner")}</span>
      <button type="button" className="chip" onClick={() => set({ customerId: id, phone: "" })}>
        {card.name}
      </button>
    </div>
  );
}

const Several = ({ rows, onChoose }: { readonly rows: readonly DeviceRow[]; readonly onChoose: (row: DeviceRow) => void }) => (
  <div className="stack tight">
    <p className="field-note">{say("several-devices")}</p>
    {rows.map((row) => (
      <Found
        key={row.id}
        picture={
          <span className="device-sign">
            <Icon name="devices" />
          </span>
        }
        name={nameOf(row)}
        under={row.ownerName}
        action={
          <Button size="low" onPress={() => onChoose(row)}>
            {say("this-one")}
          </Button>
        }
      />
    ))}
  </div>
);
