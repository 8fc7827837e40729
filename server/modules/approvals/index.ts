export { allowedDiscount, allowedQuantities } from "./allowed.ts";
export { requestDocument } from "./request.document.ts";
