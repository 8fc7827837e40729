import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { renderPdf, stopPress } from "./pdf.ts";

afterAll(stopPress);

const limits = { seconds: 2, megabytes: 400 };
const print = (template: string, data: object = {}) => renderPdf({ template, data }, limits);

test("a template that never ends is ended, and the next paper is printed", async () => {
  const endless = "#for a in range(1000000) { for b in range(1000000) { let c = a * b } }";
  const [stopped, next] = await Promise.all([print(endless), print("Next")]);
  expect(stopped).toMatchObject({ failure: "too-slow" });
  expect(next).toHaveProperty("pdf");
});

test("a template that eats all memory is stopped before the shop suffers", async () => {
  const template = '#let all = ()\n#let big = "x" * 1000000\n#for i in range(9999) { all.push(big + str(i)) }';
  const greedy = await renderPdf({ template, data: {} }, { seconds: 20, megabytes: 400 });
  expect(greedy).toMatchObject({ failure: "too-large" });
  expect(await print("Next")).toHaveProperty("pdf");
});

test.each([
  ["a file of the server", '#read("/etc/passwd")'],
  ["a file above its folder", '#read("../../../../etc/passwd")'],
  ["a file beside it", '#read("package.json")'],
  ["a package", '#import "@preview/cetz:0.3.0": *'],
  ["a package in odd spacing", '#import\n  "@PREVIEW/cetz:0.3.0" as c'],
  ["a picture of the server", '#image("/usr/share/pixmaps/debian-logo.png")'],
  ["an address", '#image("http://127.0.0.1:1/logo.png")'],
])("a template cannot reach %s", async (_what, template) => {
  const printed = await print(template);
  expect(printed).toMatchObject({ failure: "broken" });
  expect(JSON.stringify(printed)).not.toMatch(/maisternia-press|root:x/);
});

test.runIf(process.platform === "linux")("the press is told none of our secrets", async () => {
  process.env.PRESS_SECRET = "never-printed";
  await print("Warm");
  const presses = ourPresses();
  expect(presses).toHaveLength(1);
  expect(said(presses[0] ?? "", "environ")).toContain("HTTPS_PROXY");
  expect(said(presses[0] ?? "", "environ")).not.toContain("never-printed");
});

test("the paper is an archival PDF that holds its fonts", async () => {
  const printed = await print('#set document(title: "Ґанок")\n#set text(font: "Inter", lang: "uk")\nҐґ Єє Іі Її ₴ №');
  const text = "pdf" in printed ? printed.pdf.toString("latin1") : "";
  expect(text).toContain("pdfaid:part>2");
  expect(text).toMatch(/FontFile[23]/);
  expect(text).toMatch(/\/Lang ?\(uk/);
});

test.runIf(process.platform === "linux")("a press that died at rest is replaced", async () => {
  await print("Warm");
  for (const pid of ourPresses()) process.kill(Number(pid), "SIGKILL");
  while (ourPresses().some((pid) => !said(pid, "stat").includes(") Z"))) await new Promise((done) => setTimeout(done, 20));
  expect(await print("Next")).toHaveProperty("pdf");
  expect(ourPresses()).toHaveLength(1);
});

const ourPresses = (): string[] =>
  readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && said(pid, "cmdline").includes("pdf-press") && parentOf(pid) === process.pid);

function said(pid: string, what: "cmdline" | "environ" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}

const parentOf = (pid: string): number => Number(/\) \S (\d+)/.exec(said(pid, "stat"))?.[1]);
