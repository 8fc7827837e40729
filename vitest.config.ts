import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests of the repository as text: they need neither a database nor a browser and belong to `npm run check`. */
const STATIC = ["server/tidy.test.ts", "server/rules.test.ts"];
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
          exclude: [...STATIC, "**/node_modules/**", "**/dist/**"],
          globalSetup: "server/testing/global-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
