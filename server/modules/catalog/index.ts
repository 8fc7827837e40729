export { itemCard } from "./item.card.ts";
export { catalogRoutes } from "./known.ts";
