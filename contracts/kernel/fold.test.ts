import { expect, test } from "vitest";
import { fold, foldCode, meanings, phoneDigits } from "./fold.ts";

test.each([
  ["Іваненко, І. П.", "ibaнehko i п"],
  ["  WO-000123 ", "wo 000123"],
  ["АА 1234 ВВ", "aa 1234 bb"],
  ["ＡＢＣ", "abc"],
])("%s is compared as %s", (text, folded) => expect(fold(text)).toBe(folded.replaceAll("н", "h")));

test("a code is compared without anything between its signs", () => {
  expect(["WO-000123", "wo 000123", "Wo_000123"].map(foldCode)).toEqual(["wo000123", "wo000123", "wo000123"]);
});

test.each([
  ["шзрщту", "iphone"],
  ["ЦЩ-000123", "wo-000123"],
  ["gfrtn", "пакет"],
  ["[htyjdbyf", "хреновина"],
  ["cthsq", "серый"],
  ["<jqrj", "бойко"],
  ["csh", "сір"],
])("%s may mean %s", (typed, meant) => expect(meanings(typed)).toContain(meant));

test("signs stay what they are beside what they may mean", () => expect(meanings("AA:BB")).toContain("aa:bb"));

test("digits and signs alone mean only themselves", () => expect(meanings("+38 067")).toEqual(["+38 067"]));

test.each([
  ["+38 (067) 123-45-67", "380671234567"],
  ["067.123", "067123"],
  ["wo 12", ""],
  ["", ""],
])("the digits of %s", (text, digits) => {
  expect(phoneDigits(text)).toBe(digits);
});
