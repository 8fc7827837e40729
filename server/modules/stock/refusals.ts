import { defineRefusals } from "#platform/refusal.ts";

/** "short", "reserve-short" and "not-issued" are also raised by the floors of the accounts. */
export const stockRefusals = defineRefusals("stock", {
  short: 409,
  "reserve-short": 409,
  "not-issued": 409,
  "reserved-for-other-order": 409,
  "four-eyes": 409,
  "approval-needed": 409,
  "no-such-employee": 422,
  "not-stocked": 422,
  "price-needed": 409,
  "cost-needed": 409,
  "serials-required": 409,
  "serial-elsewhere": 409,
});
