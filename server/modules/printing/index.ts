export { letterheadOf } from "./letterhead.ts";
export { EXAMPLES } from "./forms/example.ts";
export { type Paper, paperReply, renderForm } from "./render.ts";
