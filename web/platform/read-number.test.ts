import { expect, test } from "vitest";
import { numberIn } from "./read-number.ts";

test.each([
  ["1560", 156_000],
  ["1560,5", 156_050],
  ["1560.50", 156_050],
  ["1 560,00", 156_000],
  ["1\u00A0560,00 ₴", 156_000],
  ["1,560.50", 156_050],
  ["1.560,50", 156_050],
  ["1,234,567", 123_456_700],
  [",5", 50],
  ["-12,40", -1_240],
  ["\u221212.40", -1_240],
  ["0", 0],
  ["12,400", 1_240],
])("the cashier types %s and means it", (typed, units) => expect(numberIn(typed, 2)).toBe(units));

test.each(["", "-", ",", "12a", "1,234.56.7", "1.56.7", "12,34,56", "12,345", "9999999999999999", "1e5"])("%s is no sum", (typed) =>
  expect(numberIn(typed, 2)).toBeUndefined(),
);

test("an English hand writes thousands with a comma, others a fraction", () => {
  expect(numberIn("1,560", 3, true)).toBe(1_560_000);
  expect(numberIn("1,560", 3)).toBe(1_560);
});

test("a yen has no cents", () => expect(numberIn("1500", 0)).toBe(1_500));
