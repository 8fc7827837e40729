import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { SETTINGS } from "./settings.ts";

const folder = mkdtempSync(join(tmpdir(), "maisternia-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("nothing needs to be said: it listens on this machine only, and keeps its data beside the program", () => {
  const { config } = readConfig([], {});
  expect(config).toMatchObject({ port: 8080, host: "127.0.0.1", data: resolve("data"), databaseUrl: undefined, demo: false, trustedProxies: [] });
});

test("the command line wins over the environment, and that over the file in the data folder", () => {
  writeFileSync(join(folder, ".env"), "PORT=1\nHOST=10.0.0.1\nLOG_LEVEL=debug\n");
  const { config } = readConfig(["--data", folder, "--port=3"], { PORT: "2", HOST: "10.0.0.2" });
  expect([config.port, config.host, config.logLevel]).toEqual([3, "10.0.0.2", "debug"]);
});

test("a secret may lie in a file of its own", () => {
  writeFileSync(join(folder, "url"), "postgres://shop:pw@db/books\n");
  expect(readConfig(["--data", join(folder, "none")], { DATABASE_URL_FILE: join(folder, "url") }).config.databaseUrl).toBe(
    "postgres://shop:pw@db/books",
  );
});

test("a wrong address of the database is not repeated: it may hold the password", () => {
  expect(() => readConfig(["--database-url", "mysql://u:hush@db"], {})).toThrow(/^--database-url is "…", which is not an address like/);
});

test("what follows a command's name is the command's own, unless it is one of ours", () => {
  const { config, words } = readConfig(["--port", "81", "user", "create", "--name", "Olena", "--data", folder], {});
  expect([config.port, config.data, words]).toEqual([81, folder, ["user", "create", "--name", "Olena"]]);
});

test("the example file names every variable, and no other", () => {
  const text = readFileSync(join(import.meta.dirname, "../../.env.example"), "utf8");
  expect([...text.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual(SETTINGS.map(({ env }) => env.at(-1)));
});

test("how long a session lasts is a number of hours, and of minutes without use", () => {
  expect(readConfig([], {}).config).toMatchObject({ sessionHours: 12, idleMinutes: undefined });
  expect(readConfig(["--session-hours", "8"], { MAISTERNIA_IDLE_MINUTES: "30" }).config).toMatchObject({ sessionHours: 8, idleMinutes: 30 });
  expect(() => readConfig(["--session-hours", "0"], {})).toThrow(/^--session-hours is "0", which is not a number from 1 to 720/);
  expect(() => readConfig([], { MAISTERNIA_IDLE_MINUTES: "-1" })).toThrow(/not a number from 1 to 1440/);
});
