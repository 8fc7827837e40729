import { defineRefusals } from "#platform/refusal.ts";

export const approvalsRefusals = defineRefusals("approvals", { "four-eyes": 409, "not-yours": 409, "of-what": 422 });
