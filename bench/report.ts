import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";

export type Goal = { readonly atLeast: number } | { readonly atMost: number };
export type Figure = { readonly name: string; readonly value: number; readonly unit: string; readonly goal: Goal | undefined };

export const met = ({ value, goal }: Figure): boolean => goal === undefined || ("atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost);

const goalText = (goal: Goal | undefined): string =>
  goal === undefined ? "" : "atLeast" in goal ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`;
const rounded = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3));

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;

/** A table for the eyes. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((it) => [
    it.name,
    String(rounded(it.value)),
    it.unit,
    goalText(it.goal),
    it.goal === undefined ? "" : met(it) ? "met" : "MISSED",
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The same for machines. */
export function keep(figures: readonly Figure[]): void {
  const path = join(import.meta.dirname, "results/latest.json");
  mkdirSync(dirname(path), { recursive: true });
  const rows = figures.map((it) => ({ name: it.name, value: rounded(it.value), unit: it.unit, goal: goalText(it.goal), met: met(it) }));
  writeFileSync(path, `${JSON.stringify(rows, null, 2)}\n`);
}
