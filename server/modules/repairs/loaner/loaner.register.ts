import { defineRegister } from "#ledger/register.ts";

/** Devices of ours that are lent. Unit: the device's id (pieces). */
export const loaners = defineRegister("loaners", {
  fund: { key: ["deviceId"] },
  out: { key: ["partyId", "deviceId"], kept: true },
});
