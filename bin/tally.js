#!/usr/bin/env node
// usage: node bin/tally.js FOLDER CODE
// Adds up the results that vitest left in FOLDER and ends with the plain line "N passed, N failed"; CODE is how `npm test` ended.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, code] = process.argv.slice(2);
const results = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
const sum = (of) => results.reduce((total, result) => total + of(result), 0);
const passed = sum(({ numPassedTests }) => numPassedTests);
const counted = sum(({ numFailedTests }) => numFailedTests);
const skipped = sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests);
// A run that broke before or beside its tests has failed too, and so has one that ran none.
const failed = counted === 0 && (code !== "0" || passed === 0) ? 1 : counted;

process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed === 0 ? 0 : 1;
