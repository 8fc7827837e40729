import { defineRefusals } from "#platform/refusal.ts";

export const partiesRefusals = defineRefusals("parties", {
  duplicate: 409,
  merged: 409,
  "merged-with-itself": 409,
  "merge-put-away": 409,
  "phone-wrong": 409,
  "edrpou-wrong": 409,
  "iban-wrong": 409,
});
