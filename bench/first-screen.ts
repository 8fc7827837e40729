import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(import.meta.dirname, "../web/app/dist");

/** Compressed bytes of all JavaScript that the first screen of a signed-in person loads: what the page names, and the route's own chunk with what it imports. */
export function firstScreenBytes(): number | undefined {
  const page = join(DIST, "index.html");
  if (!existsSync(page)) return undefined;
  const wanted = new Set([...readFileSync(page, "utf8").matchAll(/(?:src|href)="[^"]*?((?:assets\/)?[\w.-]+\.js)"/g)].map(([, path]) => path ?? ""));
  for (const path of readdirSync(join(DIST, "assets")).filter((name) => /^(today|home)[.-].*\.js$/i.test(name))) wanted.add(`assets/${path}`);
  for (const path of wanted) for (const imported of importsOf(path)) wanted.add(imported);
  return [...wanted].reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length, 0);
}

/** Chunks that a chunk cannot start without. */
const importsOf = (path: string): string[] =>
  [...readFileSync(join(DIST, path), "utf8").matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)]
    .map(([, name]) => `assets/${name ?? ""}`)
    .filter((it) => existsSync(join(DIST, it)));
