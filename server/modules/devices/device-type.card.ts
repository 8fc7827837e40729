import type { z } from "zod";
import { DeviceType, DeviceTypeDraft, DeviceTypeRow, deviceTypeEndpoints } from "#contracts/devices/device-type.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";

const JSON_COLUMNS = ["name", "fields", "faults", "appearance", "completeness", "serial_label"];

export const deviceTypeCard = defineCard<DeviceType, DeviceTypeDraft>({
  name: "devices.device-type",
  endpoints: deviceTypeEndpoints,
  draft: DeviceTypeDraft,
  scope: companyScope("devices.device-type"),
  ...cardRows("device_type", DeviceType, JSON_COLUMNS),
  list: cardList({
    table: "device_type",
    row: DeviceTypeRow,
    sort: "sort_name",
    narrow: ({ category }: z.output<typeof deviceTypeEndpoints.list.query>) => [equal("category", category)],
  }),
});
