import type { Billable } from "./charged.ts";
import { payerOf } from "./charge.ts";

/**
 * Lines that somebody is to pay and nobody has put a price on (D.3 of the domain, "prices filled"). Nothing is missing where nobody pays
 * (gifts, our own warranty and expense, what a contract bears), for diagnostics, which a shop may do free of charge, for a part at what
 * it cost us, and for a part the manufacturer supplies free. A price that a discount takes away altogether is a price.
 */
export function unpriced<Order extends Billable>({ works, parts }: Order): (Order["works"][number] | Order["parts"][number])[] {
  const missing = ({ charge, price }: Billable["works"][number] | Billable["parts"][number]) => price === 0 && payerOf[charge] !== undefined;
  return [
    ...works.filter((work) => missing(work) && !work.diagnostics),
    ...parts.filter((part) => missing(part) && part.charge !== "manufacturer" && (part.overCost ?? null) === null),
  ];
}
