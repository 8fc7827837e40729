import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import { joinEmbeddedPostgres } from "#platform/embedded-postgres.ts";
import { type Clerk, clerkAt, setUp, UNHEARD, type Wire } from "#testing/clerk.ts";
import { newFolder, noteOf, type Program, run, started } from "#testing/program.ts";

/** How often both are killed; many times takes long and is for those who want to be very sure. */
const ROUNDS = Number(process.env.ROUNDS ?? 1);
const CAREFUL = 3;
const STREAM_MAX_MS = 180_000;

const data = newFolder();
let program: Program;
let things: Things;
const wire: Wire = { url: () => program.url, notebook: [], wrong: [] };
type Things = {
  branchId: string;
  warehouse: string;
  desk: string;
  employeeId: string;
  customerId: string;
  deviceId: string;
  part: string;
  work: string;
};

beforeAll(async () => {
  program = await started(["--data", data]);
  await setUp(program);
  things = await furnish(await clerkAt(wire));
}, 300_000);
afterAll(async () => {
  program?.process.kill("SIGTERM");
  await program?.ended();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

type Rows<Row> = { readonly rows: readonly (Row & { id: string })[] };

/** What the stream of repairs needs: a customer, a device, a work, and a shelf that does not run empty. */
async function furnish(clerk: Clerk): Promise<Things> {
  const places = (await clerk.get<Rows<{ kind: string; branchId: string }>>("places?limit=50")).rows;
  const place = (kind: string) => places.find((it) => it.kind === kind)!;
  const { id: warehouse, branchId } = place("warehouse");
  const employeeId = (await clerk.get<Rows<object>>("employees")).rows[0]!.id;
  const { version, settings } = await clerk.get<{ version: number; settings: object }>("settings");
  await clerk.put("settings", { version, settings: { ...settings, shortPathToCompleted: true } });
  const typeId = (await clerk.get<Rows<object>>("device-types")).rows[0]!.id;
  const customerId = (await clerk.post("parties", { name: "Іваненко" })).id;
  const deviceId = (await clerk.post("devices", { typeId, model: "One", ownerId: customerId })).id;
  const part = (await clerk.post("items", { kind: "goods", name: "Екран", price: 900_00 })).id;
  const work = (await clerk.post("items", { kind: "work", name: "Заміна", price: 300_00 })).id;
  const lines = [{ line: 1, itemId: part, quantity: 100_000_000, cost: 40_000_000_00 }];
  await clerk.post("stock-openings?then=enter", { branchId, placeId: warehouse, onDay: "2026-01-01", lines });
  return { branchId, warehouse, desk: place("desk").id, employeeId, customerId, deviceId, part, work };
}

/** One repair from the counter to the handing over: twelve requests, nine of which post or number something. */
async function repair(clerk: Clerk): Promise<void> {
  const { branchId, warehouse, desk, employeeId, customerId, deviceId, part, work } = things;
  let intake = await clerk.post("intakes", { branchId, customerId, deviceId, fault: "Розбитий екран" });
  intake = await clerk.step("intakes", intake, "repair-here", { engineerId: employeeId });
  let order = await clerk.post("work-orders", {
    branchId,
    placeId: warehouse,
    customerId,
    deviceId,
    intakeId: intake.id,
    masterId: employeeId,
    complaint: "Розбитий екран",
    works: [
      { line: 1, itemId: work, quantity: 1_000, price: 300_00, charge: "customer", performers: [{ employeeId, coefficient: 1_000, factHours: 500 }] },
    ],
    parts: [{ line: 1, itemId: part, quantity: 1_000, price: 900_00, charge: "customer" }],
  });
  for (const [step, input] of [
    ["start-diagnostics", {}],
    ["offer", {}],
    ["approve", { channel: "counter" }],
    ["start", {}],
  ] as const)
    order = await clerk.step("work-orders", order, step, input);
  await clerk.post("parts-issues?then=confirm", {
    branchId,
    orderId: order.id,
    direction: "issue",
    placeId: warehouse,
    employeeId,
    lines: [{ line: 1, itemId: part, quantity: 1_000 }],
  });
  await clerk.step("work-orders", order, "complete");
  await clerk.post("payments?then=receive", { branchId, placeId: desk, method: "cash", partyId: customerId, orderId: order.id, amount: 1_200_00 });
  intake = await clerk.step("intakes", intake, "finish", { outcome: "repaired" });
  await clerk.step("intakes", intake, "issue");
}

/** Works on until told to stop; whoever is careless leaves what was not answered as it is and takes the next device. */
async function stream(clerk: Clerk, over: () => boolean): Promise<void> {
  while (!over()) {
    await repair(clerk).catch((error: Error) => {
      if (error.message !== UNHEARD) throw error;
    });
  }
}

const heard = () => wire.notebook.filter(({ reply }) => reply !== undefined).length;

/** Lets the stream run a while, so that whatever comes next comes into the middle of it. */
async function flow(requests: number): Promise<void> {
  const [from, deadline] = [heard(), performance.now() + STREAM_MAX_MS];
  while (heard() < from + requests && performance.now() < deadline) await wait(5);
  expect(heard(), `${wire.wrong.join("\n")}\n${program.told()}`).toBeGreaterThanOrEqual(from + requests);
  await wait(Math.random() * 60);
}

async function ask<Row extends object>(text: string): Promise<Row[]> {
  const client = new pg.Client(joinEmbeddedPostgres(data)?.connect() ?? {});
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

test(
  "server and database are killed in the middle of repairs: what was acknowledged is there, the rest is whole or absent, and the books agree",
  async () => {
    let over = false;
    const clerks = [...(await Promise.all(Array.from({ length: CAREFUL }, () => clerkAt(wire)))), await clerkAt(wire, { careless: true })];
    const streams = Promise.all(clerks.map((clerk) => stream(clerk, () => over)));
    for (let round = 0; round < ROUNDS; round += 1) {
      await flow(25);
      program.process.kill("SIGKILL");
      await program.ended();
      program = await started(["--data", data]);

      await flow(25);
      const { pid } = program.process;
      process.kill(noteOf(data).postmaster.pid, "SIGKILL");
      await flow(25);
      expect([program.process.pid, program.process.exitCode]).toEqual([pid, null]);
    }
    over = true;
    await streams;
    expect(wire.wrong).toEqual([]);

    // What somebody heard last about each document is what it still says.
    const last = new Map<string, Head>();
    for (const { reply } of wire.notebook)
      if (reply !== undefined && "number" in reply && (last.get(reply.id)?.version ?? 0) < reply.version) last.set(reply.id, reply);
    const kept = new Map(
      (await ask<{ id: string; number: string; kind: string }>("select id, number, kind from ledger_document")).map((row) => [row.id, row]),
    );
    const [clerk] = clerks as [Clerk];
    for (const { id, number, version, status } of last.values()) {
      expect(kept.get(id)).toMatchObject({ number });
      const plural =
        { RI: "intakes", WO: "work-orders", TR: "parts-issues", CR: "payments", OS: "stock-openings", IS: "stock-openings" }[
          number.split("-")[0] ?? ""
        ] ?? "stock-openings";
      const now = await clerk.get(`${plural}/${id}`);
      // A careless clerk's step may have been taken without anybody hearing of it; nothing may have been lost.
      expect([number, now.version >= version, now.version > version || now.status === status]).toEqual([number, true, true]);
    }

    // Every number once and none left out, however many requests were cut off.
    const rows = Map.groupBy([...kept.values()], ({ number }) => number.replace(/\d+$/, ""));
    for (const [prefix, documents] of rows) {
      const numbers = documents.map(({ number }) => Number(number.slice(prefix.length))).sort((a, b) => a - b);
      expect([prefix, numbers]).toEqual([prefix, numbers.map((_, at) => at + 1)]);
    }
    // Repeated under its key nothing was done twice: beside the acknowledged ones there are at most those nobody asked about again.
    const unheard = wire.notebook.filter(({ reply }) => reply === undefined).length;
    expect(kept.size - last.size).toBeGreaterThanOrEqual(0);
    expect(kept.size - last.size).toBeLessThanOrEqual(unheard);

    const verify = run(["verify", "--data", data]);
    expect([await verify.ended(), verify.told()]).toEqual([0, expect.stringContaining("the books say what they say")]);
  },
  120_000 + ROUNDS * 600_000,
);
