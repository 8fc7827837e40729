import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Day } from "#contracts/kernel/document.ts";
import { endpoint } from "#contracts/kernel/endpoint.ts";
import { yesNo } from "#contracts/kernel/list.ts";
import { code, line, prose } from "#contracts/kernel/wording.ts";
import { OwnFields } from "./own-field.ts";

const day = Day.nullable().default(null);

/** The last reading of the meter, in the unit of its type, and the day it was read. */
export const MeterReading = z.strictObject({ value: z.int().min(0).max(100_000_000), on: Day });
export type MeterReading = z.infer<typeof MeterReading>;

/** One piece of equipment that came, or may come, into repair. */
export const DeviceDraft = z.strictObject({
  typeId: z.uuid(),
  brand: line(80),
  model: line(120),
  serial: code(),
  /** 15 digits with a Luhn check digit. */
  imei: code(20),
  /** 17 letters and digits without I, O, Q. */
  vin: code(20),
  plate: code(20),
  inventoryNo: code(40),
  ownerId: z.uuid().nullable().default(null),
  productionOn: day,
  soldOn: day,
  /** The manufacturer's warranty, inclusive. */
  warrantyUntil: day,
  fields: OwnFields,
  meter: MeterReading.nullable().default(null),
  /** Ours, and lent to customers while theirs is in repair. */
  lendable: z.boolean().default(false),
  notes: prose,
  /** Said by whoever has seen that a device of this type and brand has the same serial, and means a second one. */
  allowDuplicate: z.boolean().default(false),
});
export type DeviceDraft = z.infer<typeof DeviceDraft>;

export const Device = z.object({ ...CardHead.shape, ...DeviceDraft.omit({ allowDuplicate: true }).shape });
export type Device = z.infer<typeof Device>;

export const DeviceRow = Device.pick({
  id: true,
  typeId: true,
  brand: true,
  model: true,
  serial: true,
  imei: true,
  vin: true,
  plate: true,
  ownerId: true,
  warrantyUntil: true,
  archived: true,
}).extend({ ownerName: z.string().nullable() });
export type DeviceRow = z.infer<typeof DeviceRow>;

export const deviceEndpoints = cardEndpoints({
  name: "devices.device",
  plural: "devices",
  card: Device,
  draft: DeviceDraft,
  row: DeviceRow,
  filters: { typeId: z.uuid().optional(), ownerId: z.uuid().optional(), lendable: yesNo },
  refusals: [
    "devices.duplicate-serial",
    "devices.imei-wrong",
    "devices.vin-wrong",
    "devices.fields-wrong",
    "devices.no-such-type",
    "devices.no-such-owner",
    "devices.meter-went-back",
  ],
});

/** Which devices carry this serial, IMEI, VIN, plate or inventory number. */
export const devicesByCode = endpoint({
  name: "devices.device.by-code",
  method: "GET",
  path: "/api/devices-by-code",
  guard: "devices.device.read",
  query: z.strictObject({ code: z.string().trim().min(1).max(60) }),
  reply: z.array(DeviceRow),
});

/** Brands and models already known, for type-ahead; most used first. */
export const knownModels = endpoint({
  name: "devices.device.models",
  method: "GET",
  path: "/api/device-models",
  guard: "devices.device.read",
  query: z.strictObject({ typeId: z.uuid().optional(), q: z.string().trim().max(60).default("") }),
  reply: z.array(z.object({ typeId: z.uuid(), brand: z.string().nullable(), model: z.string().nullable(), devices: z.int() })),
});
