import fc from "fast-check";
import { expect, test } from "vitest";
import { Bps, Milli, Minor } from "../kernel/measure.ts";
import { hoursOf, type Wage, wagesOf } from "./wage.ts";

const share: Wage = { scheme: "share", share: Bps.parse(30_00) };
const rate: Wage = { scheme: "norm-hours", rate: Minor.parse(180_00) };
const by = (wage: Wage | null, ...coefficients: number[]) => coefficients.map((coefficient) => ({ coefficient, wage }));
const base = (net: number, normHours = 0) => ({ net: Minor.parse(net), normHours: Milli.parse(normHours) });

test.each([
  ["V5: 225.00 by 2 : 1", base(750_00), by(share, 2_000, 1_000), [150_00, 75_00]],
  ["V6: 100.00 by 1 : 1 : 1, the cent goes to the first", base(333_33), by(share, 1, 1, 1), [33_34, 33_33, 33_33]],
  ["E1: diagnostics by one", base(250_00), by(share, 1_000), [75_00]],
  ["a rate per norm-hour: 1.5 × 180.00", base(480_00, 1_500), by(rate, 1_000), [270_00]],
  ["two by the norm-hour, 2 : 1", base(480_00, 1_500), by(rate, 2_000, 1_000), [180_00, 90_00]],
  ["nobody has a rule", base(250_00), by(null, 1, 1), [0, 0]],
  ["nobody did it", base(250_00), [], []],
])("%s", (_name, work, performers, wages) => {
  expect(wagesOf(work, performers)).toEqual(wages);
});

test("with different rules each takes their part of the base and their own rule", () => {
  expect(wagesOf(base(900_00, 3_000), [...by(share, 2_000), ...by(rate, 1_000)])).toEqual([180_00, 180_00]);
  expect(wagesOf(base(900_00), [...by(share, 1), ...by(null, 1)])).toEqual([135_00, 0]);
});

test("one pot leaves no cent behind, however it is split", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_00), fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 8 }), (net, coefficients) => {
      const [whole] = wagesOf(base(net), by(share, 1));
      const parts = wagesOf(base(net), by(share, ...coefficients));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    }),
  );
});

test("hours are split to the thousandth", () => {
  expect(hoursOf(Milli.parse(1_500), [2, 1])).toEqual([1_000, 500]);
  expect(hoursOf(Milli.parse(1_000), [1, 1, 1])).toEqual([334, 333, 333]);
  expect(hoursOf(Milli.parse(1_000), [])).toEqual([]);
});
