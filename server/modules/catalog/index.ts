export { itemCard } from "./item.card.ts";
export { catalogRoutes, itemOf, itemsOf, itemsWithCode } from "./known.ts";
