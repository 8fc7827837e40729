import { expect, test } from "vitest";
import { phoneIn, phoneShown } from "./phone-number.ts";

test.each(["067 555 01 17", "675550117", "380675550117", "+38 (067) 555-01-17", "067-555-01-17"])("%s is one phone in Ukraine", (typed) =>
  expect(phoneIn(typed, "UA")).toBe("+380675550117"),
);

test("a number of another country keeps its own code", () => expect(phoneIn("+48 601 234 567", "UA")).toBe("+48601234567"));

test("half a number stays what was typed", () => expect(phoneIn("067 55", "UA")).toBe("06755"));

test("a whole number is shown in groups", () => expect(phoneShown("+380675550117")).toBe("+380 67 555 01 17"));
