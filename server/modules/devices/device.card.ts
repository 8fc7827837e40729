import { sql } from "kysely";
import type { z } from "zod";
import { Device, DeviceDraft, deviceEndpoints, DeviceRow } from "#contracts/devices/device.ts";
import { identifierOf, isImei, isVin } from "#contracts/devices/identifiers.ts";
import { OwnField, unfit } from "#contracts/devices/own-field.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { devicesRefusals } from "./refusals.ts";

const NAME = "devices.device";

export const OWNER_NAME = sql<string | null>`(select name from party where party.id = owner_id)`;

export const deviceCard = defineCard<Device, DeviceDraft>({
  name: NAME,
  endpoints: deviceEndpoints,
  draft: DeviceDraft,
  scope: companyScope(NAME),
  ...cardRows("device", Device, ["fields", "meter"]),
  list: cardList({
    table: "device",
    row: DeviceRow,
    sort: "sort_name",
    more: { ownerName: OWNER_NAME },
    lane: () => NAME,
    narrow: ({ typeId, ownerId, lendable }: z.output<typeof deviceEndpoints.list.query>) => [
      equal("type_id", typeId),
      equal("owner_id", ownerId),
      equal("lendable", lendable),
    ],
  }),
  check: completed,
  findable: ({ brand, model, serial, imei, vin, plate, inventoryNo }) => ({
    branchId: null,
    title: said([brand, model]).join(" ") || said([serial, plate, inventoryNo])[0] || "—",
    subtitle: said([plate, serial ?? imei ?? vin ?? inventoryNo]).join(" · "),
    words: [],
    codes: said([serial, imei, vin, plate, inventoryNo]),
  }),
});

const said = (parts: readonly (string | null)[]): string[] => parts.filter((part) => part !== null);

async function completed(call: Call, wanted: Device & Partial<DeviceDraft>, before: Device | undefined): Promise<Device> {
  const { allowDuplicate = before !== undefined && wanted.archived, ...card } = wanted;
  const device: Device = {
    ...card,
    serial: card.serial?.replaceAll(/\s/g, "") ?? null,
    imei: card.imei?.replaceAll(/\D/g, "") ?? null,
    vin: card.vin && identifierOf(card.vin),
    plate: card.plate && identifierOf(card.plate),
  };
  if (device.imei !== null && !isImei(device.imei)) throw devicesRefusals["imei-wrong"]({ imei: card.imei });
  if (device.vin !== null && !isVin(device.vin)) throw devicesRefusals["vin-wrong"]({ vin: card.vin });
  const [was, is] = [before?.meter, device.meter];
  const wentBack = was && is && is.value < was.value && is.on >= was.on;
  if (wentBack && !allowDuplicate) throw devicesRefusals["meter-went-back"]({ was: was.value, is: is.value });
  await refuseUnfit(call, device, before);
  if (!allowDuplicate) await refuseDuplicate(call, device, before);
  return device;
}

/** Own fields are judged by the type as it is now; a card that is only put away or brought back is not judged again. */
async function refuseUnfit({ tx }: Call, { typeId, ownerId, fields, archived }: Device, before: Device | undefined): Promise<void> {
  const type = await tx.selectFrom("device_type").where("id", "=", typeId).select("fields").executeTakeFirst();
  if (type === undefined) throw devicesRefusals["no-such-type"]({ typeId });
  if (ownerId !== null && ownerId !== before?.ownerId) {
    const owner = await tx.selectFrom("party").where("id", "=", ownerId).select("id").executeTakeFirst();
    if (owner === undefined) throw devicesRefusals["no-such-owner"]({ ownerId });
  }
  if (before !== undefined && before.archived !== archived) return;
  const wrong = unfit(OwnField.array().parse(type.fields), fields);
  if (wrong.length > 0) throw devicesRefusals["fields-wrong"]({ fields: wrong });
}

/** The same serial on the same brand and type is most often the same device, met before. */
async function refuseDuplicate({ tx }: Call, { id, typeId, brand, serial, imei, vin }: Device, before: Device | undefined): Promise<void> {
  // What is brought back comes among cards that were made while it was away: all of it is new to them.
  const known = before?.archived === true ? undefined : before;
  const newSerial = serial === known?.serial ? null : serial;
  const newImei = imei === known?.imei ? null : imei;
  const newVin = vin === known?.vin ? null : vin;
  const codes = said([newSerial, newImei, newVin]);
  if (codes.length === 0) return;
  await lock(
    tx,
    codes.map((code) => `device/${code.toUpperCase()}`),
  );
  const other = await tx
    .selectFrom("device")
    .where("archived", "=", false)
    .where("id", "<>", id)
    .where(sql<boolean>`(
      (upper(serial) = upper(${newSerial}::text) and type_id = ${typeId} and lower(coalesce(brand, '')) = lower(coalesce(${brand}::text, '')))
      or imei = ${newImei}::text or vin = ${newVin}::text
    )`)
    .select(["id", "brand", "model", "serial"])
    .executeTakeFirst();
  if (other !== undefined) throw devicesRefusals["duplicate-serial"]({ device: other });
}
