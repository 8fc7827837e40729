import { sql } from "kysely";

/** How people name a device: brand and model, or what it is where both are unknown. Wants `device` and `device_type` joined. */
export const deviceName = sql<string>`coalesce(nullif(concat_ws(' ', device.brand, device.model), ''),
  device_type.name ->> 'uk', device_type.name #>> '{}', '')`;

/** The number that tells it from its sisters. */
export const deviceSerial = sql<string>`coalesce(device.serial, device.imei, device.vin, device.plate, device.inventory_no, '')`;
