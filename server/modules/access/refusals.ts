import { defineRefusals } from "#platform/refusal.ts";

export const accessRefusals = defineRefusals("access", {
  // One answer for a wrong name, a wrong password, a locked person: who is known here is nobody's business.
  "wrong-credentials": 401,
  "wrong-code": 401,
  "wrong-password": 403,
  "weak-password": 422,
  wait: 429,
  "second-factor-set": 409,
  "second-factor-missing": 403,
  "session-needed": 403,
  "seeing-as": 403,
  "login-taken": 409,
  "duties-joined": 409,
  "unknown-role": 422,
  "unknown-branch": 422,
  "last-administrator": 409,
  "role-needed": 409,
  "set-up-done": 410,
});
