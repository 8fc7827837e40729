import { defineRefusals } from "#platform/refusal.ts";

export const catalogRefusals = defineRefusals("catalog", {
  "code-taken": 409,
  "barcode-taken": 409,
  "no-such-item": 409,
  "no-such-supplier": 409,
  "kit-in-kit": 409,
});
