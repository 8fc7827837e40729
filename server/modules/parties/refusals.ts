import { defineRefusals } from "#platform/refusal.ts";

export const partiesRefusals = defineRefusals("parties", {
  duplicate: 409,
  "phone-wrong": 409,
  "edrpou-wrong": 409,
  "iban-wrong": 409,
});
