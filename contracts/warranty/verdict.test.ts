import { expect, test } from "vitest";
import type { TermKind, TermState } from "./term.ts";
import { type Basis, foundedBy, proposalOf, verdictOf } from "./verdict.ts";

const ORDER = "0195a000-0000-7000-8000-000000000001";
const basis = (kind: TermKind, state: TermState, endsOn: string | null = "2026-06-03"): Basis => ({
  kind,
  state,
  cardId: null,
  number: kind,
  name: kind,
  beginsOn: "2026-03-05",
  endsOn,
  extendedDays: 0,
  daysLeft: 10,
  counterEnd: null,
  orderId: kind === "manufacturer" || kind === "goods" ? null : ORDER,
});

const TRUTH: [name: string, bases: Basis[], verdict: string, charge: string, first: string | null][] = [
  ["nothing is known", [], "unknown", "customer", null],
  ["only a warranty that was voided", [basis("manufacturer", "void")], "unknown", "customer", null],
  ["the manufacturer's runs", [basis("manufacturer", "active")], "manufacturer", "manufacturer", null],
  ["the manufacturer's runs by an extension alone", [basis("manufacturer", "extended")], "manufacturer", "manufacturer", null],
  ["the manufacturer's is over", [basis("manufacturer", "expired")], "expired", "customer", null],
  ["our works' runs", [basis("works", "active")], "works", "own-warranty", ORDER],
  ["our works' is over", [basis("works", "expired")], "expired", "customer", null],
  ["a part's runs", [basis("part", "active")], "part", "own-warranty", ORDER],
  ["goods we sold", [basis("goods", "active")], "part", "own-warranty", null],
  ["works over, part runs", [basis("works", "expired"), basis("part", "active")], "part", "own-warranty", ORDER],
  ["works and part run: the works come first", [basis("part", "active"), basis("works", "active")], "works", "own-warranty", ORDER],
  ["ours and the manufacturer's run: a repeat is ours", [basis("manufacturer", "active"), basis("works", "active")], "works", "own-warranty", ORDER],
  ["ours over, the manufacturer's runs", [basis("works", "expired"), basis("manufacturer", "active")], "manufacturer", "manufacturer", null],
  ["everything is over", [basis("works", "expired"), basis("part", "expired"), basis("manufacturer", "expired")], "expired", "customer", null],
];

test.each(TRUTH)("%s", (_name, bases, verdict, charge, first) => {
  const said = verdictOf(bases);
  expect(said.verdict).toBe(verdict);
  expect(proposalOf(said.verdict, said.weighed)).toEqual({
    repairKind: charge === "customer" ? "paid" : "warranty",
    charge,
    previousOrderId: first,
  });
});

test("of two that run the longer one is told first, and all that run may be chosen without an override", () => {
  const { weighed } = verdictOf([basis("works", "active", "2026-04-01"), basis("works", "active", "2026-09-01"), basis("manufacturer", "active")]);
  expect(weighed.map(({ kind, endsOn }) => [kind, endsOn])).toEqual([
    ["works", "2026-09-01"],
    ["works", "2026-04-01"],
    ["manufacturer", "2026-06-03"],
  ]);
  expect(foundedBy(weighed)).toEqual(["works", "manufacturer"]);
});
