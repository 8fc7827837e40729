import { expect, test } from "vitest";
import type { Estimate } from "#contracts/repairs/work-order.ts";
import { differenceOf } from "./estimate-difference.ts";

const line = (number: number, name: string, amount: number) =>
  ({ tab: "parts", line: number, name, quantity: 1_000, price: amount, discount: 0, amount }) as unknown as Estimate["lines"][number];
const version = (...lines: Estimate["lines"]) => ({ lines }) as Estimate;

test("a new version says what came, what went and what costs otherwise", () => {
  const before = version(line(1, "pump", 1_560_00), line(2, "ring", 90_00));
  const after = version(line(1, "pump", 1_560_00), line(2, "ring", 180_00), line(3, "belt", 420_00));
  expect(differenceOf(before, after).map(({ name, kind }) => `${kind} ${name}`)).toEqual(["changed ring", "added belt"]);
  expect(differenceOf(after, before).map(({ name, kind }) => `${kind} ${name}`)).toEqual(["changed ring", "gone belt"]);
});

test("the same lines are no difference", () => {
  expect(differenceOf(version(line(1, "pump", 1)), version(line(1, "pump", 1)))).toEqual([]);
});
