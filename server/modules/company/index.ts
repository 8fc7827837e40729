export { branchCard } from "./branch.card.ts";
export { employeeCard } from "./employee.card.ts";
export { branchOf, employeeNames, employeeOf, employeesOf, organizationOf, placeOf, placesOf } from "./known.ts";
export { knownPlace } from "./known-place.ts";
export { organizationCard } from "./organization.card.ts";
export { placeCard } from "./place.card.ts";
export { changeSettings, settingsOf, settingsRoutes } from "./settings.ts";
