import { DEVICE_PLACES } from "#contracts/company/place.ts";
import type { Intake, Whereabouts } from "#contracts/repairs/intake.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { firstPlaceOf, knownPlace } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";

type Where = Pick<Whereabouts, "placeId" | "partnerId">;

/** The next stop of the device's way, as it is written down now. */
export function stopOf({ actor, now, today }: Call, before: readonly Whereabouts[], how: Whereabouts["how"], where: Where): Whereabouts {
  return { line: before.length + 1, how, movedOn: today, movedAt: now.toISOString(), ...where, movedBy: actor.name };
}

/** The intake with the device at one of our places from now on. */
export const putAt = (call: Call, intake: Intake, how: "taken back" | "moved", placeId: string): Intake => ({
  ...intake,
  placeId,
  whereabouts: [...intake.whereabouts, stopOf(call, intake.whereabouts, how, { placeId, partnerId: null })],
});

/** A place of the intake's branch where customers' devices may lie; any other does not exist for it. */
export async function devicePlace(call: Call, { branchId }: Pick<Intake, "branchId">, placeId: string): Promise<string> {
  const place = await knownPlace(call, placeId, DEVICE_PLACES);
  if (place.branchId !== branchId) throw ledgerRefusals["not-found"]({ id: placeId });
  return place.id;
}

/** Carried to another place of the branch: the device is there now, and everybody sees who brought it. */
export async function carry(call: Call, intake: Intake, { placeId }: { placeId: string }): Promise<Intake> {
  const place = await devicePlace(call, intake, placeId);
  if (place === intake.placeId) throw repairsRefusals["already-there"]({ placeId });
  return putAt(call, intake, "moved", place);
}

/** Where devices lie that were just taken in: the branch's reception. */
export async function receptionOf({ tx }: Call, branchId: string): Promise<string> {
  const id = await firstPlaceOf(tx, branchId, "reception");
  if (id === undefined) throw ledgerRefusals["not-found"]({ kind: "reception", branchId });
  return id;
}
