import { expect, test } from "vitest";
import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import { foldedHistory } from "./folded-history.ts";

const record = (version: number, verb: string, by: string, minute: number, changes: object | null = null) =>
  ({ version, verb, by, at: `2026-03-02T09:${String(minute).padStart(2, "0")}:00.000Z`, status: null, reason: null, changes }) as HistoryRecord;

test("what one person saves again and again is told once, with all that became different", () => {
  const told = foldedHistory([
    record(1, "create", "Olena", 0),
    record(2, "change", "Olena", 1, { works: 1 }),
    record(3, "change", "Olena", 2, { parts: 1 }),
    record(4, "change", "Ivan", 3, { works: 2 }),
    record(5, "offer", "Olena", 4),
    record(6, "change", "Olena", 5, { works: 3 }),
    record(7, "change", "Olena", 55, { masterId: 1 }),
  ]);
  expect(told.map(({ version, by, changes }) => [version, by, Object.keys(changes ?? {})])).toEqual([
    [1, "Olena", []],
    [3, "Olena", ["works", "parts"]],
    [4, "Ivan", ["works"]],
    [5, "Olena", []],
    [6, "Olena", ["works"]],
    [7, "Olena", ["masterId"]],
  ]);
});
