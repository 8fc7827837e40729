import { expect, test } from "vitest";
import { Bps, Minor } from "../kernel/measure.ts";
import { priceAfter } from "./reprice.ts";

const after = (price: number, share: number, step = 1, up = true) => priceAfter(Minor.parse(price), { up, share: Bps.parse(share), step });

test("a price rises or falls by a percent and is rounded to what the shop writes on its tags", () => {
  expect([after(100_00, 10_00), after(99_99, 7_50), after(99_99, 7_50, 1_00), after(99_99, 7_50, 5_00)]).toEqual([110_00, 107_49, 107_00, 105_00]);
  expect([after(100_00, 10_00, 1, false), after(102_50, 0, 5_00), after(0, 50_00, 10_00), after(4_00, 100_00, 1, false)]).toEqual([
    90_00, 105_00, 0, 0,
  ]);
});
