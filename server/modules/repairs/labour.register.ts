import { defineRegister } from "#ledger/register.ts";

/** Hours of people. Unit: "hour", in thousandths. What the works are rated at, and what they really took (A18 of the domain). */
export const labour = defineRegister("labour", {
  norm: { key: ["employeeId"] },
  fact: { key: ["employeeId"] },
  outside: { key: [] },
});

export const HOUR = "hour";
