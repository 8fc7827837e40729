import { defineRegister } from "#ledger/register.ts";

/** What manufacturers, insurers and suppliers are to be asked for (A23 of the domain). Unit: a currency, VAT inside. */
export const claims = defineRegister("claims", {
  toClaim: { key: ["partyId", "orderId"], floor: "repairs.already-claimed" },
  sent: { key: ["partyId", "orderId"], kept: true },
  accepted: { key: ["partyId", "orderId"], kept: true },
  rejected: { key: ["partyId", "orderId"] },
  outside: { key: [] },
});
