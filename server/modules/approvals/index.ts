export { allowedDiscount } from "./allowed.ts";
export { requestDocument } from "./request.document.ts";
