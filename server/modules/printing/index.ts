export { letterheadOf } from "./letterhead.ts";
export { paperReply, renderForm } from "./render.ts";
