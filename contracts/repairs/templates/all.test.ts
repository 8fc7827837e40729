import { expect, test } from "vitest";
import { tradeTemplates } from "../../devices/templates/all.ts";
import { ChecklistDraft } from "../checklist.ts";
import { FaultCodeDraft } from "../fault-code.ts";
import { checklistsOfTrades, codesOfTrades, tradeCodeTemplates } from "./all.ts";

const TRADES = tradeTemplates.map(({ trade }) => trade);

test("every trade has faults, and every type of device a checklist, in each language", () => {
  expect(tradeCodeTemplates.map(({ trade }) => trade)).toEqual(TRADES);
  for (const { trade, types } of tradeTemplates) {
    const own = tradeCodeTemplates.find((it) => it.trade === trade)!;
    expect([trade, Object.keys(own.checks)]).toEqual([trade, types.map(({ name }) => name.en)]);
    expect(own.faults.length).toBeGreaterThanOrEqual(5);
    for (const language of ["uk", "ru", "en"] as const) {
      const codes = codesOfTrades([trade], language).map(({ types: _types, ...code }) => FaultCodeDraft.parse({ ...code, code: null, typeIds: [] }));
      for (const kind of ["symptom", "fault", "solution"]) expect(codes.some((it) => it.kind === kind)).toBe(true);
      for (const { type: _type, ...list } of checklistsOfTrades([trade], language))
        expect(ChecklistDraft.parse(list).points.length).toBeGreaterThanOrEqual(5);
    }
  }
});

test("one word for several trades is one code for them all", () => {
  const all = codesOfTrades(TRADES, "en");
  expect(new Set(all.map(({ kind, name }) => `${kind}/${name}`)).size).toBe(all.length);
  expect(all.find(({ name }) => name === "Worn battery")?.categories).toEqual(["computers", "phones", "cash-registers", "bicycles"]);
  expect(all.find(({ kind, name }) => kind === "symptom" && name === "Does not turn on")?.types).toContain("Laptop");
  expect(all.filter(({ name }) => name === "No fault found")).toEqual([{ kind: "solution", name: "No fault found", types: [], categories: [] }]);
});

test("nothing is left in the wrong language", () => {
  const words = tradeCodeTemplates.flatMap(({ faults, checks }) => [...faults, ...Object.values(checks).flat()]);
  expect(words.filter(({ uk, ru, en }) => uk === "" || ru === "" || en === "")).toEqual([]);
  expect(words.filter(({ en }) => /\p{Script=Cyrillic}/u.test(en))).toEqual([]);
  expect(words.filter(({ uk }) => /[ыэъё]/i.test(uk))).toEqual([]);
  expect(words.filter(({ ru }) => /[іїєґ']/i.test(ru))).toEqual([]);
});
