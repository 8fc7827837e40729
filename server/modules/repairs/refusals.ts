import { defineRefusals } from "#platform/refusal.ts";

export const repairsRefusals = defineRefusals("repairs", {
  "debt-left": 409,
  "not-here": 409,
  "orders-open": 409,
  "service-centre-required": 409,
  "engineer-required": 409,
  "returned-same-day-only": 409,
  "four-eyes": 409,
  "short-path-off": 409,
  "prepayment-required": 409,
  "parts-missing": 409,
  "unbalanced-parts": 409,
  "parts-with-engineer": 409,
  "order-not-open": 409,
  "not-on-order": 409,
  "over-issue": 409,
  "not-with-engineer": 409,
  "intake-of-another": 422,
  "line-twice": 422,
  "not-a-work": 422,
  "no-such-employee": 422,
});
