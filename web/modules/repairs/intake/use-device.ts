import { type DeviceRow, deviceEndpoints, devicesByCode } from "#contracts/devices/device.ts";
import { deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { identifierOf } from "#contracts/devices/identifiers.ts";
import { said } from "#contracts/kernel/wording.ts";
import { deviceHistory } from "#contracts/repairs/order-facts.ts";
import { useAnswer } from "#web/platform/query.ts";
import { languageNow } from "#web/platform/texts.ts";

const CODE_MIN = 4;

/** Which devices carry this code; an old answer is none. */
export function useByCode(code: string): { readonly found: readonly DeviceRow[] | undefined; readonly asking: boolean } {
  const wanted = identifierOf(code);
  const { data, isFetching } = useAnswer(devicesByCode, { query: { code: wanted } }, { enabled: wanted.length >= CODE_MIN });
  return { found: wanted.length >= CODE_MIN && !isFetching ? data : undefined, asking: wanted.length >= CODE_MIN && isFetching };
}

/** The customer's own devices: most come again. */
export const useOwnDevices = (ownerId: string | undefined) =>
  useAnswer(deviceEndpoints.list, { query: { ownerId, limit: 6 } }, { enabled: ownerId !== undefined }).data?.rows ?? [];

/** The card of a device, its type and what it went through with us. */
export function useDevice(id: string | undefined) {
  const known = id !== undefined;
  const device = useAnswer(deviceEndpoints.read, { params: { id: id ?? "" } }, { enabled: known }).data;
  const type = useDeviceType(known ? device?.typeId : undefined);
  const history = useAnswer(deviceHistory, { params: { id: id ?? "" } }, { enabled: known }).data;
  return known ? { device, type, history } : { device: undefined, type: undefined, history: undefined };
}

export const useDeviceType = (id: string | undefined) => {
  const { data } = useAnswer(deviceTypeEndpoints.read, { params: { id: id ?? "" } }, { enabled: id !== undefined });
  return id === undefined ? undefined : data;
};

export const useDeviceTypes = () => useAnswer(deviceTypeEndpoints.list, { query: { limit: 100 } }).data?.rows ?? [];

export const nameOf = ({ brand, model }: { readonly brand: string | null; readonly model: string | null }, typeName = ""): string =>
  [brand, model].filter(Boolean).join(" ") || typeName;

export const typeNameOf = (type: { readonly name: Parameters<typeof said>[0] } | undefined): string =>
  type === undefined ? "" : said(type.name, languageNow());

/** The number on its plate, whatever it is called there. */
export const codeOf = ({ serial, imei, vin, plate }: Pick<DeviceRow, "serial" | "imei" | "vin" | "plate">): string =>
  serial ?? imei ?? vin ?? plate ?? "";
