import { defineRefusals } from "./refusal.ts";

export const platformRefusals = defineRefusals("platform", {
  input: 400,
  "not-signed-in": 401,
  "not-permitted": 403,
  "foreign-page": 403,
  "password-needed": 403,
  "person-needed": 403,
  "no-such-door": 404,
  "unknown-code": 404,
  "link-over": 404,
  "too-large": 413,
  "wrong-format": 415,
  "no-such-thing": 422,
  "beyond-measure": 422,
  "key-used-otherwise": 422,
  "too-many": 429,
  fault: 500,
  "database-away": 503,
  "storage-full": 507,
});
