import { describe, expect, test } from "vitest";
import { daysBetween, endOf, extensionOf, plusMonths, standingOf, type Term } from "./term.ts";

test.each([
  ["V25: 90 days on works completed on 05.03.2026", "2026-03-05", { days: 90 }, "2026-06-03"],
  ["E2a: 24 months from the sale on 14.09.2025", "2025-09-14", { months: 24 }, "2027-09-14"],
  ["a month from the last of January ends on the last of February", "2026-01-31", { months: 1 }, "2026-02-28"],
  ["and in a leap year on the 29th", "2028-01-31", { months: 1 }, "2028-02-29"],
  ["12 months from a leap day end on 28.02", "2028-02-29", { months: 12 }, "2029-02-28"],
  ["48 months from a leap day end on a leap day", "2024-02-29", { months: 48 }, "2028-02-29"],
  ["a year of 365 days over a leap day ends a day earlier than 12 months", "2027-06-01", { days: 365 }, "2028-05-31"],
  ["months and days together", "2026-03-31", { months: 1, days: 14 }, "2026-05-14"],
  ["over the end of a year", "2026-11-30", { months: 3 }, "2027-02-28"],
])("%s", (_name, from, length, end) => {
  expect(endOf(from, length)).toBe(end);
});

test("neither months nor days end a term of the meter alone", () => {
  expect(endOf("2026-03-01", {})).toBeNull();
  expect(plusMonths("2026-03-15", 0)).toBe("2026-03-15");
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
});

const term = (changes: Partial<Term> = {}): Term => ({
  kind: "manufacturer",
  intakeId: null,
  beginsOn: "2025-09-14",
  endsOn: "2027-09-14",
  counterEnd: null,
  ...changes,
});
const stay = (inOn: string, outOn: string, intakeId = "a") => ({ intakeId, inOn, outOn });

describe("a stay in repair under warranty makes the term longer", () => {
  test("V24: intake on 04.03, handed back on 10.03: six days, to 20.09.2027", () => {
    const standing = standingOf({ ...term(), voided: false }, [stay("2026-03-04", "2026-03-10")], { today: "2026-03-10", meter: null });
    expect(standing).toEqual({ endsOn: "2027-09-20", extendedDays: 6, daysLeft: 559, state: "extended" });
  });
  test("stays add up, and one that begins within the days added counts too", () => {
    expect(extensionOf(term(), [stay("2027-09-10", "2027-09-20", "b"), stay("2026-03-04", "2026-03-10")])).toBe(16);
    expect(extensionOf(term(), [stay("2026-03-04", "2026-03-10"), stay("2027-09-18", "2027-09-21", "b")])).toBe(9);
  });
  test("a stay before the sale or after the end adds nothing, nor the one in which the warranty was given", () => {
    expect(extensionOf(term(), [stay("2025-09-13", "2025-10-01"), stay("2027-09-15", "2027-10-01", "b")])).toBe(0);
    expect(extensionOf(term({ intakeId: "a" }), [stay("2026-03-04", "2026-03-10")])).toBe(0);
  });
});

describe("the last day counts in full", () => {
  const on = (today: string, meter: number | null = null, changes: Partial<Term> = {}, voided = false) =>
    standingOf({ ...term(changes), voided }, [], { today, meter });
  test.each([
    ["the day of sale", "2025-09-14", "active", 730],
    ["the last day", "2027-09-14", "active", 0],
    ["the day after", "2027-09-15", "expired", -1],
    ["the day before the sale", "2025-09-13", "expired", 731],
  ])("%s", (_name, today, state, daysLeft) => {
    expect(on(today)).toMatchObject({ state, daysLeft });
  });
  test("a meter ends it first: its last unit is still warranted, the next is not", () => {
    expect(on("2026-01-01", 25_000, { counterEnd: 25_000 }).state).toBe("active");
    expect(on("2026-01-01", 25_001, { counterEnd: 25_000 }).state).toBe("expired");
    expect(on("2026-01-01", null, { counterEnd: 25_000 }).state).toBe("active");
    expect(on("2099-01-01", 10, { counterEnd: 25_000, endsOn: null })).toEqual({ endsOn: null, extendedDays: 0, daysLeft: null, state: "active" });
  });
  test("what was voided is void, however long it would have run", () => {
    expect(on("2026-01-01", null, {}, true).state).toBe("void");
  });
});
