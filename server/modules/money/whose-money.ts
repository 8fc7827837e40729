import { branchScope, type Kept, type Scope } from "#platform/access.ts";
import type { Actor, Call } from "#platform/call.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { moneyRefusals } from "./refusals.ts";

type By = "cash" | "bank";
type Held = { readonly by: By; readonly placeId: string };

/** Whoever holds it sees what lies at banks; the others see desks. */
export const SEE_BANK = "money.bank.see";
const WORK: Readonly<Record<By, string>> = { cash: "money.desk.work", bank: "money.bank.work" };

/**
 * The documents of the branch, as far as their money is the actor's to see: of desks, of banks or of both. Who sees no bank is a cashier,
 * and sees the desks that are theirs or nobody's (D.4 of the domain).
 */
export const moneyScope =
  (document: string, needed: Readonly<Partial<Record<By, string>>>) =>
  (actor: Actor): Scope => {
    const scope = branchScope(document)(actor);
    const seen = (["cash", "bank"] as const).filter((by) => needed[by] === undefined || actor.may(needed[by]));
    if (typeof scope === "string") return scope;
    const kept: Kept = { column: "place_id", table: "place", keeper: "employee_id", by: actor.employeeId };
    return {
      ...scope,
      ...(seen.length === 2 ? {} : { also: { column: "by", oneOf: seen } }),
      ...(actor.may(SEE_BANK) ? {} : { kept }),
    };
  };

/** Papers of a bank are written by those who work with it, papers of a desk by whoever sees it. */
export async function refuseOthersPapers(call: Call, { by, placeId }: Held): Promise<void> {
  const { actor } = call;
  if (by === "bank" && !actor.may(WORK.bank)) throw platformRefusals["not-permitted"]({ permission: WORK.bank });
  if (by === "cash" && !actor.may(SEE_BANK)) await refuseOthersDesk(call, placeId);
}

/**
 * Money moves by the hand of those who work with it: cash by cashiers at their own desk or at one that is nobody's, the bank by
 * accountants (D.4 of the domain).
 */
export async function refuseOthersMoney(call: Call, { by, placeId }: Held): Promise<void> {
  const { actor } = call;
  if (!actor.may(WORK[by])) throw platformRefusals["not-permitted"]({ permission: WORK[by] });
  if (by === "cash" && !actor.may(WORK.bank)) await refuseOthersDesk(call, placeId);
}

async function refuseOthersDesk({ tx, actor }: Call, placeId: string): Promise<void> {
  const desk = await tx.selectFrom("place").where("id", "=", placeId).select("employee_id").executeTakeFirst();
  if (desk !== undefined && desk.employee_id !== null && desk.employee_id !== actor.employeeId) throw moneyRefusals["desk-of-another"]({ placeId });
}
