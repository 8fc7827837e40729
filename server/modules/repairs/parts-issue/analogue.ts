import { amountOf } from "#contracts/kernel/price.ts";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { agreed, hashOf } from "#contracts/repairs/estimate.ts";
import { approvedEstimate, type PartLine, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { PartsIssue } from "#contracts/repairs/parts-issue.ts";
import { record } from "#ledger/record.ts";
import { beforehand } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Card = {
  readonly id: string;
  readonly name: string;
  readonly kind: PartLine["kind"];
  readonly price: Minor;
  readonly analogues: readonly string[];
};

/**
 * Analogues that go out in place of what the order lists: its lines name them from now on, at the lower of the price that was agreed and
 * their own, so the customer's agreement stands (D.2 of the domain). Before parts are given out; most papers have none, and nothing is read.
 */
export async function withAnalogues(call: Call, order: WorkOrder, { lines }: PartsIssue): Promise<WorkOrder> {
  const swaps = lines.filter(({ insteadOf }) => typeof insteadOf === "string");
  if (swaps.length === 0) return order;
  const cards = await cardsOf(call, [...new Set(swaps.flatMap(({ itemId, insteadOf }) => [itemId, insteadOf ?? ""]))]);
  const after = swaps.reduce((now, { itemId, insteadOf, quantity }) => swapped(now, cards.get(insteadOf ?? ""), cards.get(itemId), quantity), order);
  const standing = agreed(order) ? { ...after, estimates: agreedAnew(after) } : after;
  // The paper writes itself after this: the answer is its own.
  return record(beforehand(call), workOrderDocument, order, [{ verb: "replace-part", after: { ...standing, version: order.version + 1 } }]);
}

async function cardsOf({ tx }: Call, ids: readonly string[]): Promise<ReadonlyMap<string, Card>> {
  const rows = await tx
    .selectFrom("item")
    .where("id", "=", ({ fn, val }) => fn.any(val([...ids])))
    .where("kind", "in", ["goods", "supplies"])
    .select(["id", "name", "kind", "price", "analogues"])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, kind: row.kind as Card["kind"], price: Minor.parse(row.price) }]));
}

function swapped(order: WorkOrder, listed: Card | undefined, analogue: Card | undefined, quantity: Milli): WorkOrder {
  const line = order.parts.find(({ itemId, shareOf, quantity: planned }) => itemId === listed?.id && shareOf === null && planned >= quantity);
  if (listed === undefined || line === undefined) throw repairsRefusals["not-on-order"]({ itemId: listed?.id, number: order.number });
  const shared = order.parts.some(({ shareOf }) => shareOf === line.line);
  if (analogue === undefined || !listed.analogues.includes(analogue.id) || (shared && line.quantity > quantity))
    throw repairsRefusals["not-an-analogue"]({ itemId: analogue?.id, item: analogue?.name, listed: listed.name });
  const rest = Milli.parse(line.quantity - quantity);
  const instead = insteadOf(line, analogue, quantity);
  const parts =
    rest === 0
      ? order.parts.map((it) => (it === line ? instead : it.shareOf === line.line ? { ...insteadOf(it, analogue, quantity), serials: [] } : it))
      : order.parts.flatMap((it) =>
          it === line
            ? [
                { ...line, quantity: rest, reserved: Milli.parse(Math.min(line.reserved, rest)) },
                { ...instead, line: Math.max(...order.parts.map((other) => other.line)) + 1, norm: null, choice: null },
              ]
            : [it],
        );
  return { ...order, parts };
}

/** The line with the analogue in it. Prices that follow from an agreement with a payer of theirs stay as they are. */
function insteadOf(line: PartLine, { id, name, kind, price }: Card, quantity: Milli): PartLine {
  const listPriced = line.charge === "customer" || line.charge === "insurance";
  return {
    ...line,
    itemId: id,
    name,
    kind,
    quantity,
    reserved: Milli.parse(0),
    used: null,
    serials: [],
    cost: null,
    insteadOf: line.insteadOf ?? line.itemId,
    ...(listPriced ? lower(line, price) : {}),
  };
}

/** The lower of what one piece was agreed to cost, discount included, and what the analogue costs by itself. */
function lower({ price, discount }: PartLine, own: Minor): Partial<PartLine> {
  const agreedPrice = amountOf({ price, discount, quantity: Milli.parse(1_000) });
  return own < agreedPrice ? { price: own, discount: 0 as PartLine["discount"] } : {};
}

/** The agreement with the fingerprint of the lines as they now are: what was agreed to costs no more and does the same. */
function agreedAnew(order: WorkOrder): WorkOrder["estimates"] {
  const last = approvedEstimate(order);
  return order.estimates.map((estimate) => (estimate === last ? { ...estimate, hash: hashOf(order) } : estimate));
}
