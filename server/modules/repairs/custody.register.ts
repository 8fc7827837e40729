import { defineRegister } from "#ledger/register.ts";

/** Where things are that are not ours. Units: the device's id (pieces), or a currency (the value agreed with its owner). */
export const custody = defineRegister("custody", {
  owner: { key: ["partyId"] },
  held: { key: ["placeId", "deviceId"], code: "023", floor: "repairs.not-here" },
  partner: { key: ["partyId", "deviceId"], code: "023", floor: "repairs.not-here" },
});
