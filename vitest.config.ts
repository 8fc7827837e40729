import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests of the repository as text: they need neither a database nor a browser and belong to `npm run check`. */
const STATIC = ["server/tidy.test.ts", "server/rules.test.ts"];
/** The product driven by clicks in a real browser, after all others: two browsers at a time need the whole machine. */
const CLICKS = ["server/app/browser/**/*.test.ts"];
/** Where other work shares the machine a real process may once be late: it is asked a second time, and must then be right. */
const RETRY = process.env.CI === undefined ? 0 : 1;
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: join(results, `${process.pid}.json`) }]],
    projects: [
      { test: { name: "static", include: STATIC, testTimeout: 60_000 } },
      {
        test: {
          name: "shop",
          include: ["{contracts,server,web,bench}/**/*.test.{ts,tsx}"],
          exclude: [...STATIC, ...CLICKS, "**/node_modules/**", "**/dist/**"],
          globalSetup: "server/testing/global-setup.ts",
          setupFiles: ["server/testing/each-file.ts"],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          retry: RETRY,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          include: CLICKS,
          globalSetup: "server/testing/demo-base.ts",
          testTimeout: 300_000,
          hookTimeout: 120_000,
          retry: RETRY,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
