import { defineRefusals } from "#platform/refusal.ts";

export const demoRefusals = defineRefusals("access", {
  "no-demo": 404,
  "demo-there": 409,
  "demo-beside-documents": 409,
  // Documents, or things that hang on the demo's, made by people.
  "demo-in-use": 409,
  // The demo made the company itself: only the console can take away the last of it.
  "demo-is-all": 409,
});
