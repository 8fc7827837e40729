import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { PlainOrWorded } from "#contracts/kernel/wording.ts";
import { OwnField } from "./own-field.ts";

/** Things people tap at intake instead of typing. */
export const Chips = z.array(PlainOrWorded).max(60).default([]);

/** What identifies a device of the type and how its identifier is checked. */
export const Identifier = z.enum(["serial", "imei", "vin", "none"]);

/** What its meter counts, if it has one. */
export const MeterUnit = z.enum(["km", "hours", "pages", "cycles"]);
export type MeterUnit = z.infer<typeof MeterUnit>;

/** A kind of equipment the shop repairs: "washing machine", "laptop", "car". */
export const DeviceTypeDraft = z.strictObject({
  name: PlainOrWorded,
  /** The trade or family it belongs to: "household", "computers". */
  category: z.string().trim().max(60).default(""),
  fields: z
    .array(OwnField)
    .max(40)
    .default([])
    .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, { message: "two fields with one key" }),
  faults: Chips,
  appearance: Chips,
  completeness: Chips,
  identifier: Identifier.default("serial"),
  /** What the serial is called on the plate: "S/N", "заводський №". */
  serialLabel: PlainOrWorded.nullable().default(null),
  /** What a serial looks like, shown as a hint: "############". `#` is a digit, `A` a letter, `*` anything. */
  serialPattern: z
    .string()
    .trim()
    .regex(/^[#A*\-/. ]{0,40}$/)
    .nullable()
    .default(null),
  warrantyDefaultDays: z.int().min(0).max(3_650).default(0),
  meterUnit: MeterUnit.nullable().default(null),
});
export type DeviceTypeDraft = z.infer<typeof DeviceTypeDraft>;

export const DeviceType = z.object({ ...CardHead.shape, ...DeviceTypeDraft.shape });
export type DeviceType = z.infer<typeof DeviceType>;

export const DeviceTypeRow = DeviceType.pick({ id: true, name: true, category: true, identifier: true, meterUnit: true, archived: true });

export const deviceTypeEndpoints = cardEndpoints({
  name: "devices.device-type",
  plural: "device-types",
  card: DeviceType,
  draft: DeviceTypeDraft,
  row: DeviceTypeRow,
  filters: { category: z.string().max(60).optional() },
});
