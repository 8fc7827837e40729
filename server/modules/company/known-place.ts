import type { PlaceKind } from "#contracts/company/place.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";

export type KnownPlace = { readonly id: string; readonly kind: PlaceKind; readonly branchId: string };

/** A place of the caller's branches that is of one of the kinds; any other does not exist for them. */
export async function knownPlace({ tx, actor }: Call, id: string, kinds: readonly PlaceKind[]): Promise<KnownPlace> {
  const place = await tx
    .selectFrom("place")
    .where("id", "=", id)
    .where("kind", "in", [...kinds])
    .where("branch_id", "=", ({ fn, val }) => fn.any(val([...actor.branchIds])))
    .select(["id", "kind", "branch_id"])
    .executeTakeFirst();
  if (place === undefined) throw ledgerRefusals["not-found"]({ id });
  return { id: place.id, kind: place.kind as PlaceKind, branchId: place.branch_id };
}
