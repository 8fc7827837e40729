import { rmSync } from "node:fs";
import { newFolder, started } from "#testing/program.ts";
import type { Figure } from "./report.ts";

/** From the command to the first answer of an installation that has run before: what somebody waits for in the morning. The middle of three. */
export async function warmStart(): Promise<Figure[]> {
  const data = newFolder();
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const begun = performance.now();
    const program = await started(["--data", data]);
    await fetch(`${program.url}api/health`);
    // The first start makes the database.
    if (round > 0) times.push(performance.now() - begun);
    program.process.kill("SIGINT");
    await program.ended();
  }
  rmSync(data, { recursive: true, force: true });
  return [{ name: "warm start until the first answer", value: times.sort((a, b) => a - b)[1] ?? Number.NaN, unit: "ms", goal: { atMost: 3_000 } }];
}
