export { SEE_COST } from "./cost.ts";
export { moveDocument } from "./move/move.document.ts";
export { stockRoutes } from "./on-hand.ts";
export { stockOpeningDocument } from "./opening/opening.document.ts";
export { type OwnedRow, ownedOf, pickCosts, pricingOf, type Want } from "./pick-cost.ts";
export { receiptDocument } from "./receipt/receipt.document.ts";
export { moveSerials } from "./serials.ts";
export { stock } from "./stock.register.ts";
export { type Stocked, stockedItems } from "./stocked.ts";
