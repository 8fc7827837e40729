import { defineRefusals } from "#platform/refusal.ts";

export const companyRefusals = defineRefusals("company", {
  "no-organization": 409,
  "one-organization": 409,
  "no-such-branch": 409,
  "no-such-employee": 409,
  "code-taken": 409,
  "user-taken": 409,
  "iban-wrong": 409,
  "edrpou-wrong": 409,
  "no-such-logo": 409,
});
