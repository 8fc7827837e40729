import { amountOf } from "../kernel/price.ts";
import { customerTotal, type Estimate, type WorkOrder } from "./work-order.ts";

type Lines = Pick<WorkOrder, "works" | "parts">;

/** What the customer is asked to agree to: the lines they pay for, at their planned quantities. */
export const offeredLines = ({ works, parts }: Lines): Estimate["lines"] =>
  [...works.map((it) => ({ ...it, tab: "works" as const })), ...parts.map((it) => ({ ...it, tab: "parts" as const }))]
    .filter(({ charge }) => charge === "customer")
    .map(({ tab, line, name, quantity, price, discount }) => ({
      tab,
      line,
      name,
      quantity,
      price,
      discount,
      amount: amountOf({ price, quantity, discount }),
    }));

/**
 * A fingerprint of what is offered: equal exactly when items, quantities, prices and discounts of the paid lines are.
 * Not a secret and not a proof; it tells an outdated agreement from a present one (FNV-1a over the lines, 53 bits).
 */
export function hashOf({ works, parts }: Lines): string {
  const text = [...works, ...parts]
    .filter(({ charge }) => charge === "customer")
    .map(({ itemId, quantity, price, discount }) => [itemId, quantity, price, discount].join(":"))
    .join("|");
  let [low, high] = [0x811c9dc5, 0x1234567];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193) >>> 0;
    high = Math.imul(high ^ unit ^ (low & 0xff), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

/** True while what the customer agreed to is what the order says, and costs no more. */
export function agreed(order: WorkOrder): boolean {
  if (customerTotal(order) === 0 && offeredLines(order).length === 0) return true;
  const last = order.estimates.findLast(({ decision }) => decision === "approved");
  return last !== undefined && last.hash === hashOf(order) && customerTotal(order) <= last.total;
}
