export { partiesOf, partyNames, partyOf } from "./known.ts";
export { partiesRoutes, partiesWithPhone, partyCard } from "./party.card.ts";
export { phoneOf, phoneShown } from "./phone.ts";
