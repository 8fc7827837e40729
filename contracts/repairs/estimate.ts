import { amountOf, ZERO } from "../kernel/price.ts";
import { groupOf, isCustomers, isWaived, shareIn } from "./charged.ts";
import { asks, type Chosen, chosenAsProposed } from "./choice.ts";
import { WHOLE } from "./paying.ts";
import { customerTotal, type Estimate, paidByCustomer, type WorkOrder } from "./work-order.ts";

type Lines = Pick<WorkOrder, "works" | "parts">;
type Offer = Pick<WorkOrder, "works" | "parts" | "franchise" | "diagnosticsFree">;

/** What the customer is asked to agree to: the lines they pay for, at their planned quantities. */
export const offeredLines = (order: Offer): Estimate["lines"] =>
  [
    ...order.works.map((it) => ({ ...it, tab: "works" as const, free: isWaived(order, it), group: groupOf(order.works, it) })),
    ...order.parts.map((it) => ({ ...it, tab: "parts" as const, free: false, group: groupOf(order.parts, it) })),
  ]
    .filter(isCustomers)
    .map(({ tab, line, itemId, name, quantity, price, discount, optional, choice, free, group }) => ({
      tab,
      line,
      itemId,
      name,
      quantity,
      price,
      discount,
      amount: free ? ZERO : shareIn(amountOf({ price, quantity, discount }), group),
      optional,
      choice,
    }));

/**
 * A fingerprint of what is offered: equal exactly when items, quantities, prices, discounts and shares of the lines the customer pays are.
 * Not a secret and not a proof; it tells an outdated agreement from a present one (FNV-1a over the lines, 53 bits).
 */
export function hashOf(order: Offer): string {
  const lines = [...order.works.map((it) => ({ ...it, free: isWaived(order, it) })), ...order.parts.map((it) => ({ ...it, free: false }))]
    .filter(isCustomers)
    .map(({ itemId, quantity, price, discount, share, optional, choice, free }) =>
      [
        itemId,
        quantity,
        price,
        discount,
        ...(share < WHOLE ? [`${share}%`] : []),
        ...(free ? ["free"] : []),
        ...(optional ? ["?"] : []),
        ...(choice ? [choice.of, choice.as] : []),
      ].join(":"),
    );
  const text = [...lines, ...(order.franchise > 0 ? [`franchise:${order.franchise}`] : [])].join("|");
  let [low, high] = [0x811c9dc5, 0x1234567];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193) >>> 0;
    high = Math.imul(high ^ unit ^ (low & 0xff), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

/** What the customer takes if they choose nothing else. */
export const proposalOf = (order: Lines): Chosen => chosenAsProposed(paidByCustomer(order));

/** Lines the customer pays for and has still to choose or leave. */
export const openQuestions = ({ works, parts }: Lines): boolean => [...works, ...parts].some((line) => isCustomers(line) && asks(line));

/**
 * True while what the customer agreed to is what the order says, and costs no more. Where the shop allows a tolerance, the lines may
 * change as long as they stay under the ceiling told with the agreement.
 */
export function agreed(order: WorkOrder): boolean {
  if (openQuestions(order)) return false;
  const total = customerTotal(order);
  if (total === 0 && offeredLines(order).length === 0) return true;
  const last = order.estimates.findLast(({ decision }) => decision === "approved");
  if (last === undefined) return false;
  const ceiling = last.ceiling ?? last.total;
  return total <= ceiling && (ceiling > last.total || last.hash === hashOf(order));
}

/** Whether an offer still holds on a day. */
export const stillValid = ({ validThrough }: Pick<Estimate, "validThrough">, today: string): boolean =>
  validThrough === null || today <= validThrough;

/** The offered lines with the customer's answer to each: agreed, declined, or replaced by another way of the same question. */
export function answered(lines: Estimate["lines"], chosen: Chosen): Estimate["lines"] {
  const taken = (line: Estimate["lines"][number]) => chosen.some(({ tab, line: number }) => tab === line.tab && number === line.line);
  const settledQuestions = new Set(lines.filter(taken).flatMap(({ choice }) => (choice ? [choice.of] : [])));
  return lines.map((line) => ({
    ...line,
    answer: taken(line) ? "agreed" : line.choice && settledQuestions.has(line.choice.of) ? "other-way" : "declined",
  }));
}
