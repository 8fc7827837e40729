import type { PartLine, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import { allowedDiscount } from "#modules/approvals/index.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { listPrices } from "./list-prices.ts";

const WHOLE = 10_000;

/**
 * Lines that were written or made cheaper may be so by the limit of the actor's roles (the widest counts), or by what
 * was allowed on this order (D.4 of the domain). Cheaper is measured against the list price, so a lower price is a
 * discount by another name. Whoever sits in no role (jobs, the console) has no limit.
 */
export async function refuseDeepDiscounts(call: Call, order: WorkOrder, before?: WorkOrder): Promise<void> {
  const { tx, actor } = call;
  const changed = [...changedLines(order.works, before?.works), ...changedLines(order.parts, before?.parts)];
  if (actor.roles === undefined || changed.length === 0) return;
  const { discountLimits } = await settingsOf(tx);
  const own = Math.max(0, ...actor.roles.map((role) => discountLimits[role] ?? 0));
  if (own >= WHOLE) return;
  const lists = await listPrices(
    call,
    changed.map(({ itemId }) => itemId),
  );
  const beyond = (limit: number) => changed.find((line) => isDeeper(line, lists.get(line.itemId), limit));
  if (beyond(own) === undefined) return;
  const limit = Math.max(own, before === undefined ? 0 : await allowedDiscount(tx, order.id));
  const refused = beyond(limit);
  if (refused !== undefined)
    throw repairsRefusals["discount-limit"]({ item: refused.name, limit, wanted: cheaperBy(refused, lists.get(refused.itemId)) });
}

type Priced = Pick<WorkLine | PartLine, "line" | "itemId" | "name" | "charge" | "price" | "discount">;

const changedLines = (after: readonly Priced[], before: readonly Priced[] = []): Priced[] =>
  after.filter((line) => {
    const was = before.find((it) => it.line === line.line && it.itemId === line.itemId);
    return (
      line.charge === "customer" && (was === undefined || was.price !== line.price || was.discount !== line.discount || was.charge !== line.charge)
    );
  });

/** Whether a line costs less than the list price less the limit; exact. A thing without a list price has only its discount. */
const isDeeper = ({ price, discount }: Priced, list = 0, limit: number): boolean =>
  list > 0 ? price * (WHOLE - discount) < list * (WHOLE - limit) : discount > limit;

/** For people: by how many basis points it is cheaper, rounded up. */
const cheaperBy = ({ price, discount }: Priced, list = 0): number => (list > 0 ? Math.ceil(WHOLE - (price * (WHOLE - discount)) / list) : discount);
