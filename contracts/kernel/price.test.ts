import { expect, test } from "vitest";
import { Bps, Milli, Minor, taxInside } from "./measure.ts";
import { amountOf, netOf } from "./price.ts";

const VAT = Bps.parse(20_00);
const line = (price: number, quantity: number, discount = 0) =>
  amountOf({ price: Minor.parse(price), quantity: Milli.parse(quantity), discount: Bps.parse(discount) });

test.each([
  ["V1: 3 × 349.99 less 7 %", line(349_99, 3_000, 7_00), 976_47, 162_75, 813_72],
  ["V2: 1 × 1250.00", line(1_250_00, 1_000), 1_250_00, 208_33, 1_041_67],
  ["a thing for nothing", line(100_00, 1_000, 100_00), 0, 0, 0],
])("%s", (_name, amount, gross, vat, net) => {
  expect([amount, taxInside(amount, VAT), netOf(amount, VAT)]).toEqual([gross, vat, net]);
});
