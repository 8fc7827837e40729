import { expect, test } from "vitest";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { figuresIn } from "./figures.ts";
import { paymentCode } from "./payment-code.ts";
import type { PrintLanguage } from "./words.ts";

const shown = (language: PrintLanguage) => {
  const { amount, money, quantity, day, shortDay, moment } = figuresIn(language);
  return [
    amount(Minor.parse(294_000)),
    money(Minor.parse(123_456_705), "UAH"),
    money(Minor.parse(5), "EUR"),
    quantity(Milli.parse(1_500)),
    quantity(Milli.parse(20)),
    day("2026-03-02"),
    shortDay("2026-03-02"),
    moment({ day: "2026-03-05", time: "18:00" }),
  ].map((text) => text.replace(/[\u00a0\u202f]/g, "_"));
};

test("figures look as people of each language write them, and never break inside", () => {
  expect(shown("uk")).toEqual([
    "2_940,00",
    "1_234_567,05_грн",
    "0,05_EUR",
    "1,5",
    "0,02",
    "2_березня_2026_р.",
    "02.03.2026",
    "5_березня_2026_р., 18:00",
  ]);
  expect(shown("ru")).toEqual(["2_940,00", "1_234_567,05_грн", "0,05_EUR", "1,5", "0,02", "2_марта_2026_г.", "02.03.2026", "5_марта_2026_г., 18:00"]);
  expect(shown("en")).toEqual(["2,940.00", "1,234,567.05_UAH", "0.05_EUR", "1.5", "0.02", "2_March_2026", "2 Mar 2026", "5_March_2026, 18:00"]);
});

const transfer = {
  payee: "ТОВ «Сервіс-Плюс»",
  payeeCode: "32112239",
  iban: "UA213223130000026007233566001",
  amount: Minor.parse(294_005),
  purpose: "Оплата за рахунком № 1",
};

test("a hryvnia invoice carries the National Bank's payment code", () => {
  const code = paymentCode({ ...transfer, currency: "UAH" }) ?? "";
  expect(code).toMatch(/^https:\/\/bank\.gov\.ua\/qr\/[\w-]+$/);
  const lines = Buffer.from(code.split("/").at(-1) ?? "", "base64url")
    .toString("utf8")
    .split("\n");
  expect(lines).toEqual([
    "BCD",
    "002",
    "1",
    "UCT",
    "",
    "ТОВ «Сервіс-Плюс»",
    "UA213223130000026007233566001",
    "UAH2940.05",
    "32112239",
    "",
    "",
    "Оплата за рахунком № 1",
    "",
  ]);
});

test("a long name and a long purpose are cut to what a bank's camera can read", () => {
  const code = paymentCode({ ...transfer, currency: "UAH", payee: "Щ".repeat(200), purpose: "Ї".repeat(500) }) ?? "";
  expect(code.length).toBeLessThanOrEqual(520);
});

test("euros take the European code, other currencies none", () => {
  expect(paymentCode({ ...transfer, currency: "EUR", iban: "DE89370400440532013000" })).toContain("SCT");
  expect(paymentCode({ ...transfer, currency: "USD" })).toBeNull();
});
