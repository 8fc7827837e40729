import { defineRefusals } from "#platform/refusal.ts";

export const warrantyRefusals = defineRefusals("warranty", {
  "serial-required": 409,
  "sale-unknown": 409,
  "fault-code-required": 409,
  "evidence-missing": 409,
  "not-founded": 409,
  "orders-past-changing": 409,
  "card-of-order": 409,
  "term-missing": 422,
  "begins-later": 422,
  "no-such-thing": 422,
  "maker-twice": 409,
  "claim-changed": 409,
  "answer-impossible": 422,
  "reason-needed": 422,
  "debt-left": 409,
  "nothing-rejected": 409,
  "billed-already": 409,
  "no-work-to-bill": 409,
  "rework-follows": 409,
  "nothing-warranted": 409,
});
