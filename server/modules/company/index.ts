export { branchCard } from "./branch.card.ts";
export { employeeCard } from "./employee.card.ts";
export { branchOf, employeeNames, employeeOf, organizationOf } from "./known.ts";
export { firstPlaceOf, knownPlace } from "./known-place.ts";
export { organizationCard } from "./organization.card.ts";
export { placeCard } from "./place.card.ts";
export { settingsOf, settingsRoutes } from "./settings.ts";
