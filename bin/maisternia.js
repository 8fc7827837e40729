#!/usr/bin/env node
// The program itself: `npm start`. Plain JavaScript for one reason: the cache of compiled code must be open before the first
// line of TypeScript is read, then a start neither strips types nor compiles anew.
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// What the program keeps is small; what it drops is to be given back soon, not when it has become as much again.
setFlagsFromString("--heap-growing-percent=50");
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/compiled"));
// Kept as soon as all is loaded: who is killed later finds it all the same.
setTimeout(flushCompileCache, 10_000).unref();
await import("../server/app/main.ts");
