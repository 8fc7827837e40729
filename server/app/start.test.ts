import { createServer } from "node:net";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinEmbeddedPostgres } from "#platform/embedded-postgres.ts";
import { newFolder, noteOf, type Program, processesIn, run, started } from "#testing/program.ts";

const data = newFolder();
let server: Program;
beforeAll(async () => {
  server = await started(["--data", data]);
}, 120_000);
afterAll(() => {
  server.process.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

async function ask(text: string) {
  const client = new pg.Client(joinEmbeddedPostgres(data)?.connect() ?? {});
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

const refused = async (args: readonly string[], env?: Record<string, string>) => {
  const program = run(args, env);
  return { code: await program.ended(), told: program.told().trim() };
};

test("when it is ready it says so in one block, and is", async () => {
  expect(server.told()).toMatch(
    /Maisternia is ready\n\n {2}Open +http:\/\/127\.0\.0\.1:\d+\/\n {2}Data +\/.*\n {2}Network +this machine only; .*--host 0\.0\.0\.0/,
  );
  for (const path of ["livez", "readyz", "healthz", "api/health", "api/openapi.json"]) {
    const reply = await fetch(`${server.url}${path}`);
    expect([path, reply.status, (await reply.json()) !== null]).toEqual([path, 200, true]);
  }
  expect((await fetch(`${server.url}api/nothing-here`)).status).toBe(404);
});

test("what must be kept secret can be read by its owner only", () => {
  for (const name of ["postgres.password", "postgres", "postgres.owner"]) expect([name, statSync(join(data, name)).mode & 0o077]).toEqual([name, 0]);
});

describe("one clear sentence and a code for", () => {
  test("a second one on the same data", async () => {
    const { code, told } = await refused(["--port", "0", "--data", data]);
    expect([code, told]).toEqual([
      1,
      `${data} is in use by another Maisternia (process ${server.process.pid}): stop that one, or choose another folder with --data.`,
    ]);
    expect((await fetch(`${server.url}readyz`)).status).toBe(200);
  });

  test("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
    const { port } = other.address() as { port: number };
    const { code, told } = await refused(["--port", String(port), "--data", "/nonexistent/never-made"]);
    expect([code, told]).toEqual([1, `Port ${port} is taken by another program: stop that one, or choose another with --port.`]);
    await new Promise((closed) => other.close(closed));
  });

  test("a database that is not there", async () => {
    const folder = newFolder();
    const { code, told } = await refused(["--port", "0", "--data", folder], { DATABASE_URL: "postgres://shop:very-secret@127.0.0.1:1/books" });
    expect([code, told]).toEqual([
      1,
      "The database books on 127.0.0.1:1 cannot be used (connect ECONNREFUSED 127.0.0.1:1): check DATABASE_URL, and that PostgreSQL runs there.",
    ]);
    rmSync(folder, { recursive: true });
  });

  test.each([
    [["--prot", "1"], {}, "There is no option --prot. Did you mean --port? npm start -- --help lists all of them."],
    [["--port"], {}, "--port needs a value: --port NUMBER."],
    [["--port", "ninety"], {}, '--port is "ninety", which is not a number from 0 to 65535.'],
    [["docter"], {}, "There is no command docter. Did you mean doctor? npm start -- --help lists all of them."],
    [
      [],
      { MAISTERNIA_TIMEZONE: "Europe/Kyiv" },
      "There is no setting MAISTERNIA_TIMEZONE. Did you mean MAISTERNIA_TIME_ZONE? npm start -- --help lists all of them.",
    ],
    [[], { npm_config_port: "80" }, "npm keeps --port for itself; write two dashes before it: npm start -- --port NUMBER"],
    [[], { PORT: "99999" }, 'MAISTERNIA_PORT is "99999", which is not a number from 0 to 65535.'.replace("MAISTERNIA_", "")],
  ])("%j %j", async (args, env, sentence) => {
    expect(await refused(args, env as never)).toEqual({ code: 2, told: sentence });
  });
});

test("help names every option, variable and command", async () => {
  const { code, told } = await refused(["--help"]);
  expect(code).toBe(0);
  for (const word of [
    "--port",
    "PORT",
    "--host",
    "HOST",
    "--data",
    "DATA_DIR",
    "DATABASE_URL",
    "--public-url",
    "--demo",
    "--log-level",
    "migrate",
    "doctor",
  ])
    expect(told).toContain(word);
});

test("the doctor examines a running installation and finds it durable", async () => {
  const { code, told } = await refused(["doctor", "--data", data]);
  expect(told).toMatch(/ok +fsync is on\nok +full_page_writes is on\nok +synchronous_commit is on\nok +data checksums are on/);
  expect(told).toContain(`${data} can be written`);
  expect([code, told.includes("ERROR")]).toEqual([0, false]);
  expect((await fetch(`${server.url}readyz`)).status).toBe(200);
});

test("a killed database comes back by itself; meanwhile the answer is 503, never a fault", async () => {
  await ask("create table kept as select 42 as answer");
  const pid = server.process.pid;
  process.kill(noteOf(data).postmaster.pid, "SIGKILL");
  const seen = new Set<number>();
  for (const deadline = performance.now() + 30_000; performance.now() < deadline && !(seen.has(503) && seen.has(200)); await wait(10)) {
    const { status } = await fetch(`${server.url}api/health`);
    if (status === 503 || seen.has(503)) seen.add(status);
  }
  expect([...seen].sort()).toEqual([200, 503]);
  expect(await ask("select answer from kept")).toEqual([{ answer: 42 }]);
  expect(server.process.pid).toBe(pid);
}, 60_000);

/** Ended, be it that nobody has yet taken note of the end: in a container the first process may never do. */
function isGone(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || /\) [ZX] /.test(readFileSync(stat, "utf8"));
}

test("after a kill -9 of the server the next start puts all in order and has everything", async () => {
  const { host, postmaster } = noteOf(data);
  server.process.kill("SIGKILL");
  await server.ended();
  expect(existsSync(`/proc/${postmaster.pid}`)).toBe(true);

  server = await started(["--data", data]);
  expect(isGone(postmaster.pid)).toBe(true);
  expect(existsSync(host)).toBe(false);
  expect(await ask("select answer from kept")).toEqual([{ answer: 42 }]);
}, 120_000);

test("a database newer than the program is left alone", async () => {
  await ask("insert into migration (name, checksum) values ('29990101_0000_from_tomorrow.sql', 'x')");
  const { code, told } = await refused(["migrate", "--data", data]);
  expect([code, told]).toEqual([
    1,
    "The database is newer than this program (it knows 29990101_0000_from_tomorrow.sql): start the version that made it, or a newer one.",
  ]);
  await ask("delete from migration where name like '2999%'");
  expect(await refused(["migrate", "--data", data])).toEqual({ code: 0, told: "The database is up to date." });
});

test("told to stop, it ends in order and leaves nothing about", async () => {
  const { host } = noteOf(data);
  server.process.kill("SIGTERM");
  expect(await server.ended()).toBe(0);
  expect([existsSync(host), existsSync(join(data, "postgres.owner")), existsSync(join(data, "postgres/postmaster.pid"))]).toEqual([
    false,
    false,
    false,
  ]);
  expect(processesIn(data)).toEqual([]);
});
