import { sql } from "kysely";
import { DeviceRow, devicesByCode, knownModels } from "#contracts/devices/device.ts";
import { identifierOf } from "#contracts/devices/identifiers.ts";
import type { Tx } from "#platform/db.ts";
import { type Route, serve } from "#platform/http.ts";
import { columnOf, docOf } from "#platform/rows.ts";
import { literal } from "#platform/like.ts";
import { OWNER_NAME } from "./device.card.ts";

const COLUMNS = Object.keys(DeviceRow.omit({ ownerName: true }).shape).map(columnOf) as "model"[];

/** Devices in use that carry exactly this serial, IMEI, VIN, plate or inventory number. */
async function devicesWithCode(tx: Tx, typed: string): Promise<DeviceRow[]> {
  const code = identifierOf(typed);
  const serial = typed.replaceAll(/\s/g, "").toUpperCase();
  const rows = await tx
    .selectFrom("device")
    .where("archived", "=", false)
    .where(sql<boolean>`(upper(serial) in (${serial}, ${code}) or imei = ${code} or vin = ${code} or plate = ${code} or inventory_no = ${typed})`)
    .select(COLUMNS)
    .select(OWNER_NAME.as("owner_name"))
    .orderBy("id", "desc")
    .limit(20)
    .execute();
  return rows.map((row) => DeviceRow.parse(docOf(row)));
}

async function modelsOf(tx: Tx, typeId: string | undefined, q: string) {
  const begun = `${literal(q)}%`;
  let known = tx
    .selectFrom("device")
    .where("archived", "=", false)
    .where(sql<boolean>`(sort_name ilike ${begun} or model ilike ${begun})`)
    .select(["type_id", "brand", "model", sql<number>`count(*)::int`.as("devices")])
    .groupBy(["type_id", "brand", "model"])
    .orderBy("devices", "desc")
    .orderBy("brand")
    .orderBy("model")
    .limit(20);
  if (typeId !== undefined) known = known.where("type_id", "=", typeId);
  return (await known.execute()).map(docOf);
}

export const devicesRoutes: readonly Route[] = [
  serve(devicesByCode, ({ tx }, { query }) => devicesWithCode(tx, query.code)),
  serve(knownModels, ({ tx }, { query: { typeId, q } }) => modelsOf(tx, typeId, q)),
];
