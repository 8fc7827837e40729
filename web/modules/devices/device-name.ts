import type { Device, DeviceRow } from "#contracts/devices/device.ts";
import { deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { type PlainOrWorded, said } from "#contracts/kernel/wording.ts";
import { useAnswer } from "#web/platform/query.ts";
import { languageNow, text } from "#web/platform/texts.ts";

export const worded = (words: PlainOrWorded): string => said(words, languageNow());

/** Every type in use, by its name in the reader's language. */
export function useTypes() {
  const { data } = useAnswer(deviceTypeEndpoints.list, { query: { limit: 200 } });
  const types = [...(data?.rows ?? [])].sort((a, b) => worded(a.name).localeCompare(worded(b.name)));
  const nameOf = (typeId: string): string => {
    const type = types.find(({ id }) => id === typeId);
    return type === undefined ? "" : worded(type.name);
  };
  return { types, nameOf };
}

type Named = Pick<Device | DeviceRow, "brand" | "model">;

/** "Bosch WAN28", or its type while nobody has said more. */
export const deviceName = ({ brand, model }: Named, typeName: string): string =>
  [brand, model].filter(Boolean).join(" ") || typeName || text("devices.screen.unnamed");

export const codeOf = ({ serial, imei, vin, plate }: Pick<DeviceRow, "serial" | "imei" | "vin" | "plate">): string =>
  serial ?? imei ?? vin ?? plate ?? "";
