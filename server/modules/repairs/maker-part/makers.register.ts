import { defineRegister } from "#ledger/register.ts";

/** Parts of manufacturers that lie with us, off balance. Unit: the item's id; amounts: thousandths. Nothing here has a cost. */
export const makers = defineRegister("makers", {
  owner: { key: ["partyId"] },
  held: { key: ["partyId", "placeId"], code: "022", floor: "repairs.makers-short" },
  used: { key: ["partyId", "orderId"], kept: true },
});
