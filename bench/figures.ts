import { renderForm } from "#modules/printing/index.ts";
import { EXAMPLES } from "#modules/printing/forms/example.ts";
import { firstScreenBytes } from "./first-screen.ts";
import { rawFloor, rowsOf, textsOf } from "./floor.ts";
import { type Measured, measure, summed } from "./measure.ts";
import { repairBy } from "./cycle.ts";
import { typedTexts } from "./queries.ts";
import type { Figure } from "./report.ts";
import type { Server } from "./program.ts";
import { type Ask, asking, type Stage } from "./stage.ts";
import { cpuOf, memoryOf, treeOf } from "./usage.ts";

export const CLIENTS = 4;
const ROUNDS = 4;

export type Bench = {
  readonly server: Server;
  readonly stage: Stage;
  /** One connection a client, each signed in. */
  readonly clients: readonly Ask[];
  readonly seconds: number;
};

let turn = 0;

/** The whole main job, again and again; the time before is for the machine to learn the program. */
export async function cycles({ server, stage, clients, seconds }: Bench): Promise<Figure[]> {
  const repairs = clients.map(repairBy);
  const cycle = (client: number) => repairs[client]!.cycle(stage.scene(turn++));
  await measure(CLIENTS, seconds, cycle);
  const before = usage(server);
  const measured = await measure(CLIENTS, seconds * 2, cycle);
  const after = usage(server);
  const each = (what: keyof typeof before) => (after[what] - before[what]) / measured.times.length;
  return [
    { name: "full repair cycles, 4 clients", value: measured.perSecond, unit: "/s", goal: { atLeast: 60 } },
    { name: "full repair cycle, p50", value: measured.p50, unit: "ms", goal: undefined },
    { name: "full repair cycle, p95", value: measured.p95, unit: "ms", goal: undefined },
    { name: "processor time of a cycle: server", value: each("server"), unit: "ms", goal: undefined },
    { name: "processor time of a cycle: database", value: each("database"), unit: "ms", goal: undefined },
    { name: "processor time of a cycle: clients", value: each("clients"), unit: "ms", goal: undefined },
  ];
}

function usage({ processId }: Server) {
  const { user, system } = process.cpuUsage();
  const database = treeOf(processId)
    .filter((pid) => pid !== processId)
    .reduce((sum, pid) => sum + cpuOf(pid), 0);
  return { server: cpuOf(processId), database, clients: (user + system) / 1_000 };
}

/** Completing the worked example beside the floor: turn and turn about, so that both see the same machine. */
export async function completions({ server, stage, clients, seconds }: Bench): Promise<Figure[]> {
  const { pool } = server;
  const repairs = clients.map(repairBy);
  const ready: { readonly id: string; readonly version: number }[] = [];
  const wanted = Math.ceil(seconds * 300);
  await measure(CLIENTS, 600, async (client) => ready.length < wanted && ready.push(await repairs[client]!.toComplete(stage.scene(turn++))));
  const first = ready.pop()!;
  await repairs[0]!.complete(first);
  const rows = await rowsOf(pool, first.id);
  const floor = await rawFloor(pool, rows, await textsOf(pool, first.id));
  const complete = async (client: number) => {
    const order = ready.pop();
    return order !== undefined && repairs[client]!.complete(order);
  };
  const [low, high]: [Measured[], Measured[]] = [[], []];
  const [spentLow, spentHigh]: [number[], number[]] = [[], []];
  await measure(CLIENTS, 0.3, floor);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [times, spent, work] of [
      [low, spentLow, floor],
      [high, spentHigh, complete],
    ] as const) {
      const before = usage(server);
      times.push(await measure(CLIENTS, seconds / ROUNDS, work));
      const after = usage(server);
      spent.push(after.server + after.database + after.clients - before.server - before.database - before.clients);
    }
  }
  const [raw, real] = [summed(low), summed(high)];
  const each = (spent: readonly number[], { times }: Measured) => spent.reduce((sum, it) => sum + it, 0) / times.length;
  return [
    {
      name: `raw floor: ${rows.ledger_entry} entries, ${rows.ledger_balance} balances, in one statement`,
      value: raw.perSecond,
      unit: "/s",
      goal: undefined,
    },
    { name: "completing the worked example, 4 clients", value: real.perSecond, unit: "/s", goal: undefined },
    { name: "completing the worked example, p50", value: real.p50, unit: "ms", goal: undefined },
    { name: "processor time of the raw floor, all processes", value: each(spentLow, raw), unit: "ms", goal: undefined },
    { name: "processor time of a completion, all processes", value: each(spentHigh, real), unit: "ms", goal: undefined },
    { name: "completing against the raw floor", value: real.perSecond / raw.perSecond, unit: "of it", goal: { atLeast: 0.25 } },
  ];
}

/** The list people open first. The middle of several stretches, because one hiccup of the machine is a p95. */
export async function newestOrders({ clients, seconds }: Bench): Promise<Measured> {
  const list = () => clients[0]!("work-orders?limit=50");
  await measure(1, seconds / 4, list);
  const stretches: Measured[] = [];
  for (let round = 0; round < 5; round += 1) stretches.push(await measure(1, seconds / 5, list));
  return stretches.sort((a, b) => a.p95 - b.p95)[2]!;
}

export async function searches({ server, clients, seconds }: Bench): Promise<Figure[]> {
  const texts = await typedTexts(server.pool, 400);
  const search = (client: number) => clients[client]!(`search?q=${encodeURIComponent(texts[turn++ % texts.length]!)}`);
  await measure(1, seconds / 4, search);
  const { p50, p95 } = await measure(1, seconds, search);
  return [
    { name: "search over everything, p50", value: p50, unit: "ms", goal: undefined },
    { name: "search over everything, p95", value: p95, unit: "ms", goal: { atMost: 50 } },
  ];
}

/** An intake receipt, from its data to the finished PDF. */
export async function papers(seconds: number): Promise<Figure[]> {
  const print = () => renderForm("intake-receipt", "uk", EXAMPLES["intake-receipt"]);
  await measure(1, seconds / 4, print);
  const { p50, p95 } = await measure(1, seconds / 2, print);
  return [
    { name: "intake receipt as PDF, p50", value: p50, unit: "ms", goal: { atMost: 10 } },
    { name: "intake receipt as PDF, p95", value: p95, unit: "ms", goal: undefined },
  ];
}

export const memory = ({ server }: Bench): Figure[] => [
  { name: "memory of server and database", value: memoryOf(treeOf(server.processId)) / 1e6, unit: "MB", goal: { atMost: 600 } },
];

/** What the browser loads before the first screen; absent where the web was never built. */
export function firstScreen(): Figure[] {
  const bytes = firstScreenBytes();
  return bytes === undefined ? [] : [{ name: "first screen's JavaScript, compressed", value: bytes / 1_000, unit: "kB", goal: { atMost: 250 } }];
}

/** Somebody signed in for each client. */
export const clientsOf = async (server: Server): Promise<Ask[]> => {
  const wires = [];
  for (let client = 0; client < CLIENTS; client += 1) wires.push(await server.client());
  return wires.map(asking);
};
