import { describe, expect, test } from "vitest";
import type { Flow } from "#contracts/kernel/flow.ts";
import { chart } from "#ledger/register.ts";
import { refusalCodes } from "#platform/refusal.ts";
import { LANGUAGES, readTexts } from "#platform/texts.ts";
import { documents } from "./documents.ts";
import { routes } from "./server.ts";

const flows: Flow<never>[] = documents.map(({ flow }) => flow as never);
const keysOf = (flow: Flow<never>) => [
  flow.document,
  ...Object.keys(flow.statuses).map((status) => `${flow.document}.${status}`),
  ...Object.keys(flow.steps).map((step) => `${flow.document}.${step}`),
  ...Object.values(flow.steps).flatMap(({ needs = [] }) => needs.map(({ code }) => code)),
];
const floors = [...chart.values()].flatMap(({ floor }) => (floor === undefined ? [] : [floor]));
const spoken = [
  ...new Set([...flows.flatMap(keysOf), ...routes.flatMap(({ endpoint }) => endpoint.refusals), ...refusalCodes, ...floors, "ledger.wrong-status"]),
];

describe.each(LANGUAGES)("in %s", (language) => {
  const texts = readTexts(language);

  test("every document, status, step, need and refusal has a text", () => {
    expect(spoken.filter((key) => !texts[key])).toEqual([]);
  });

  test("every text that another language has is there too", () => {
    const others = LANGUAGES.flatMap((other) => Object.keys(readTexts(other)));
    // Plural forms differ by language: what counts is the word they are forms of.
    const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
    const mine = new Set(Object.keys(texts).map(stem));
    expect([...new Set(others.map(stem))].filter((key) => !mine.has(key))).toEqual([]);
  });
});

describe.each(flows.map((flow) => [flow.document, flow] as const))("%s", (_name, flow) => {
  const steps = Object.values(flow.steps);

  test("every status is declared and can be reached, unless the document computes it", () => {
    const reached = new Set<string>([flow.initial]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of steps) {
        if (!from.some((status) => reached.has(status))) continue;
        if (typeof to === "string") reached.add(to);
        // Where the document decides, every status that a plain step could not reach must be one it may name.
        if (typeof to === "function") for (const status of Object.keys(flow.statuses)) if (String(to).includes(`"${status}"`)) reached.add(status);
      }
    }
    if (flow.statusOf === undefined) expect([...reached].sort()).toEqual(Object.keys(flow.statuses).sort());
  });

  test("steps are verbs of their own, never status names", () => {
    for (const step of Object.keys(flow.steps)) expect(Object.keys(flow.statuses)).not.toContain(step);
  });

  test("a step says where it leads, or the flow computes it: never both, never neither", () => {
    for (const { to } of steps) expect(to === undefined).toBe(flow.statusOf !== undefined);
  });

  test("no status is a dead end before the last", () => {
    const last = [
      "issued",
      "completed",
      "cancelled",
      "confirmed",
      "received",
      "paid",
      "entered",
      "moved",
      "returned",
      "settled",
      "closed",
      "gone",
      "allowed",
      "refused",
      "withdrawn",
    ];
    for (const status of Object.keys(flow.statuses))
      if (!last.includes(status)) expect(steps.some(({ from }) => from.includes(status as never))).toBe(true);
  });
});

test("no two doors are the same", () => {
  const doors = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  expect(new Set(doors).size).toBe(doors.length);
});

test("every door is guarded: by a permission, a sign-in, or openly by its own word", () => {
  const open = routes.filter(({ endpoint }) => endpoint.guard === "public").map(({ endpoint }) => endpoint.name);
  // Signing in, and what a safe link opens by itself.
  expect(open.filter((name) => !/^(access|portal\.page|ledger\.phone-page)\./.test(name))).toEqual([]);
});

test("accounts of money and goods that have a floor are told apart by something", () => {
  for (const [name, { floor, key }] of chart) if (floor !== undefined) expect([name, key.length]).not.toEqual([name, 0]);
});
