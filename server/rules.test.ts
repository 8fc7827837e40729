import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, expect, test } from "vitest";
import architecture from "../architecture.json" with { type: "json" };

const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const STRATA = ["contracts", "server", "web"];
const planted = {
  "server/ledger/planted.test-only.ts": 'export { documents } from "#app/documents.ts";\n',
  "web/kit/planted.test-only.ts": 'export { migrate } from "#platform/migrate.ts";\n',
};
const modules: Readonly<Record<string, readonly string[]>> = architecture.modules;

async function cruised() {
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true };
  const { summary, modules } = (await cruise(STRATA, options)).output as ICruiseResult;
  const own = modules.filter(({ source }) => STRATA.some((stratum) => source.startsWith(`${stratum}/`)));
  return { own: own.length, rules: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`) };
}

const sources = () =>
  STRATA.flatMap((stratum) => readdirSync(stratum, { recursive: true }) as string[]).filter(
    (path) => /\.tsx?$/.test(path) && !/(^|\/)dist/.test(path),
  ).length;

afterAll(() => {
  for (const path of Object.keys(planted)) rmSync(path, { force: true });
});

test("nobody reaches further than the map allows, planted trespasses are seen, and no file escapes the check", async () => {
  for (const [path, text] of Object.entries(planted)) writeFileSync(path, text);
  const found = sources();
  const { own, rules } = await cruised();
  const mine = Object.keys(planted);
  expect(rules.filter((rule) => mine.some((path) => rule.includes(path))).sort()).toEqual([
    "ledger-knows-no-module: server/ledger/planted.test-only.ts -> server/app/documents.ts",
    "web-speaks-only-contracts: web/kit/planted.test-only.ts -> server/platform/migrate.ts",
  ]);
  expect(rules.filter((rule) => !mine.some((path) => rule.includes(path)))).toEqual([]);
  expect(own).toBeGreaterThanOrEqual(found);
});

test("the map has no circle and names only modules that are on it", () => {
  const settled = new Set<string>();
  const names = Object.keys(modules);
  const ready = (name: string) => (modules[name] ?? []).every((need) => need === "*" || settled.has(need));
  for (let before = -1; before !== settled.size; ) {
    before = settled.size;
    for (const name of names) if (ready(name)) settled.add(name);
  }
  expect(names.filter((name) => !settled.has(name))).toEqual([]);
});
