import { expect, test } from "vitest";
import { EMPTY, faultOf, NEW_DEVICE } from "./intake-form.ts";
import { missingIn } from "./missing.ts";

test("the fault is what was written and the chips it does not yet say", () => {
  expect(faultOf({ fault: "Does not drain, hums", faults: ["does not drain", "error E18"] })).toBe("Does not drain, hums, error E18");
  expect(faultOf({ fault: "  ", faults: ["leaks"] })).toBe("leaks");
});

test("the counter says what is still missing, in the order of the screen", () => {
  expect(missingIn(EMPTY, undefined)).toEqual(["customer", "device", "fault"]);
  const newcomers = { ...EMPTY, newCustomer: { name: " ", kind: "person", language: "uk" }, newDevice: NEW_DEVICE, fault: "dead" } as const;
  expect(missingIn(newcomers, undefined)).toEqual(["customer-name", "device-type", "device-name"]);
  expect(missingIn({ ...EMPTY, customerId: "c", deviceId: "d", faults: ["leaks"] }, undefined)).toEqual([]);
});
