import { expect, test } from "vitest";
import { addDays, firstOfMonth, mondayOf, monthBefore } from "./days.ts";

test("days, weeks and months follow the calendar", () => {
  expect([addDays("2026-02-28", 1), addDays("2028-02-28", 1), addDays("2026-01-01", -1)]).toEqual(["2026-03-01", "2028-02-29", "2025-12-31"]);
  expect([mondayOf("2026-03-02"), mondayOf("2026-03-07"), mondayOf("2026-03-01")]).toEqual(["2026-03-02", "2026-03-02", "2026-02-23"]);
  expect([firstOfMonth("2026-03-31"), monthBefore("2026-03-31"), monthBefore("2026-03-07"), monthBefore("2026-01-15")]).toEqual([
    "2026-03-01",
    "2026-02-28",
    "2026-02-07",
    "2025-12-15",
  ]);
});
