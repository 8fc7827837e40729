export { type Follower, mergeRoutes } from "./merge.ts";
export { partiesRoutes, partyCard } from "./party.card.ts";
