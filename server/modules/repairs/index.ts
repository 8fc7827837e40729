export { checklistCard } from "./check/checklist.card.ts";
export { faultCodeCard } from "./codes/fault-code.card.ts";
export { claims } from "./claim.register.ts";
export { agreeByThemselves, type Evidence, refuseByThemselves } from "./customer-answer/customer-answer.ts";
export { deviceName } from "./device-name.ts";
export { intakeDocument } from "./intake/intake.document.ts";
export { partsIssueDocument } from "./parts-issue/parts-issue.document.ts";
export { repairsRoutes } from "./routes.ts";
export { workOrderDocument } from "./work-order/work-order.document.ts";
