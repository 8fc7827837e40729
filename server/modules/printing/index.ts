export { paperReply, renderForm, type Paper } from "./render.ts";
