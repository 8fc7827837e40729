export { deviceName } from "./device-name.ts";
export { intakeDocument } from "./intake/intake.document.ts";
export { partsIssueDocument } from "./parts-issue/parts-issue.document.ts";
export { repairsRoutes } from "./routes.ts";
export { workOrderDocument } from "./work-order/work-order.document.ts";
