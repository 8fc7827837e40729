import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { LANGUAGES, type Language, readTexts } from "#platform/texts.ts";
import type { Visitor } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axed = { readonly axe: { readonly run: (context: Document, options: RunOptions) => Promise<AxeResults> } };

/**
 * What axe finds wrong on the screen as it stands: rule, how grave, and where; of all rules or of these.
 * Our screens have no frames, so axe runs in the page itself and gathers violations only: a tenth of what its driver takes.
 */
export async function barriersOn({ page }: Visitor, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (only) => {
      const options: RunOptions = { resultTypes: ["violations"], ...(only === null ? {} : { runOnly: only }) };
      return (await (window as unknown as Axed).axe.run(document, options)).violations;
    },
    rules === undefined ? null : [...rules],
  );
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes
        .map(
          ({ target, failureSummary = "" }) =>
            `${target.join(" ")} ${id === "color-contrast" ? (/contrast of [\d.]+[^)]*\)/.exec(failureSummary)?.[0] ?? "") : ""}`,
        )
        .join("; ")}`,
  );
}

/** Whether something reaches beyond the right edge of the screen, so that it could be pushed sideways. */
export const overhang = ({ page }: Visitor): Promise<number> =>
  page.evaluate(() => {
    const boxes = [document.scrollingElement, document.querySelector("main")].filter((it) => it !== null);
    return Math.max(...boxes.map((it) => it.scrollWidth - it.clientWidth));
  });

/** Whether a thumb can press it without scrolling, and it is large enough for one. */
export async function inReach({ page }: Visitor, button: ReturnType<Visitor["button"]>): Promise<boolean> {
  await button.waitFor();
  const box = await button.boundingBox();
  const screen = page.viewportSize();
  if (box === null || screen === null) return false;
  return box.height >= 40 && box.x >= 0 && box.y >= 0 && box.x + box.width <= screen.width && box.y + box.height <= screen.height;
}

const RAW_KEY =
  /\b(access|catalog|company|devices|ledger|money|parties|payroll|platform|printing|repairs|stock)\.[a-z][a-z0-9-]*(\.[a-zA-Z0-9-]+)*\b/g;
/** Names the first start writes into the shop's own books, in the language it was set up in. */
const DATA = /^access\.set-up\./;

/** Keys shown instead of texts, and whole texts of another language on the screen. */
export async function strangeWordsOn({ page, language }: Visitor): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: line by line, as people read it.
  const shown = await page.evaluate(() => document.body.innerText);
  const keys = [...shown.matchAll(RAW_KEY)].map(([key]) => key);
  const own = new Set(Object.values(readTexts(language)));
  const data = new Set(
    LANGUAGES.flatMap((it) =>
      Object.entries(readTexts(it))
        .filter(([key]) => DATA.test(key))
        .map(([, text]) => text),
    ),
  );
  const foreign = new Map(
    LANGUAGES.filter((it) => it !== language).flatMap((it: Language) =>
      Object.entries(readTexts(it))
        .filter(([, text]) => !data.has(text) && !own.has(text) && text.length > 3)
        .map(([key, text]) => [text, `${it} ${key}`]),
    ),
  );
  const lines = shown.split("\n").map((line) => line.trim());
  return [...keys, ...lines.filter((line) => foreign.has(line)).map((line) => `${line} (${foreign.get(line)})`)];
}
