import { defineRefusals } from "#platform/refusal.ts";

export const printingRefusals = defineRefusals("printing", {
  "no-such-form": 404,
  "no-places": 409,
  "template-too-slow": 422,
  "template-too-large": 422,
  "template-broken": 422,
});
