import { defineRefusals } from "#platform/refusal.ts";

export const devicesRefusals = defineRefusals("devices", {
  "duplicate-serial": 409,
  "imei-wrong": 409,
  "vin-wrong": 409,
  "fields-wrong": 409,
  "no-such-type": 409,
  "no-such-owner": 409,
  "meter-went-back": 409,
});
