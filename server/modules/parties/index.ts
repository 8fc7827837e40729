export { partiesRoutes, partyCard } from "./party.card.ts";
