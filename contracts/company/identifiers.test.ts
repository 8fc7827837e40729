import { expect, test } from "vitest";
import { bankCodeOf, bareCode, isEdrpou, isIban, isRnokpp, isUkrainianPhone, isVatNumber, rnokppOwner } from "./identifiers.ts";

const COMPANIES = ["14360570", "21560045", "20077720", "00032129", "32112239", "40123454", "14345671", "44556677"];
test.each(COMPANIES)("%s is the code of a legal entity", (code) => {
  expect(isEdrpou(code)).toBe(true);
});

test.each(["32112238", "14360571", "1436057", "143605700", "1436057X", ""])("'%s' is no code of a legal entity", (code) => {
  expect(isEdrpou(code)).toBe(false);
});

test("a person's tax number tells the birthday and the sex", () => {
  expect(rnokppOwner("3121201238")).toEqual({ bornOn: "1985-06-15", sex: "male" });
  expect(rnokppOwner("3121201244")).toEqual({ bornOn: "1985-06-15", sex: "female" });
  expect(rnokppOwner("3121201239")).toBeNull();
  expect(isRnokpp("312120123")).toBe(false);
});

test("a VAT number has twelve digits, or is an entrepreneur's own number", () => {
  expect(isVatNumber("321122326658")).toBe(true);
  expect(isVatNumber("3121201238")).toBe(true);
  expect(isVatNumber("3211223266")).toBe(false);
});

test("an account number is checked by its two digits and, in Ukraine, by its length", () => {
  expect(isIban("UA213223130000026007233566001")).toBe(true);
  expect(isIban("UA943000010000026000000000017")).toBe(true);
  expect(isIban(bareCode("ua21 3223 1300 0002 6007 2335 6600 1"))).toBe(true);
  expect(isIban("UA793052990000026002661176318")).toBe(false);
  expect(isIban("UA21322313000002600723356600")).toBe(false);
  expect(isIban("DE89370400440532013000")).toBe(true);
  expect(bankCodeOf("UA213223130000026007233566001")).toBe("322313");
  expect(bankCodeOf("DE89370400440532013000")).toBeNull();
});

test("a Ukrainian phone is written with its country code", () => {
  expect(isUkrainianPhone("+380671234567")).toBe(true);
  expect(isUkrainianPhone("0671234567")).toBe(false);
});
