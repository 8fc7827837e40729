export { deviceCard } from "./device.card.ts";
export { deviceTypeCard } from "./device-type.card.ts";
export { devicesRoutes } from "./known.ts";
