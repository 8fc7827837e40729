import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { DeviceCount, DeviceCountRow, deviceCountEndpoints } from "#contracts/repairs/device-count.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { containing } from "#platform/like.ts";
import { AWAY } from "../intake/intake.rows.ts";
import type { KnownDevice } from "./compare.ts";

export const deviceCountRows = documentRows<DeviceCount>({ head: "device_count", json: ["found", "differences"] });

type Query = z.output<typeof deviceCountEndpoints.list.query>;

export async function listDeviceCounts({ tx }: Call, query: Query, scope: Scope): Promise<Page<DeviceCountRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("device_count").selectAll(), scope).as("device_count"))
    .select([
      "device_count.id",
      "device_count.number",
      "device_count.status",
      "device_count.created_at",
      "device_count.counters",
      sql<string[]>`array(select name from place where place.id = any(device_count.place_ids) order by name)`.as("places"),
      "device_count.expected",
      "device_count.matched",
      sql<number>`jsonb_array_length(device_count.differences)`.as("differences"),
      "device_count.compared_on",
      "device_count.settled_on",
    ]);
  if (query.status !== undefined) found = found.where("device_count.status", "in", query.status);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    found = found.where((eb) => eb.or([eb("device_count.number", "ilike", like), eb("device_count.counters", "ilike", like)]));
  }
  return newestOf(found, query, "device_count.id");
}

type Row = { id: string; number: string; place_id: string };

/** Devices that should lie at the places: with us, not away, not handed over. */
export async function shouldLieAt(tx: Tx, branchId: string, placeIds: readonly string[]): Promise<(KnownDevice & { placeId: string })[]> {
  const { rows } = await sql<Row>`
    select id, number, place_id from intake
    where branch_id = ${branchId}::uuid and place_id = any(${[...placeIds]}::uuid[]) and status <> 'issued' and not ${AWAY} order by number`.execute(
    tx,
  );
  return rows.map((row) => ({ intakeId: row.id, number: row.number, placeId: row.place_id }));
}

/** What codes that were read mean: an intake by the number on its label, or the device that is with us by its serial. */
export async function knownByCodes(tx: Tx, branchId: string, codes: readonly string[]): Promise<Map<string, KnownDevice>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; id: string; number: string; place_id: string | null }>`
    select distinct on (code) code, intake.id, intake.number,
      case when intake.status = 'issued' or ${AWAY} then null else intake.place_id end as place_id
    from unnest(${[...new Set(codes)]}::text[]) as code
    join intake on intake.branch_id = ${branchId}::uuid and (upper(intake.number) = upper(code)
      or (intake.status <> 'issued' and intake.device_id in (
      select id from device where upper(serial) = upper(code) or imei = code or vin = upper(code))))
    order by code, upper(intake.number) = upper(code) desc, intake.id desc`.execute(tx);
  return new Map(rows.map((row) => [row.code, { intakeId: row.id, number: row.number, placeId: row.place_id }]));
}
