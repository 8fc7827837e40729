import { defineRegister } from "#ledger/register.ts";

/**
 * Where goods are. Unit: item id. Amounts: thousandths of the catalog unit. A reservation is a place, not a flag:
 * shelf, put aside for an order, with the engineer, used. Quantity is known by place; cost is one over the company.
 */
export const stock = defineRegister("stock", {
  onHand: { key: ["placeId"], floor: "stock.short" },
  reserved: { key: ["placeId"], floor: "stock.reserve-short" },
  issued: { key: ["placeId"], floor: "stock.not-issued" },
  used: { key: ["orderId"] },
  supplier: { key: ["partyId"] },
  opening: { key: [] },
  writtenOff: { key: [] },
  /** What a count found beyond the books. */
  found: { key: [] },
});
