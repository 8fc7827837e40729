import { knownPlace } from "#modules/company/index.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";

/** How the place of a payment holds money. A desk or an account of another branch does not exist. */
export async function holder(call: Call, { placeId }: { readonly placeId: string }): Promise<"cash" | "bank"> {
  const { kind } = await knownPlace(call, placeId, ["desk", "bank"]);
  return kind === "desk" ? "cash" : "bank";
}

/** Money may be said to be for an order only by whoever may know of that order. */
export async function knownOrder({ tx, actor }: Call, orderId: string | null): Promise<void> {
  if (orderId === null) return;
  const order = await tx
    .selectFrom("ledger_document")
    .where("id", "=", orderId)
    .where("branch_id", "=", ({ fn, val }) => fn.any(val([...actor.branchIds])))
    .select("id")
    .executeTakeFirst();
  if (order === undefined) throw ledgerRefusals["not-found"]({ id: orderId });
}
