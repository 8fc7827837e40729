import { defineRefusals } from "#platform/refusal.ts";

/** "negative-cash" and "worth-short" are also raised by the floors of the accounts. */
export const moneyRefusals = defineRefusals("money", {
  "negative-cash": 409,
  "worth-short": 409,
  "four-eyes": 409,
  "desk-of-another": 403,
  "approval-needed": 409,
  "advance-short": 409,
  "closing-goes-back": 409,
  "closing-ahead": 409,
  "ban-ahead": 409,
  "ban-day-needed": 409,
});
