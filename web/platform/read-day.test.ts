import { expect, test } from "vitest";
import { dayIn } from "./read-day.ts";

const TODAY = "2026-03-04";

test.each([
  ["5.3", "2026-03-05"],
  ["05.03.2026", "2026-03-05"],
  ["5/3/26", "2026-03-05"],
  ["2026-03-05", "2026-03-05"],
  ["5 3", "2026-03-05"],
  ["+3", "2026-03-07"],
  ["29.02.2028", "2028-02-29"],
])("%s is understood as a day", (typed, day) => expect(dayIn(typed, TODAY)).toBe(day));

test.each(["31.02", "29.02.2026", "32.1", "tomorrow", "", "+"])("there is no day %s", (typed) => expect(dayIn(typed, TODAY)).toBeUndefined());
