import "./follow.ts";

export { warrantyCard } from "./card/card.card.ts";
export { claimDocument } from "./claim/claim.document.ts";
export { makerCard } from "./maker.card.ts";
export { warrantyRoutes } from "./routes.ts";
