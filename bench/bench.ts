import { parseArgs } from "node:util";
import { type Bench, clientsOf, completions, cycles, firstScreen, memory, newestOrders, papers, searches } from "./figures.ts";
import { openBase } from "./large-base.ts";
import { warmStart } from "./warm-start.ts";
import { startServer } from "./program.ts";
import { type Figure, keep, machine, met, tableOf } from "./report.ts";

const HELP = `npm run bench -- [--quick] [--seconds N] [--only cycle,complete,list,search,pdf,memory,screen,start] [--orders N] [--port N]
  --quick    the form for every change: shorter, over a smaller base
  --seconds  how long each figure is measured (6; quick: 2)
  --only     only these figures
  --orders   how large the large base is (100000; quick: 5000)`;
const PARTS = ["cycle", "complete", "list", "search", "pdf", "memory", "screen", "start"];

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    seconds: { type: "string" },
    only: { type: "string" },
    orders: { type: "string" },
    port: { type: "string", default: "0" },
    help: { type: "boolean" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = Number(values.seconds ?? (values.quick ? 2 : 6));
const orders = Number(values.orders ?? (values.quick ? 5_000 : 100_000));
const only = values.only?.split(",") ?? PARTS;
if (values.help || !(seconds > 0) || !(orders >= 1_000) || only.some((part) => !PARTS.includes(part))) {
  say(HELP);
  process.exit(values.help ? 0 : 2);
}
const wants = (...parts: string[]) => parts.some((part) => only.includes(part));

async function withServer(): Promise<Figure[]> {
  const server = await startServer(Number(values.port));
  const begun = performance.now();
  const tell = (line: string) => say(`  ${((performance.now() - begun) / 1_000).toFixed(0).padStart(4)} s  ${line}`);
  try {
    const base = await openBase(
      { db: server.db, pool: server.pool, connect: server.admin },
      { now: new Date(performance.timeOrigin + begun), tell, templates: values.quick ? 100 : 250 },
    );
    await base.growTo(1_000);
    const bench: Bench = { server, stage: base.stage, clients: await clientsOf(server), seconds };
    const figures: Figure[] = [];
    const told = (some: readonly Figure[]) => {
      for (const { name, value, unit } of some) tell(`${name}: ${value.toPrecision(3)} ${unit}`);
      figures.push(...some);
    };
    const few = wants("list") ? await newestOrders(bench) : undefined;
    if (wants("cycle")) told(await cycles(bench));
    if (wants("complete")) told(await completions(bench));
    if (wants("list", "search", "memory")) await base.growTo(orders);
    if (few !== undefined) {
      const many = await newestOrders(bench);
      told([
        { name: "newest 50 of 1000 orders, p95", value: few.p95, unit: "ms", goal: undefined },
        { name: `newest 50 of ${orders} orders, p95`, value: many.p95, unit: "ms", goal: { atMost: 10 } },
        { name: "newest 50: many against few, p95", value: many.p95 / few.p95, unit: "times", goal: { atMost: 1.5 } },
      ]);
    }
    if (wants("search")) told(await searches(bench));
    if (wants("memory")) told(memory(bench));
    return figures;
  } finally {
    await server.close();
  }
}

const figures: Figure[] = [];
if (wants("cycle", "complete", "list", "search", "memory")) figures.push(...(await withServer()));
if (wants("start")) figures.push(...(await warmStart()));
if (wants("pdf")) figures.push(...(await papers(seconds)));
if (wants("screen")) figures.push(...firstScreen());
keep(figures);
say(`\n${machine()}\n\n${tableOf(figures)}\n`);
process.exit(figures.every(met) ? 0 : 1);
