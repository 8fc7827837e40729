import type { PlaceKind } from "#contracts/company/place.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";

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

/** The branch's first place of a kind that is in use: where things of the kind go unless somebody says otherwise. */
export async function firstPlaceOf(tx: Tx, branchId: string, kind: PlaceKind): Promise<string | undefined> {
  const place = await tx
    .selectFrom("place")
    .where("branch_id", "=", branchId)
    .where("kind", "=", kind)
    .where("archived", "=", false)
    .select("id")
    .orderBy("id")
    .executeTakeFirst();
  return place?.id;
}
