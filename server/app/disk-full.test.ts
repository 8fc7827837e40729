import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Clerk, clerkAt, setUp, type Wire } from "#testing/clerk.ts";
import { newFolder, type Program, started } from "#testing/program.ts";

/** A small disk of memory under the data; only root may make one, and not everywhere. */
const data = newFolder();
const mounted = process.getuid?.() === 0 && mountSmallDisk();
const ballast = join(data, "ballast");
let program: Program;
const wire: Wire = { url: () => program.url, notebook: [], wrong: [] };
let clerk: Clerk;
let party: string;

function mountSmallDisk(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=400M,mode=711", "tmpfs", data], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  if (!mounted) return;
  program = await started(["--data", data]);
  await setUp(program);
  clerk = await clerkAt(wire);
  party = (await clerk.post("parties", { name: "Іваненко" })).id;
}, 300_000);
afterAll(async () => {
  if (mounted) {
    program?.process.kill("SIGTERM");
    await program?.ended();
    execFileSync("umount", ["-l", data]);
  }
  rmSync(data, { recursive: true, force: true });
}, 60_000);

/** Takes all that is left of the disk. */
function fillUp(): void {
  for (let size = 64_000_000; size >= 4_096; ) {
    const { bavail, bsize } = statfsSync(data);
    if (bavail * bsize < size) size = Math.floor(size / 2);
    else writeFileSync(ballast, Buffer.alloc(size), { flag: "a" });
  }
}

test("on a full disk writing is refused by name, reading goes on, and when there is room again all is as before", async ({ skip }) => {
  skip(!mounted, "a small disk can be made by root alone, where mounting is allowed");
  fillUp();
  const refused: string[] = [];
  for (let n = 0; n < 400 && refused.length === 0; n += 1) {
    await clerk.post(`parties/${party}/notes`, { text: `${n} ${"long ".repeat(700)}` }).catch((error: Error) => void refused.push(error.message));
  }
  expect(refused, program.told()).toEqual([expect.stringMatching(/: 507 .*"platform\.storage-full"/)]);
  expect(await clerk.get(`parties/${party}`)).toMatchObject({ name: "Іваненко" });
  expect((await fetch(`${program.url}api/health`)).status).toBe(200);

  rmSync(ballast);
  await clerk.post(`parties/${party}/notes`, { text: "room again" });
  const notes = await clerk.get<{ text: string }[]>(`parties/${party}/notes`);
  expect(notes.at(-1)?.text).toBe("room again");
  // Nothing of what was refused is there, and all of what was acknowledged is.
  expect(notes).toHaveLength(wire.notebook.filter(({ path, reply }) => path.endsWith("/notes") && reply !== undefined).length);
  expect(program.process.exitCode).toBeNull();
}, 120_000);
