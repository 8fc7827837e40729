import { Link } from "@tanstack/react-router";
import type { Device } from "#contracts/devices/device.ts";
import { deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { choiceSaid, type OwnField } from "#contracts/devices/own-field.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { Day } from "#web/kit/moment.tsx";
import { About } from "#web/ledger/about.tsx";
import { count, dayInDigits } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import { worded } from "./device-name.ts";
import { Warranty } from "./warranty.tsx";

const label = (field: string) => text(`devices.device.field.${field}`);

/** Everything written on a device and about it, its type's own fields among the rest. */
export function Passport({ device }: { readonly device: Device }) {
  const type = useAnswer(deviceTypeEndpoints.read, { params: { id: device.typeId } }).data;
  const owner = useAnswer(partyEndpoints.read, { params: { id: device.ownerId ?? "" } }, { enabled: device.ownerId !== null }).data;
  return (
    <About
      lines={[
        { label: label("typeId"), value: type && worded(type.name) },
        { label: label("brand"), value: device.brand },
        { label: label("model"), value: device.model },
        { label: type?.serialLabel ? worded(type.serialLabel) : label("serial"), value: device.serial },
        { label: label("imei"), value: device.imei },
        { label: label("vin"), value: device.vin },
        { label: label("plate"), value: device.plate },
        { label: label("inventoryNo"), value: device.inventoryNo },
        { label: label("ownerId"), value: owner && <Link to={`/customers/${owner.id}`}>{owner.name}</Link> },
        ...(type?.fields ?? []).map((field) => ({ label: worded(field.label), value: ownText(field, device.fields[field.key]) })),
        { label: label("productionOn"), value: device.productionOn && dayInDigits(device.productionOn) },
        { label: label("soldOn"), value: device.soldOn && dayInDigits(device.soldOn) },
        { label: label("warrantyUntil"), value: device.warrantyUntil && <Warranty until={device.warrantyUntil} /> },
        {
          label: type?.meterUnit ? text(`devices.device-type.meterUnit.${type.meterUnit}`) : label("meter"),
          value: device.meter && (
            <>
              {count(device.meter.value)}{" "}
              <span className="faint">
                (<Day day={device.meter.on} />)
              </span>
            </>
          ),
        },
        { label: label("notes"), value: device.notes && <span style={{ whiteSpace: "pre-wrap" }}>{device.notes}</span> },
      ]}
    />
  );
}

function ownText(field: OwnField, value: unknown): string | undefined {
  const { kind } = field;
  if (value === undefined || value === null || value === "") return undefined;
  if (kind === "yes-no") return text(value === true ? "platform.yes" : "platform.no");
  if (kind === "choice") return choiceSaid(field, String(value), languageNow());
  return kind === "day" ? dayInDigits(String(value)) : kind === "number" ? count(Number(value)) : String(value);
}
