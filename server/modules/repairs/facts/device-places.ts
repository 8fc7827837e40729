import { sql } from "kysely";
import type { z } from "zod";
import { DEVICE_PLACES } from "#contracts/company/place.ts";
import type { devicePlaces } from "#contracts/repairs/device-places.ts";
import type { Call } from "#platform/call.ts";
import { AWAY } from "../intake/intake.rows.ts";

type Place = { id: string; name: string; kind: string; branch_id: string; devices: number };
type Partner = { id: string; name: string; devices: number; late: number; next_on: string | null };

/** Every place of the reader's branches where devices may lie, also the empty ones; and everybody who has one of them now. */
export async function placesOfDevices(
  { tx, actor, today }: Call,
  { branchId }: { readonly branchId?: string | undefined },
): Promise<z.input<typeof devicePlaces.reply>> {
  const branches = branchId === undefined ? [...actor.branchIds] : actor.branchIds.filter((id) => id === branchId);
  const [places, partners] = await Promise.all([
    sql<Place>`
      select place.id, place.name, place.kind, place.branch_id, count(intake.id)::int as devices
      from place left join intake on intake.place_id = place.id and intake.status <> 'issued' and not ${AWAY}
      where place.branch_id = any(${branches}::uuid[]) and place.kind = any(${[...DEVICE_PLACES]}::text[])
      group by place.id having not place.archived or count(intake.id) > 0
      order by array_position(${[...DEVICE_PLACES]}::text[], place.kind), place.name, place.id`.execute(tx),
    sql<Partner>`
      select party.id, party.name, count(*)::int as devices, count(*) filter (where intake.expected_back_on < ${today}::date)::int as late,
        min(intake.expected_back_on) as next_on
      from intake join party on party.id = intake.partner_id
      where intake.branch_id = any(${branches}::uuid[]) and ${AWAY} group by party.id order by party.name, party.id`.execute(tx),
  ]);
  return {
    places: places.rows.map((row) => ({ placeId: row.id, name: row.name, kind: row.kind, branchId: row.branch_id, devices: row.devices })),
    partners: partners.rows.map((row) => ({ partnerId: row.id, name: row.name, devices: row.devices, late: row.late, nextOn: row.next_on })),
  };
}
