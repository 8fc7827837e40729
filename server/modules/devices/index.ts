export { deviceCard } from "./device.card.ts";
export { deviceTypeCard } from "./device-type.card.ts";
export { deviceOf, devicesOf, devicesRoutes, devicesWithCode, deviceTypeOf } from "./known.ts";
