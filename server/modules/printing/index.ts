export { letterheadOf } from "./letterhead.ts";
export { placeLabelRoutes } from "./place-labels.ts";
export { paperReply, renderForm } from "./render.ts";
